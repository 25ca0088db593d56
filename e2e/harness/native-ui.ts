import { createServer } from 'node:net';
import { expect, type Page } from '@playwright/test';
import * as z from 'zod/mini';

/**
 * Chromium's own window: its menus and questions, which are no part of any page. It is looked at through the inspector that Chromium
 * has for them, on a port of its own (docs/decisions/chromium-menus.md).
 */
export interface NativeUi {
  /** Chooses an item of the clipper in the context menu that is open: the only one, or the one at this place of its submenu. */
  readonly chooseFromMenu: (place?: number) => Promise<void>;
  /** Clicks the toolbar button of the clipper with the right mouse key, and chooses the item at this place of its own there. */
  readonly chooseFromToolbar: (place: number) => Promise<void>;
  /** Answers the question that the browser asks: with its first button, which denies, or its second, which allows. */
  readonly answer: (allowed: boolean) => Promise<void>;
  readonly close: () => void;
}

/** A port that nobody listens on at this moment. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (address === null || typeof address === 'string') reject(new Error('This machine gives no port.'));
        else resolve(address.port);
      });
    });
  });

/** What Chromium has to be started with. */
export const nativeUiArgs = (port: number): readonly string[] => [
  `--enable-ui-devtools=${port}`,
  '--enable-features=ui-debug-tools,ui-debug-tools-enable-synthetic-events',
];

interface View {
  readonly nodeId: number;
  readonly attributes: readonly string[];
  readonly children: readonly View[];
}
const view: z.ZodMiniType<View> = z.object({
  nodeId: z.int(),
  attributes: z._default(z.array(z.string()), []),
  children: z._default(z.array(z.lazy(() => view)), []),
});
const reply = z.object({
  id: z.int(),
  result: z.optional(z.unknown()),
  error: z.optional(z.object({ message: z.string() })),
});
const tree = z.object({ root: view });
const styles = z.object({
  matchedCSSRules: z.array(
    z.object({
      rule: z.object({
        style: z.object({ cssProperties: z.array(z.object({ name: z.string(), value: z.string() })) }),
      }),
    }),
  ),
});

type Send = (method: string, params?: object) => Promise<unknown>;

