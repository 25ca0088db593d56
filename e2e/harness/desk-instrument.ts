import type { Page } from '@playwright/test';

/** A moment in the handing over of clips, seen from the desk. */
export interface Moment {
  /** The message of the desk that it is about. */
  readonly at: 'pull' | 'ack';
  /** Whether that message still leaves. */
  readonly sent: boolean;
  /** Whether the tab is dead to the world from then on: it says and hears nothing more. */
  readonly dies: boolean;
}

const REACHED = 'galley-test: the moment is reached';

/**
 * Stops a desk at a moment, exactly: what crosses the port is looked at as it leaves. Only the page is instrumented, and only its
 * port; the code under test is the built one. `reached` resolves when the moment is.
 */
export const stopDeskAt = async (page: Page, moment: Moment): Promise<{ readonly reached: Promise<unknown> }> => {
  await page.addInitScript(
    ({ at, sent, dies, reached }) => {
      const post = MessagePort.prototype.postMessage;
      let state: 'armed' | 'passed' | 'dead' = 'armed';
      MessagePort.prototype.postMessage = function (this: MessagePort, message: unknown, ...rest: unknown[]) {
        if (state === 'dead') return;
        const isIt = typeof message === 'object' && message !== null && 'ask' in message && message.ask === at;
        if (state === 'passed' || !isIt) {
          Reflect.apply(post, this, [message, ...rest]);
          return;
        }
        if (sent) Reflect.apply(post, this, [message, ...rest]);
        state = dies ? 'dead' : 'passed';
        if (dies) {
          this.close();
          window.postMessage = () => undefined;
        }
        console.log(reached);
      };
    },
    { ...moment, reached: REACHED },
  );
  return { reached: page.waitForEvent('console', (line) => line.text() === REACHED) };
};
