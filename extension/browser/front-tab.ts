import { browser } from 'wxt/browser';

/** The tab in front, with its address: the browser tells it only where the curator allowed it. */
export interface FrontTab {
  readonly id: number;
  readonly url: string;
}

/** Whether the curator allowed the clipper to know the addresses of tabs. */
export const mayKnowTabs = (): Promise<boolean> => browser.permissions.contains({ permissions: ['tabs'] });

/** The tabs in front, one of each window, as far as their addresses are known. */
export const frontTabs = async (): Promise<readonly FrontTab[]> =>
  (await browser.tabs.query({ active: true })).flatMap(({ id, url }) =>
    id === undefined || url === undefined || url === '' ? [] : { id, url },
  );

/** The ids of all tabs, which the browser tells anybody. */
export const tabIds = async (): Promise<readonly number[]> =>
  (await browser.tabs.query({})).flatMap(({ id }) => id ?? []);

interface Told {
  readonly id?: number | undefined;
  readonly url?: string | undefined;
  readonly active: boolean;
}

/**
 * Call back when a tab comes to the front, and when the one in front goes on to another page. Attended from the start, as a worker that
 * is woken by such an event hears it only then; at rest the browser wakes no worker for it.
 */
export const onFrontTab = (
  came: (tab: FrontTab) => void,
): { readonly attend: () => void; readonly rest: () => void } => {
  const tell = ({ id, url, active }: Told): void => {
    if (active && id !== undefined && url !== undefined && url !== '') came({ id, url });
  };
  const activated = ({ tabId }: { tabId: number }): void => {
    // Rejected where the tab is closed already: then nothing is in front of anybody.
    browser.tabs.get(tabId).then(tell, () => undefined);
  };
  const updated = (_id: number, change: { url?: string; status?: string }, tab: Told): void => {
    if (change.url !== undefined || change.status === 'complete') tell(tab);
  };
  const attend = (): void => {
    browser.tabs.onActivated.addListener(activated);
    browser.tabs.onUpdated.addListener(updated);
  };
  attend();
  return {
    attend,
    rest: () => {
      browser.tabs.onActivated.removeListener(activated);
      browser.tabs.onUpdated.removeListener(updated);
    },
  };
};
