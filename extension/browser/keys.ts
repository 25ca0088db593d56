import { browser } from 'wxt/browser';

const QUICK_CLIP = ['quick-clip', 'quick-clip-spare'];

/** The key that clips without a popup, as the browser really gave it: null where it gave none. */
export const quickClipKey = async (): Promise<string | null> => {
  const commands = await browser.commands.getAll();
  const shortcuts = QUICK_CLIP.map((name) => commands.find((command) => command.name === name)?.shortcut);
  return shortcuts.find(Boolean) ?? null;
};
