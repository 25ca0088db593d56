import type { DeskStore } from '#pwa/store/desk-store.ts';
import type { Tell } from '../notices.ts';

/** A newer Galley, as the service worker's registration tells of it. */
interface UpdateLink {
  readonly updateWaiting: { get(): boolean; subscribe(changed: () => void): () => void };
  /** Lets it in once everything unsaved is stored. */
  readonly accept: DeskStore['settle'];
}

/** Asks before a newer Galley is let in; what is unsaved is stored first. */
export const tellOfUpdates = (updates: UpdateLink, tell: Tell): void => {
  const accept = async () => {
    const done = await updates.accept();
    if (!done.ok) tell({ text: `Not updated, because something is not saved: ${done.failure.why}`, tone: 'pencil' });
  };
  const ask = () => {
    if (!updates.updateWaiting.get()) return;
    tell({ text: 'A newer Galley is ready', action: { name: 'Update now', act: () => void accept() } });
  };
  updates.updateWaiting.subscribe(ask);
  ask();
};
