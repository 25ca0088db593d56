import { expect, type BrowserContext, type CDPSession } from '@playwright/test';

/** What a page of the extension has. */
declare const chrome: { readonly action: { getBadgeText(of: object): Promise<string> } };

/** The clipper's service worker, seen and killed through the browser's own debugging session. */
export interface ClipperWorker {
  /** The words on the toolbar badge. */
  readonly badge: () => Promise<string>;
  /** Kills the worker as Chromium does when it has been idle, and waits until it is gone. */
  readonly kill: () => Promise<void>;
  readonly isAlive: () => Promise<boolean>;
}

const workerTargets = async (session: CDPSession, extensionId: string): Promise<string[]> => {
  const { targetInfos } = await session.send('Target.getTargets');
  return targetInfos
    .filter((target) => target.type === 'service_worker' && target.url.includes(extensionId))
    .map((target) => target.targetId);
};

export const clipperWorker = (context: BrowserContext, session: CDPSession, extensionId: string): ClipperWorker => {
  const alive = async (): Promise<boolean> => (await workerTargets(session, extensionId)).length > 0;
  return {
    isAlive: alive,
    kill: async () => {
      for (const targetId of await workerTargets(session, extensionId))
        await session.send('Target.closeTarget', { targetId });
      await expect.poll(alive, { message: 'the worker ends' }).toBe(false);
    },
    badge: async () => {
      // Asked from a page of the extension, so that looking at the badge does not depend on the worker.
      const page = await context.newPage();
      await page.goto(`chrome-extension://${extensionId}/manifest.json`);
      const text = await page.evaluate(() => chrome.action.getBadgeText({}));
      await page.close();
      return text;
    },
  };
};
