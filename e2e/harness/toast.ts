import { expect, type CDPSession, type Page } from '@playwright/test';

type Node = Awaited<ReturnType<typeof documentOf>>;

/** The page's tree with closed shadows in it: the toast lives in one, where no selector of a page reaches. */
const documentOf = async (session: CDPSession) =>
  (await session.send('DOM.getDocument', { depth: -1, pierce: true })).root;

const childrenOf = (node: Node): readonly Node[] => [...(node.children ?? []), ...(node.shadowRoots ?? [])];

const find = (node: Node, fits: (node: Node) => boolean): Node | undefined => {
  if (fits(node)) return node;
  for (const child of childrenOf(node)) {
    const found = find(child, fits);
    if (found !== undefined) return found;
  }
  return undefined;
};

const textOf = (node: Node): string => node.nodeValue + childrenOf(node).map(textOf).join('');

const isStatus = (node: Node): boolean => {
  const attributes = node.attributes ?? [];
  return attributes.some((name, index) => name === 'role' && attributes[index + 1] === 'status');
};

/** The toast is what has a closed shadow with a status in it: nothing else of it is told to a page. */
const isToast = (node: Node): boolean =>
  (node.shadowRoots ?? []).some((root) => root.shadowRootType === 'closed' && find(root, isStatus) !== undefined);

/** The button hears clicks once it was seen for a while. */
const isReady = ({ attributes = [] }: Node): boolean => !attributes.includes('aria-disabled');

/** Where the middle of the toast's button is in the window, once there is one. */
const placeOfUndo = async (page: Page, anyhow = false): Promise<{ readonly x: number; readonly y: number }> => {
  const session = await page.context().newCDPSession(page);
  const look = async (): Promise<readonly number[] | null> => {
    const toast = find(await documentOf(session), isToast);
    const button = toast && find(toast, (node) => node.nodeName === 'BUTTON');
    if (button === undefined || !(isReady(button) || anyhow)) return null;
    const { model } = await session.send('DOM.getBoxModel', { backendNodeId: button.backendNodeId });
    return model.content;
  };
  let quad: readonly number[] | null = null;
  await expect
    .poll(async () => (quad = await look()) !== null, { message: 'the button in the toast', intervals: [50, 100] })
    .toBe(true);
  await session.detach();
  const [left = 0, top = 0, right = 0, , , bottom = 0] = quad ?? [];
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
};

/** Resolves when Undo in the toast hears clicks and keys. */
export const undoIsReady = async (page: Page): Promise<void> => void (await placeOfUndo(page));

/** Resolves when Undo in the toast hears no clicks any more, as where something was drawn over it. */
export const undoIsDeaf = async (page: Page): Promise<void> => {
  const session = await page.context().newCDPSession(page);
  const isDeaf = async (): Promise<boolean> => {
    const toast = find(await documentOf(session), isToast);
    const button = toast && find(toast, (node) => node.nodeName === 'BUTTON');
    return button !== undefined && !isReady(button);
  };
  await expect.poll(isDeaf, { message: 'the button in the toast is deaf', intervals: [50, 100] }).toBe(true);
  await session.detach();
};

/** Clicks Undo in the toast with the mouse, once it hears clicks; or anyhow, also where it hears none. */
export const clickUndo = async (page: Page, { anyhow = false } = {}): Promise<void> => {
  const { x, y } = await placeOfUndo(page, anyhow);
  await page.mouse.click(x, y);
};

/** Rests the mouse on the toast. */
export const pointAtUndo = async (page: Page): Promise<void> => {
  const { x, y } = await placeOfUndo(page);
  await page.mouse.move(x, y);
};

/** Waits for the toast to say something that fits, and gives its words. Whatever else it said is told when it never does. */
export const expectToast = async (page: Page, says: string | RegExp): Promise<string> => {
  const session = await page.context().newCDPSession(page);
  const said = new Set<string>();
  const fits = (words: string): boolean => (typeof says === 'string' ? words.includes(says) : says.test(words));
  const read = async (): Promise<readonly string[]> => {
    const toast = find(await documentOf(session), isToast);
    const status = toast && find(toast, isStatus);
    if (status !== undefined) said.add(textOf(status));
    return [...said];
  };
  // It stays for some three seconds, so it is looked for often.
  await expect
    .poll(read, { message: `the toast in the page: ${String(says)}`, intervals: [50, 100, 200] })
    .toContainEqual(expect.stringMatching(says));
  await session.detach();
  return [...said].find(fits) ?? '';
};
