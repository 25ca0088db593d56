import { browser } from 'wxt/browser';
import { openTab } from './tabs.ts';

const QUICK_CLIP = ['quick-clip', 'quick-clip-spare'];

/** The key that clips without a popup, as the browser really gave it: null where it gave none. */
export const quickClipKey = async (): Promise<string | null> => {
  const commands = await browser.commands.getAll();
  const shortcuts = QUICK_CLIP.map((name) => commands.find((command) => command.name === name)?.shortcut);
  return shortcuts.find(Boolean) ?? null;
};

/** A command of the clipper, the key it really has (empty where none), and the one it asked for. */
interface Command {
  readonly name: string;
  readonly description: string;
  readonly shortcut: string;
  readonly suggested: string | null;
}

/** Where the manifest suggests none, Firefox says null, of which the types know nothing. */
const suggestedOf = (asked: string | { readonly default?: string | undefined } | null | undefined): string | null =>
  (typeof asked === 'string' ? asked : asked?.default) ?? null;

export const allKeys = async (): Promise<Command[]> => {
  const { commands: asked = {} } = browser.runtime.getManifest();
  return (await browser.commands.getAll()).map(({ name = '', description = '', shortcut = '' }) => ({
    name,
    description,
    shortcut,
    suggested: suggestedOf(asked[name]?.suggested_key),
  }));
};

/** What Firefox alone lets an extension do with its keys. */
interface OwnKeys {
  update(change: { name: string; shortcut: string }): Promise<void>;
  openShortcutSettings(): Promise<void>;
}

const ownKeys = (): Partial<OwnKeys> => {
  const commands: typeof browser.commands & Partial<OwnKeys> = browser.commands;
  return commands;
};

/** Give a command another key; null where only the browser's own page does that. */
export const changeKey = (): ((name: string, shortcut: string) => Promise<void>) | null => {
  const { update } = ownKeys();
  return update === undefined ? null : (name, shortcut) => update({ name, shortcut });
};

/** Open the browser's own page for the keys of extensions. */
export const openKeySettings = async (): Promise<void> => {
  const { openShortcutSettings } = ownKeys();
  await (openShortcutSettings === undefined ? openTab('chrome://extensions/shortcuts') : openShortcutSettings());
};
