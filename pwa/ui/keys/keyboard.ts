import type { Keyboard } from '#shared/key-readings.ts';

export const isMac = (userAgent: string): boolean => /Mac|iPhone|iPad/u.test(userAgent);

interface LaidOut {
  getLayoutMap(): Promise<Iterable<readonly [string, string]>>;
}

const isLaidOut = (keyboard: unknown): keyboard is LaidOut =>
  typeof keyboard === 'object' && keyboard !== null && 'getLayoutMap' in keyboard;

/** Reads what is printed on the keys; only Chromium answers. A refusal leaves it unknown: then the keys are read without it. */
export const readLabels = async (browser: object): Promise<Keyboard['labels']> => {
  const keyboard: unknown = Reflect.get(browser, 'keyboard');
  if (!isLaidOut(keyboard)) return null;
  const labels = await keyboard.getLayoutMap().then(
    (map) => new Map(map),
    () => null,
  );
  return labels === null || labels.size === 0 ? null : labels;
};
