import { expect, type Page } from '@playwright/test';
import { startPublication } from './harness/desk.ts';
import type { Galley } from './harness/galley.ts';
import { test } from './harness/test.ts';

const REACHED = 'galley-test: the write is reached';

/** A desk whose page stops for good in the middle of a write, so that it can be killed there. */
const deskThatStopsAt = async (
  { openDesk }: Galley,
  write: number,
): Promise<{ desk: Page; reached: Promise<unknown> }> => {
  const desk = await openDesk();
  await desk.evaluate(
    ([at, said]) => {
      let writes = 0;
      for (const method of ['add', 'put'] as const) {
        const real = IDBObjectStore.prototype[method];
        IDBObjectStore.prototype[method] = function (this: IDBObjectStore, ...row: Parameters<typeof real>) {
          const request = real.apply(this, row);
          writes += 1;
          if (writes === at) {
            console.log(said);
            for (;;);
          }
          return request;
        };
      }
    },
    [write, REACHED] as const,
  );
  return { desk, reached: desk.waitForEvent('console', (line) => line.text() === REACHED) };
};

/** Ends the process behind the page, whatever it is doing. */
const kill = async ({ session }: Galley, desk: Page): Promise<void> => {
  const url = desk.url();
  const { targetInfos } = await session.send('Target.getTargets');
  const target = targetInfos.find((each) => each.type === 'page' && each.url === url);
  if (target === undefined) throw new Error('The desk is in no tab.');
  await session.send('Target.closeTarget', { targetId: target.targetId });
  await expect.poll(() => desk.isClosed()).toBe(true);
};

for (const write of [1, 2, 3])
  test(`a first start that is killed at its write ${write} leaves nothing, and begun again makes one issue, #41`, async ({
    galley,
  }) => {
    // A page that stands still is slow to kill on a loaded machine.
    test.slow();
    const { desk, reached } = await deskThatStopsAt(galley, write);
    await desk.getByRole('textbox', { name: 'Name' }).fill('Lakeside Letter');
    await desk.getByRole('textbox', { name: 'First issue' }).fill('41');
    // Its answer never comes: the page stands still from within the click.
    const clicked = desk
      .getByRole('button', { name: 'Start your publication' })
      .click()
      .catch(() => null);
    await reached;
    await kill(galley, desk);
    await clicked;

    const again = await galley.openDesk();
    await startPublication(again, { name: 'Lakeside Letter', style: 'Labelled sections', number: 41 });
    await again
      .getByRole('banner')
      .getByRole('button', { name: /^Issues/ })
      .click();
    await expect(again.getByRole('group', { name: 'Lakeside Letter' })).toHaveCount(1);
    await expect(again.getByRole('menuitem', { name: '#41' })).toHaveCount(1);
    await expect(again.getByRole('menuitem', { name: '#1', exact: true })).toHaveCount(0);
  });
