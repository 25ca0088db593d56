import { beforeEach, expect, test, vi } from 'vitest';

/** The button of Chrome: a tab's own title goes only when its page is left. */
const button = vi.hoisted(() => ({
  title: '',
  badge: '',
  titles: new Map<number, string>(),
  badges: new Map<number, string>(),
  kept: undefined as unknown,
}));

vi.mock('wxt/browser', () => ({
  browser: {
    i18n: { getMessage: () => 'Clip this page' },
    storage: {
      session: {
        get: async () => ({ button: button.kept }),
        set: async (items: { button: unknown }) => void (button.kept = items.button),
      },
    },
    tabs: { query: async () => [{ id: 1 }, { id: 2 }, { id: 3 }] },
    action: {
      getTitle: async ({ tabId = 0 }) => button.titles.get(tabId) ?? button.title,
      getBadgeText: async ({ tabId = 0 }) => button.badges.get(tabId) ?? button.badge,
      setTitle: async ({ tabId, title }: { tabId?: number; title: string }) => {
        if (tabId === 3) throw new Error('No tab with id: 3.');
        if (tabId === undefined) button.title = title;
        else button.titles.set(tabId, title);
      },
      setBadgeText: async ({ tabId, text }: { tabId?: number; text: string | null }) => {
        if (tabId === undefined) button.badge = text ?? '';
        else if (text === null) button.badges.delete(tabId);
        else button.badges.set(tabId, text);
      },
    },
  },
}));

const { markTab, markTrouble, troublesSeen } = await import('./badge.ts');
const { markSeen, unmarkSeen } = await import('./seen-mark.ts');

const over = (tabId: number): string => button.titles.get(tabId) ?? button.title;

beforeEach(() => {
  Object.assign(button, {
    title: 'Clip this page',
    badge: '',
    titles: new Map([[3, 'Clip this page']]),
    badges: new Map(),
    kept: undefined,
  });
});

test('a tab where no page is seen any more says again what all tabs say, whatever that becomes', async () => {
  await markSeen(1, 'Seen in #254', '#254');
  expect([over(1), over(2)]).toStrictEqual(['Seen in #254', 'Clip this page']);
  await unmarkSeen(1);
  expect(over(1)).toBe('Clip this page');
  await markTrouble('defect', 'The clipper stumbled.');
  expect([over(1), over(2)]).toStrictEqual(['The clipper stumbled.', 'The clipper stumbled.']);
  await troublesSeen(['The clipper stumbled.']);
  expect([over(1), over(2)]).toStrictEqual(['Clip this page', 'Clip this page']);
});

test('what a tab says of its own page is not changed by what is said everywhere', async () => {
  await markSeen(1, 'Seen in #254', '#254');
  await markTab(2, 'Clipped', '✓');
  await markTrouble('defect', 'The clipper stumbled.');
  expect([over(1), over(2)]).toStrictEqual(['Seen in #254', 'Clipped']);
});

test('what became of a gesture is not taken off with where a page was seen', async () => {
  await markTab(2, 'Not clipped: no room.', '!');
  await unmarkSeen(2);
  expect([over(2), button.badges.get(2)]).toStrictEqual(['Not clipped: no room.', '!']);
});
