import type { Page } from '@playwright/test';
import type { Galley } from './galley.ts';

export const openOptions = async ({ context, extensionId }: Pick<Galley, 'context' | 'extensionId'>): Promise<Page> => {
  const options = await context.newPage();
  await options.goto(`chrome-extension://${extensionId}/options.html`);
  return options;
};