const openSocket = async (port: number): Promise<{ send: Send; close: () => void }> => {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/0`);
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve, { once: true });
    socket.addEventListener('error', () => reject(new Error('Chromium does not show its window.')), { once: true });
  });
  const waiting = new Map<number, (answer: z.infer<typeof reply>) => void>();
  let last = 0;
  socket.addEventListener('message', ({ data }) => {
    const parsed = reply.safeParse(JSON.parse(String(data)));
    if (parsed.success) waiting.get(parsed.data.id)?.(parsed.data);
  });
  const send: Send = async (method, params = {}) => {
    const id = (last += 1);
    const answered = new Promise<z.infer<typeof reply>>((resolve) => {
      waiting.set(id, resolve);
      socket.send(JSON.stringify({ id, method, params }));
    });
    const { result, error } = await answered;
    if (error !== undefined) throw new Error(`${method}: ${error.message}`);
    return result;
  };
  return { send, close: () => socket.close() };
};

const classOf = ({ attributes }: View): string => attributes[attributes.indexOf('class') + 1] ?? '';
const isOf =
  (...names: readonly string[]) =>
  (each: View): boolean =>
    names.includes(classOf(each));

/** Every view that fits, in the order they are drawn. */
const all = (from: View, fits: (each: View) => boolean): readonly View[] => [
  ...(fits(from) ? [from] : []),
  ...from.children.flatMap((child) => all(child, fits)),
];

const pathTo = (from: View, to: View): readonly View[] | null => {
  if (from.nodeId === to.nodeId) return [from];
  for (const child of from.children) {
    const rest = pathTo(child, to);
    if (rest !== null) return [from, ...rest];
  }
  return null;
};

/** Looks at Chromium's window. */
export const openNativeUi = async (port: number): Promise<NativeUi> => {
  const { send, close } = await openSocket(port);
  await send('DOM.enable');
  await send('CSS.enable');

  const look = async (): Promise<View> => tree.parse(await send('DOM.getDocument')).root;
  const placeOf = async ({ nodeId }: View): Promise<{ x: number; y: number }> => {
    const { matchedCSSRules } = styles.parse(await send('CSS.getMatchedStylesForNode', { nodeId }));
    const properties = new Map(
      matchedCSSRules.flatMap(({ rule }) =>
        rule.style.cssProperties.map(({ name, value }) => [name, Number(value)] as const),
      ),
    );
    return { x: properties.get('X') ?? 0, y: properties.get('Y') ?? 0 };
  };
  const mouse = async ({ nodeId }: View, at: { x: number; y: number }, button: 'left' | 'right'): Promise<void> => {
    for (const type of ['mouseMoved', 'mousePressed', 'mouseReleased'])
      await send('DOM.dispatchMouseEvent', { nodeId, event: { type, ...at, button, wheelDirection: 'none' } });
  };
  const menus = async (): Promise<readonly View[]> => all(await look(), isOf('MenuHostRootView'));
  const itemsOf = (menu: View): readonly View[] => all(menu, isOf('MenuItemView'));
  const openMenu = async (at: number): Promise<View> => {
    await expect.poll(async () => (await menus()).length, { message: 'open menus of the browser' }).toBeGreaterThan(at);
    const menu = (await menus())[at];
    if (menu === undefined) throw new Error('The menu closed by itself.');
    return menu;
  };
  const placeIn = async (menu: View, item: View): Promise<{ x: number; y: number }> => {
    let at = { x: 12, y: 8 };
    for (const each of (pathTo(menu, item) ?? []).slice(1)) {
      const { x, y } = await placeOf(each);
      at = { x: at.x + x, y: at.y + y };
    }
    return at;
  };
  /**
   * A menu hears of the mouse as a whole, and finds out by the place what is meant. It is drawn before its items have their places, and
   * takes no click in its first moments (a fifth of a second): so the item's place has to stay the same for longer.
   */
  const clickItem = async (menu: View, item: View): Promise<void> => {
    const places: string[] = [];
    const stays = async (): Promise<boolean> => {
      places.push(JSON.stringify(await placeIn(menu, item)));
      return places.length > 2 && new Set(places.slice(-3)).size === 1;
    };
    await expect.poll(stays, { message: 'an item of a menu in its place', intervals: [150] }).toBe(true);
    await mouse(menu, await placeIn(menu, item), 'left');
  };
  const closed = (): Promise<void> => expect.poll(async () => (await menus()).length).toBe(0);

  return {
    chooseFromMenu: async (place) => {
      const menu = await openMenu(0);
      // Only what an extension adds has its icon so far down: below it are the source and the inspector.
      const ours = itemsOf(menu).findLast((item) => item.children.some(isOf('ImageView')));
      if (ours === undefined) throw new Error('The menu has nothing of the clipper.');
      await clickItem(menu, ours);
      if (place !== undefined) {
        const submenu = await openMenu(1);
        const item = itemsOf(submenu)[place];
        if (item === undefined) throw new Error(`The clipper has no item ${place} here.`);
        await clickItem(submenu, item);
      }
      await closed();
    },
    chooseFromToolbar: async (place) => {
      const [button] = all(await look(), isOf('ToolbarActionView'));
      if (button === undefined) throw new Error('The clipper is not pinned to the toolbar.');
      await mouse(button, { x: 8, y: 8 }, 'right');
      const menu = await openMenu(0);
      // The first item names the extension.
      const item = itemsOf(menu)[place + 1];
      if (item === undefined) throw new Error(`The clipper has no item ${place} here.`);
      await clickItem(menu, item);
      await closed();
    },
    answer: async (allowed) => {
      const at = allowed ? 1 : 0;
      const buttons = async (): Promise<readonly View[]> =>
        all(await look(), isOf('DialogClientView')).flatMap((dialog) => all(dialog, isOf('MdTextButton')));
      await expect.poll(async () => (await buttons()).length, { message: 'buttons of a question' }).toBeGreaterThan(at);
      // For half a second a question takes no click: it could have been meant for what it covers.
      await expect(async () => {
        const button = (await buttons())[at];
        if (button !== undefined) await mouse(button, { x: 8, y: 8 }, 'left');
        expect(await buttons()).toHaveLength(0);
      }).toPass({ intervals: [300] });
    },
    close,
  };
};

/** Opens the context menu at a point of a page, as the right mouse key does. */
export const rightClickAt = async (page: Page, { x, y }: { readonly x: number; readonly y: number }): Promise<void> => {
  await page.bringToFront();
  await page.mouse.move(x, y);
  await page.mouse.down({ button: 'right' });
  // The menu is open now and has the mouse; the page never hears of the key again.
  void page.mouse.up({ button: 'right' }).catch(() => undefined);
};

/** Opens the context menu on a place of a page. */
export const rightClick = async (page: Page, selector: string): Promise<void> => {
  const box = await page.locator(selector).first().boundingBox();
  if (box === null) throw new Error(`Nothing is shown of ${selector}.`);
  await rightClickAt(page, { x: box.x + Math.min(6, box.width / 2), y: box.y + box.height / 2 });
};
