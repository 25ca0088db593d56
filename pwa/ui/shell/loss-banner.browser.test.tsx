import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { clipOf, good, openTestStore, rowOf } from '#pwa/store/testing.ts';
import { fail, ok } from '#shared/result.ts';
import { DeskContext, type ClipperLink, type Desk } from '../desk-context.ts';
import { openDesk } from '../testing/open-desk.tsx';
import { TellContext, type Notice } from '../notices.ts';
import { LossBanner } from './loss-banner.tsx';

// oxlint-disable-next-line no-restricted-globals -- the witness stands outside the store on purpose
const kept = localStorage;
const forgetWitness = () => kept.removeItem('galley-witness');
beforeEach(forgetWitness);
afterEach(forgetWitness);

const absent = { kind: 'absent' } as const;
const NO_NEWS = { missing: null, loss: null } as const;
const linkThat = (pullAgain: ClipperLink['pullAgain']): ClipperLink => ({
  get: () => absent,
  subscribe: () => () => undefined,
  news: { get: () => NO_NEWS, subscribe: () => () => undefined },
  leaveMissing: () => undefined,
  readLoss: () => Promise.resolve(),
  pullNow: () => Promise.resolve(),
  pullAgain,
});

function Told({ desk }: { readonly desk: Desk }) {
  const [notices, setNotices] = useState<readonly Notice[]>([]);
  return (
    <DeskContext value={desk}>
      <TellContext value={(notice) => setNotices((before) => [...before, notice])}>
        <LossBanner />
        {notices.map(({ text }) => (
          <p key={text}>{text}</p>
        ))}
      </TellContext>
    </DeskContext>
  );
}

const clips = [clipOf(1), clipOf(2)].map(rowOf);

/** A desk whose browser lost its two clips. */
const setUp = async (pullAgain: (store: Desk['store']) => ReturnType<ClipperLink['pullAgain']>) => {
  const before = await openTestStore({ witness: kept });
  good(await before.takeIn(clips));
  before.close();
  const store = await openTestStore({ witness: kept });
  const host = document.body.appendChild(document.createElement('div'));
  const root = createRoot(host);
  const link = linkThat(() => pullAgain(store));
  root.render(<Told desk={{ store, link }} />);
  onTestFinished(() => {
    root.unmount();
    host.remove();
    store.close();
  });
  await expect.element(page.getByText(/This device kept 2 clips/u)).toBeVisible();
};

const again = page.getByRole('button', { name: 'Ask the clipper for all clips again' });

test('takes lost clips from the clipper again, says how many came back, and then is gone', async () => {
  await setUp(async (store) => ok({ stored: good(await store.takeIn(clips)).fresh }));
  await again.click();
  await expect.element(page.getByText('2 clips came back from the clipper.')).toBeVisible();
  await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
});

test('says why no clip came back, and can be asked once more', async () => {
  await setUp(() => Promise.resolve(fail({ kind: 'absent', why: 'The clipper does not answer.' })));
  await again.click();
  await expect
    .element(page.getByText('The clips could not be taken again. The clipper does not answer.'))
    .toBeVisible();
  await expect.element(again).toBeEnabled();
  await expect.element(page.getByRole('alert')).toBeVisible();
});

test('accepts a loss only after saying what that means', async () => {
  await setUp(() => Promise.resolve(ok({ stored: 0 })));
  await page.getByRole('button', { name: 'Accept the loss' }).click();
  await expect.element(page.getByText(/this loss is told no more/u)).toBeVisible();
  await page.getByRole('button', { name: 'Yes, accept the loss' }).click();
  await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
});

test('is offered by the palette too', async () => {
  const desk = await openDesk({});
  onTestFinished(() => desk.close());
  await expect.element(page.getByRole('region', { name: 'Issue' })).toBeVisible();
  await userEvent.keyboard('{Control>}k{/Control}');
  await expect
    .element(page.getByRole('searchbox', { name: 'Search commands, places and waiting clips' }))
    .toHaveFocus();
  await userEvent.keyboard('all clips');
  await page.getByRole('menuitem', { name: 'Ask the clipper for all clips again' }).click();
  await expect.element(page.getByText(/The clips could not be taken again/u).first()).toBeVisible();
});
