import * as z from 'zod/mini';
import { browser } from 'wxt/browser';

const undoAsk = z.strictObject({ undo: z.string().check(z.maxLength(100)) });

/**
 * Answer the toast's button, with a sentence. It stands in a page, so the tab is told by the browser, and what a message may undo is only
 * what was clipped there (see `noteOf`).
 */
export const onUndoAsked = (undo: (tabId: number, key: string) => Promise<string>): void => {
  browser.runtime.onMessage.addListener((message: unknown, sender, reply) => {
    const asked = undoAsk.safeParse(message);
    if (!asked.success || sender.id !== browser.runtime.id || sender.tab?.id === undefined) return false;
    void undo(sender.tab.id, asked.data.undo).then(reply, (defect: unknown) => {
      // Without an answer the toast would wait for ever; the defect goes on to the one handler.
      reply(null);
      throw defect;
    });
    return true;
  });
};
