import * as z from 'zod/mini';
import type { Cdp } from './cdp.ts';

const targetList = z.object({
  targetInfos: z.array(z.object({ targetId: z.string(), type: z.string(), url: z.string() })),
});
export type Target = z.infer<typeof targetList>['targetInfos'][number];

export const targets = async (cdp: Cdp): Promise<readonly Target[]> =>
  targetList.parse(await cdp.send('Target.getTargets')).targetInfos;

/** A tab, and the session that talks to it. */
export interface Tab {
  readonly targetId: string;
  readonly session: string;
}

export const attach = async (cdp: Cdp, targetId: string): Promise<string> =>
  z.object({ sessionId: z.string() }).parse(await cdp.send('Target.attachToTarget', { targetId, flatten: true }))
    .sessionId;

/** Open a tab at an address and wait until it has loaded. */
export const openTab = async (cdp: Cdp, url: string): Promise<Tab> => {
  const { targetId } = z
    .object({ targetId: z.string() })
    .parse(await cdp.send('Target.createTarget', { url: 'about:blank' }));
  const session = await attach(cdp, targetId);
  await cdp.send('Page.enable', {}, session);
  const tab = { targetId, session };
  await goTo(cdp, tab, url);
  return tab;
};

/** Go to an address and wait until it has loaded. */
export const goTo = async (cdp: Cdp, tab: Tab, url: string): Promise<void> => {
  const loaded = new Promise<void>((resolve) => {
    const stop = cdp.on('Page.loadEventFired', (_params, session) => {
      if (session !== tab.session) return;
      stop();
      resolve();
    });
  });
  await cdp.send('Page.navigate', { url }, tab.session);
  await loaded;
};

const evaluated = z.object({
  result: z.object({ value: z.optional(z.unknown()) }),
  exceptionDetails: z.optional(
    z.object({ text: z.string(), exception: z.optional(z.object({ description: z.optional(z.string()) })) }),
  ),
});

/** Run an expression in a tab or worker, wait for its promise, give its value. */
export const evaluate = async (cdp: Cdp, session: string, expression: string): Promise<unknown> => {
  const answer = evaluated.parse(
    await cdp.send(
      'Runtime.evaluate',
      { expression, awaitPromise: true, returnByValue: true, userGesture: true },
      session,
    ),
  );
  if (answer.exceptionDetails)
    throw new Error(answer.exceptionDetails.exception?.description ?? answer.exceptionDetails.text);
  return answer.result.value;
};

/** End an extension's service worker, and wait until it is gone. */
export const killWorker = async (cdp: Cdp, extensionId: string): Promise<void> => {
  const isWorker = ({ type, url }: Target): boolean => type === 'service_worker' && url.includes(extensionId);
  const worker = (await targets(cdp)).find(isWorker);
  if (worker) await cdp.send('Target.closeTarget', { targetId: worker.targetId });
  while ((await targets(cdp)).some(isWorker)) await new Promise(setImmediate);
};

/** Run an expression in an extension's service worker, which must be awake. */
export const evaluateInWorker = async (cdp: Cdp, extensionId: string, expression: string): Promise<unknown> => {
  const worker = (await targets(cdp)).find(({ type, url }) => type === 'service_worker' && url.includes(extensionId));
  if (!worker) throw new Error(`The worker of ${extensionId} sleeps.`);
  const session = await attach(cdp, worker.targetId);
  try {
    return await evaluate(cdp, session, expression);
  } finally {
    await cdp.send('Target.detachFromTarget', { sessionId: session });
  }
};
