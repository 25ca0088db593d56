import type { Page } from '@playwright/test';

/** A moment in the handing over of clips, seen from the desk. */
export interface Moment {
  /** The message of the desk that it is about. */
  readonly at: 'pull' | 'ack';
  /** Whether that message leaves before the moment, or is held back. */
  readonly sent: boolean;
  /** Whether the tab is dead to the world from then on: it says and hears nothing more. */
  readonly dies: boolean;
}

interface Stopped {
  /** Resolves when the moment is reached. */
  readonly reached: Promise<unknown>;
  /** Lets a message that was held back go. */
  readonly letGo: () => Promise<void>;
}

const REACHED = 'galley-test: the moment is reached';
const LET_GO = 'galley-test-let-go';

/**
 * Stops a desk at a moment, exactly: what crosses the port is looked at as it leaves. Only the page is instrumented, and only its
 * port; the code under test is the built one.
 */
export const stopDeskAt = async (page: Page, moment: Moment): Promise<Stopped> => {
  await page.addInitScript(
    ({ at, sent, dies, reached, letGo }) => {
      const post = MessagePort.prototype.postMessage;
      let state: 'armed' | 'passed' | 'dead' = 'armed';
      MessagePort.prototype.postMessage = function (this: MessagePort, message: unknown, ...rest: unknown[]) {
        if (state === 'dead') return;
        const pass = (): unknown => Reflect.apply(post, this, [message, ...rest]);
        const isIt = typeof message === 'object' && message !== null && 'ask' in message && message.ask === at;
        if (state === 'passed' || !isIt) {
          pass();
          return;
        }
        state = dies ? 'dead' : 'passed';
        if (sent) pass();
        else if (!dies) window.addEventListener(letGo, pass, { once: true });
        if (dies) {
          this.close();
          window.postMessage = () => undefined;
        }
        console.log(reached);
      };
    },
    { ...moment, reached: REACHED, letGo: LET_GO },
  );
  return {
    reached: page.waitForEvent('console', (line) => line.text() === REACHED),
    letGo: () => page.evaluate((event) => void window.dispatchEvent(new Event(event)), LET_GO),
  };
};
