import { setTimeout as pause } from 'node:timers/promises';
import type { Cdp } from '../bench/cdp.ts';
import { targets } from '../bench/targets.ts';
import { ask, patiently } from './asking.ts';
import { EXTENSION } from './clipper.ts';
import type { Addresses } from './pages.ts';
import type { Upset } from './plan.ts';
import type { Stage } from './tab.ts';

export interface Upsetting {
  readonly cdp: Cdp;
  readonly stage: Stage;
  readonly addresses: Addresses;
  /** What the page calls itself once it has gone on, or was written anew. */
  readonly names: { readonly pushed: string; readonly rewritten: string };
}

const killWorker = async (cdp: Cdp): Promise<void> => {
  const worker = (await targets(cdp)).find(({ type, url }) => type === 'service_worker' && url.includes(EXTENSION));
  if (worker !== undefined) await patiently(cdp.send('Target.closeTarget', { targetId: worker.targetId }), 2_000);
};

const DOERS: Readonly<Record<Upset, (world: Upsetting) => Promise<unknown>>> = {
  none: () => Promise.resolve(),
  navigate: ({ cdp, stage, addresses }) => ask(cdp, stage.session, 'Page.navigate', { url: addresses.next }),
  'leave-site': ({ cdp, stage, addresses }) => ask(cdp, stage.session, 'Page.navigate', { url: addresses.elsewhere }),
  'push-state': ({ stage, addresses, names }) =>
    stage.run(
      `history.pushState(null, '', ${JSON.stringify(addresses.pushed)}); setTimeout(() => { document.title = 'The page ${names.pushed}' }, 20)`,
    ),
  reload: ({ cdp, stage }) => ask(cdp, stage.session, 'Page.reload'),
  close: ({ cdp, stage }) => patiently(cdp.send('Target.closeTarget', { targetId: stage.targetId }), 2_000),
  rewrite: ({ stage, names }) =>
    stage.run(
      `document.open(); document.write('<title>The page ${names.rewritten}</title><p>Written anew, ${names.rewritten}'); setTimeout(() => document.close(), 50)`,
    ),
  dialog: ({ stage }) => stage.run('alert("wait")'),
  busy: ({ stage }) => stage.run('{ const until = Date.now() + 1200; while (Date.now() < until); }'),
  'kill-worker': ({ cdp }) => killWorker(cdp),
};

/** Upset tab or clipper after so many milliseconds. */
export const upset = async (world: Upsetting, what: Upset, after: number): Promise<void> => {
  await pause(after);
  await DOERS[what](world);
};

export const putWorkerToSleep = async (cdp: Cdp): Promise<void> => {
  await killWorker(cdp);
};
