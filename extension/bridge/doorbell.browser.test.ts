import { expect, onTestFinished, test } from 'vitest';
import { BRIDGE_VERSION } from '#shared/bridge.ts';
import { onAsked } from './doorbell.ts';

test('hears a desk of every version ask, and nothing else', async () => {
  let asked = 0;
  onTestFinished(onAsked(window, () => (asked += 1)));
  const post = (data: unknown): void => window.postMessage(data, location.origin);
  post({ galley: 'clipper-answers', v: BRIDGE_VERSION });
  post({ galley: 'desk-asks', v: 'one' });
  post({ galley: 'desk-asks', v: BRIDGE_VERSION + 1 });
  post({ galley: 'desk-asks', v: BRIDGE_VERSION });
  await expect.poll(() => asked).toBe(2);
});
