import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, onTestFinished, test } from 'vitest';
import { page } from 'vitest/browser';
import { watchOpening } from './watch-opening.tsx';

const setUp = () => {
  const world = new EventTarget();
  const host = document.body.appendChild(document.createElement('div'));
  const root = createRoot(host);
  const shown: ReactNode[] = [];
  const stop = watchOpening(world, (node) => {
    shown.push(node);
    root.render(node);
  });
  onTestFinished(() => {
    root.unmount();
    host.remove();
  });
  return { world, shown, stop };
};

test('shows a sentence instead of a blank page when opening goes wrong', async () => {
  const { world } = setUp();
  world.dispatchEvent(new ErrorEvent('error', { error: new Error('no such table') }));
  await expect.element(page.getByRole('heading', { name: 'The desk did not open' })).toBeVisible();
  await expect.element(page.getByText(/while the desk opened: no such table/u)).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Try again' })).toBeVisible();
});

test('hears a promise that nobody waited for, nothing harmless, and nothing once the desk is there', () => {
  const { world, shown, stop } = setUp();
  world.dispatchEvent(new ErrorEvent('error', { message: 'ResizeObserver loop completed' }));
  expect(shown).toHaveLength(0);
  const promise = Promise.resolve();
  world.dispatchEvent(new PromiseRejectionEvent('unhandledrejection', { promise, reason: 'gone' }));
  expect(shown).toHaveLength(1);
  stop();
  world.dispatchEvent(new ErrorEvent('error', { message: 'later' }));
  expect(shown).toHaveLength(1);
});
