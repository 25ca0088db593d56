import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startBridge } from './bridge/start-bridge.ts';
import { followSleep } from './follow-sleep.ts';
import { storeFailure } from './store/failure.ts';
import { openDeskStore } from './store/open-desk-store.ts';
import { leaveMark, type OpenMark } from './store/open-mark.ts';
import { makeRoomProbe } from '#shared/disk/room-probe.ts';
import { waitForRoom } from './store/wait-for-room.ts';
// The page's own styles, for their effect alone.
// oxlint-disable-next-line import/no-unassigned-import
import './ui/desk.css';
import { FormDraftsContext } from './ui/form-drafts.ts';
import type { Tell } from './ui/notices.ts';
import { Boundary } from './ui/shell/boundary.tsx';
import { Desk } from './ui/shell/desk.tsx';
import { StoreClosed } from './ui/shell/store-closed.tsx';
import { tellDefects } from './ui/shell/tell-defects.ts';
import { tellOfUpdates } from './ui/shell/tell-of-updates.ts';
import { tabDrafts } from './ui/tab-drafts.ts';
import { watchOpening } from './ui/shell/watch-opening.tsx';
import { whenIdle } from './when-idle.ts';
import { fail } from '#shared/result.ts';

const place = document.querySelector('#desk');
if (place === null) throw new Error('The page has no place for the desk.');
const root = createRoot(place);
const reload = () => location.reload();
const stopWatching = watchOpening(window, (page) => root.render(page));

/** Its witness of a loss must stand outside of what it witnesses. A browser that keeps no data for this site throws here. */
const witness = (): { readonly witness?: Storage; readonly mark?: OpenMark } => {
  try {
    // oxlint-disable-next-line no-restricted-globals -- the witness is outside of the store on purpose
    const storage = localStorage;
    return { witness: storage, mark: leaveMark({ storage, events: window, id: crypto.randomUUID() }) };
  } catch {
    return {}; // The store itself will not open either, and says why in a sentence.
  }
};

const FORM_NOT_KEPT =
  'A form is open, and the browser has no room to keep what is typed in it. Save or close it first.';

const tabStorage = (): Storage | null => {
  try {
    return sessionStorage;
  } catch {
    return null; // Forms then hold what is typed as long as the page is open, and ask before it goes.
  }
};
const drafts = tabDrafts(tabStorage());

const kept = witness();
const opened = await openDeskStore({
  now: Date.now,
  mintId: () => crypto.randomUUID(),
  storage: navigator.storage,
  locks: navigator.locks,
  ...kept,
});

if (opened.ok) {
  const store = opened.value;
  const bridge = startBridge({
    window,
    origin: location.origin,
    store,
    locks: navigator.locks,
    ...(kept.witness !== undefined && { memory: kept.witness }),
  });
  // Before the page starts again for a newer Galley: issues that are closed already may still be on their way to storage.
  const settle = async () => {
    const settled = await store.settle();
    return settled.ok && drafts.unkept() ? fail({ kind: 'failed', why: FORM_NOT_KEPT } as const) : settled;
  };
  window.addEventListener('beforeunload', (event) => {
    if (store.unsaved() || drafts.unkept()) event.preventDefault();
  });
  followSleep(window, store);
  const desk = {
    store,
    link: { ...bridge, ...bridge.state },
  };
  const onReady = (tell: Tell) => {
    stopWatching();
    tellDefects(window, tell);
    if (!import.meta.env.PROD) return;
    const script = `${import.meta.env.BASE_URL}sw.js`;

    whenIdle(() => {
      import('./worker/register.ts')
        .then(({ registerWorker }) => registerWorker({ container: navigator.serviceWorker, script, settle, reload }))
        .then((updates) => tellOfUpdates(updates, tell))
        .catch((reason: unknown) => {
          tell({ text: `The desk will not start without a network here: ${String(reason)}` });
        });
    });
  };
  root.render(
    <StrictMode>
      <Boundary>
        <FormDraftsContext value={drafts}>
          <Desk desk={desk} onReady={onReady} />
        </FormDraftsContext>
      </Boundary>
    </StrictMode>,
  );
} else {
  // Where not even a word may be kept, that is why; each browser says it with an error of its own.
  const isBlocked = kept.witness === undefined && opened.failure.kind !== 'newer';
  root.render(<StoreClosed failure={isBlocked ? storeFailure('blocked') : opened.failure} />);
  if (opened.failure.kind === 'quota') void waitForRoom(makeRoomProbe(navigator.storage)).then(reload);
}
