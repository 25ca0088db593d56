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

/** Waits for the toast to say something that fits, and gives its words. Whatever else it said is told when it never does. */
export const expectToast = async (page: Page, says: string | RegExp): Promise<string> => {
  const session = await page.context().newCDPSession(page);
  const said = new Set<string>();
  const fits = (words: string): boolean => (typeof says === 'string' ? words.includes(says) : says.test(words));
  const read = async (): Promise<readonly string[]> => {
    const toast = find(await documentOf(session), (node) => node.nodeName === 'GALLEY-TOAST');
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
