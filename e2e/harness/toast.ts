import { expect, type Page } from '@playwright/test';

/** What a screen reader would read out as the page's status lines: the toast is in a closed shadow, where no selector reaches. */
const spokenStatus = async (page: Page): Promise<readonly string[]> => {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const textOf = (id: string): string => {
    const node = nodes.find((each) => each.nodeId === id);
    if (node === undefined) return '';
    if (node.role?.value === 'StaticText') return String(node.name?.value ?? '');
    return (node.childIds ?? []).map(textOf).join('');
  };
  return nodes.filter((node) => node.role?.value === 'status').map((node) => textOf(node.nodeId));
};

/** Waits for the toast to say something that fits, and gives its words. */
export const expectToast = async (page: Page, says: string | RegExp): Promise<string> => {
  let said: readonly string[] = [];
  const read = async (): Promise<string> => {
    said = await spokenStatus(page);
    return said.join('\n');
  };
  await expect.poll(read, { message: 'the toast in the page' }).toMatch(says);
  return said.join('\n');
};
