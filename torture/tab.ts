import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod/mini';
import type { Cdp } from '../bench/cdp.ts';
import { attach } from '../bench/targets.ts';
import { ask } from './asking.ts';
import { EXTENSION } from './clipper.ts';
import { HARMED } from './harm.ts';
import type { Select } from './plan.ts';

/** The world in which the page is watched: the page knows nothing of it, and can redefine nothing in it. */
const WORLD = 'torture';

/** Notes what changes in the page, but for the toast's coming and going. */
const WATCH = `{
  const isToast = (node) => node instanceof HTMLElement && Reflect.get(HTMLElement.prototype, 'popover', node) === 'manual';
  globalThis.changes = [];
  new MutationObserver((records) => {
    for (const { type, target, addedNodes, removedNodes, attributeName } of records) {
      const nodes = [...addedNodes, ...removedNodes];
      if (isToast(target) || (nodes.length > 0 && nodes.every(isToast))) continue;
      if (changes.length < 20) changes.push([type, Reflect.get(Node.prototype, 'nodeName', target), attributeName ?? nodes.map((node) => Reflect.get(Node.prototype, 'nodeName', node)).join()].join(' '));
    }
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
}`;

/** The last child of the root that can be a toast. */
const TOAST = `(() => {
  const root = Reflect.get(Document.prototype, 'documentElement', document);
  let node = root && Reflect.get(Node.prototype, 'lastChild', root);
  while (node && !(node instanceof HTMLElement && Reflect.get(HTMLElement.prototype, 'popover', node) === 'manual'))
    node = Reflect.get(Node.prototype, 'previousSibling', node);
  return node ?? null;
})()`;

const SELECTING: Readonly<Record<Select, string>> = {
  nothing: '0',
  passage: `{
    const passage = Document.prototype.querySelector.call(document, '[data-passage]');
    if (passage) Document.prototype.getSelection.call(document).selectAllChildren(passage);
  }`,
  all: `{
    const root = Reflect.get(Document.prototype, 'documentElement', document);
    if (root) Document.prototype.getSelection.call(document).selectAllChildren(root);
  }`,
};

/** An address that the tab showed from a moment on. */
export interface Shown {
  readonly url: string;
  readonly since: number;
}

interface Node {
  readonly nodeName: string;
  readonly nodeValue: string;
  readonly attributes?: readonly string[] | undefined;
  readonly children?: readonly Node[] | undefined;
  readonly shadowRoots?: readonly Node[] | undefined;
}
const node: z.ZodMiniType<Node> = z.object({
  nodeName: z.string(),
  nodeValue: z.string(),
  attributes: z.optional(z.array(z.string())),
  children: z.optional(z.array(z.lazy(() => node))),
  shadowRoots: z.optional(z.array(z.lazy(() => node))),
});

const inside = (of: Node): readonly Node[] => [...(of.children ?? []), ...(of.shadowRoots ?? [])];
const everyIn = (of: Node): readonly Node[] => [of, ...inside(of).flatMap(everyIn)];
const isStatus = ({ attributes = [] }: Node): boolean =>
  attributes.some((name, at) => name === 'role' && attributes[at + 1] === 'status');

/** What a toast is made of. Anything else in it is the page's. */
const TOAST_NODES: ReadonlySet<string> = new Set(['DIV', 'BUTTON', '#text', '#document-fragment']);

export interface Toast {
  readonly sentence: string;
  readonly strangers: readonly string[];
}

/** The tab in which a round is played. */
export interface Stage {
  readonly session: string;
  readonly targetId: string;
  readonly shown: readonly Shown[];
  readonly isGone: () => boolean;
  readonly open: (url: string) => Promise<void>;
  readonly select: (what: Select) => Promise<void>;
  /** Whether the page still answers. */
  readonly toast: () => Promise<Toast | null>;
  /** Begin to count what changes. False where the page cannot be watched. */
  readonly watch: () => Promise<boolean>;
  /** What changed since; null where that cannot be told. */
  readonly changes: () => Promise<readonly string[] | null>;
  /** Whether a page's text was run in the clipper's world of this page. */
  readonly harmed: () => Promise<boolean>;
  readonly run: (code: string) => Promise<unknown>;
  readonly close: () => Promise<void>;
}

const world = z.object({ executionContextId: z.int() });
const value = z.object({ result: z.object({ value: z.optional(z.unknown()), objectId: z.optional(z.string()) }) });
const navigated = z.object({
  frame: z.object({
    id: z.string(),
    parentId: z.optional(z.string()),
    url: z.string(),
    urlFragment: z.optional(z.string()),
    // What was to be shown where the browser shows an error of its own.
    unreachableUrl: z.optional(z.string()),
  }),
});
const lifecycle = z.object({ name: z.string(), loaderId: z.string() });
const went = z.object({ loaderId: z.string() });
/** Longest that a page is waited for, in milliseconds: some never end. */
const LOADING = 10_000;
const within = z.object({ frameId: z.string(), url: z.string() });
const created = z.object({ context: z.object({ id: z.int(), origin: z.string() }) });

/** How long a page's own questions stay unanswered, in milliseconds. */
const DIALOG = 1_500;

