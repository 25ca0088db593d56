import { fail } from '#shared/result.ts';
import { browser } from 'wxt/browser';
import { activeTab, runCapture, type ClipTab, type Ran } from './tabs.ts';

/** The tab the user looks at, and what the capture script says of it, not parsed yet. */
export interface FrontReading {
  readonly tab: Promise<ClipTab | null>;
  readonly ran: Promise<Ran>;
  /** All that the clipper's pages left for one another, drafts among it; not parsed yet. */
  readonly stored: Promise<Readonly<Record<string, unknown>>>;
}

const run = (tab: ClipTab | null): Ran | Promise<Ran> =>
  tab === null || tab.asleep === true ? fail({ kind: 'unreadable', detail: 'nothing runs there' }) : runCapture(tab.id);

/** Begin to read the tab the user looks at. */
export const readFront = (): FrontReading => {
  const tab = activeTab();
  return { tab, ran: tab.then(run), stored: browser.storage.local.get(null) };
};