export const openStage = async (cdp: Cdp): Promise<Stage> => {
  const { targetId } = z
    .object({ targetId: z.string() })
    .parse(await cdp.send('Target.createTarget', { url: 'about:blank' }));
  const session = await attach(cdp, targetId);
  const shown: Shown[] = [];
  const contexts = new Set<number>();
  let isGone = false;
  const mine =
    (heard: (params: Record<string, unknown>) => void) =>
    (params: Record<string, unknown>, from: string | null): void => {
      if (from === session) heard(params);
    };
  const note = (url: string): void => void shown.push({ url, since: performance.now() });
  const stops = [
    cdp.on(
      'Page.frameNavigated',
      mine((params) => {
        const { frame } = navigated.parse(params);
        if (frame.parentId === undefined) note(frame.unreachableUrl ?? frame.url + (frame.urlFragment ?? ''));
      }),
    ),
    cdp.on(
      'Page.navigatedWithinDocument',
      mine((params) => {
        const { frameId, url } = within.parse(params);
        if (frameId === targetId) note(url);
      }),
    ),
    cdp.on(
      'Page.javascriptDialogOpening',
      mine(() => {
        void pause(DIALOG).then(() => ask(cdp, session, 'Page.handleJavaScriptDialog', { accept: true }));
      }),
    ),
    cdp.on(
      'Runtime.executionContextCreated',
      mine((params) => {
        const { context } = created.parse(params);
        if (context.origin === `chrome-extension://${EXTENSION}`) contexts.add(context.id);
      }),
    ),
    cdp.on('Target.detachedFromTarget', (params) => {
      if (params['sessionId'] === session) isGone = true;
    }),
  ];
  await cdp.send('Page.enable', {}, session);
  await cdp.send('Page.setLifecycleEventsEnabled', { enabled: true }, session);
  await cdp.send('Runtime.enable', {}, session);
  await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: WATCH, worldName: WORLD }, session);

  const inWorld = async (expression: string, byValue = true): Promise<z.infer<typeof value>['result'] | null> => {
    const made = world.safeParse(
      await ask(cdp, session, 'Page.createIsolatedWorld', { frameId: targetId, worldName: WORLD }, 1_000),
    );
    if (!made.success) return null;
    const found = value.safeParse(
      await ask(
        cdp,
        session,
        'Runtime.evaluate',
        { expression, contextId: made.data.executionContextId, returnByValue: byValue },
        1_000,
      ),
    );
    return found.success ? found.data.result : null;
  };
  /** Which documents have loaded: the blank one before can do so after the next was asked for. */
  const loaded = new Set<string>();
  cdp.on(
    'Page.lifecycleEvent',
    mine((event) => {
      const { success, data } = lifecycle.safeParse(event);
      if (success && data.name === 'load') loaded.add(data.loaderId);
    }),
  );

  return {
    session,
    targetId,
    shown,
    isGone: () => isGone,
    open: async (url) => {
      const { data } = went.safeParse(await ask(cdp, session, 'Page.navigate', { url }, 8_000));
      const until = performance.now() + LOADING;
      const isLoaded = (): boolean => data === undefined || loaded.has(data.loaderId);
      while (!isLoaded() && performance.now() < until) await pause(20);
    },
    select: async (what) => void (await inWorld(SELECTING[what])),
    toast: async () => {
      const found = await inWorld(TOAST, false);
      if (found?.objectId === undefined) return null;
      const described = await ask(cdp, session, 'DOM.describeNode', {
        objectId: found.objectId,
        depth: -1,
        pierce: true,
      });
      const parsed = z.object({ node }).safeParse(described);
      if (!parsed.success) return null;
      const all = everyIn(parsed.data.node);
      const status = all.find(isStatus);
      if (status === undefined) return null;
      return {
        sentence: everyIn(status)
          .map(({ nodeValue }) => nodeValue)
          .join(''),
        strangers: all.map(({ nodeName }) => nodeName).filter((name) => !TOAST_NODES.has(name)),
      };
    },
    watch: async () => (await inWorld('changes.length = 0, true'))?.value === true,
    changes: async () => {
      const parsed = z.array(z.string()).safeParse((await inWorld('[...changes]'))?.value);
      return parsed.success ? parsed.data : null;
    },
    harmed: async () => {
      const harms = await Promise.all(
        [...contexts].map(async (contextId) => {
          const expression = `globalThis.${HARMED} === 1`;
          const answered = value.safeParse(
            await ask(cdp, session, 'Runtime.evaluate', { expression, contextId }, 1_000),
          );
          return answered.success && answered.data.result.value === true;
        }),
      );
      return harms.includes(true);
    },
    run: (expression) => ask(cdp, session, 'Runtime.evaluate', { expression, userGesture: true }, 1_000),
    close: async () => {
      for (const stop of stops) stop();
      if (!isGone) await ask(cdp, session, 'Page.handleJavaScriptDialog', { accept: true }, 300);
      await patientlyClose(cdp, targetId);
    },
  };
};

const patientlyClose = async (cdp: Cdp, targetId: string): Promise<void> => {
  await Promise.race([cdp.send('Target.closeTarget', { targetId }).catch(() => null), pause(1_000)]);
};
