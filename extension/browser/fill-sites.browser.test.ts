import { beforeEach, expect, it, vi } from 'vitest';

const state = vi.hoisted(() => ({
  stored: {} as Record<string, unknown>,
  allowed: new Set<string>(),
  willing: true,
  removable: true,
}));

vi.mock('wxt/browser', () => ({
  browser: {
    storage: {
      local: {
        get: async (key: string) => ({ [key]: structuredClone(state.stored[key]) }),
        set: async (change: Record<string, unknown>) => void Object.assign(state.stored, structuredClone(change)),
      },
    },
    permissions: {
      contains: async ({ origins }: { origins: string[] }) => origins.every((site) => state.allowed.has(site)),
      request: ({ origins }: { origins: string[] }) => {
        const answer = state.willing;
        // A person answers later than the browser does.
        return new Promise((resolve) => {
          setTimeout(() => {
            if (answer) origins.forEach((site) => state.allowed.add(site));
            resolve(answer);
          }, 5);
        });
      },
      remove: async ({ origins }: { origins: string[] }) => {
        if (!state.removable) throw new Error('You cannot remove required permissions.');
        origins.forEach((site) => state.allowed.delete(site));
        return true;
      },
    },
  },
}));

const { askToFill, giveFillSitesBack } = await import('./fill-sites.ts');

beforeEach(() => Object.assign(state, { stored: {}, allowed: new Set(), willing: true, removable: true }));

it('gives back the sites that were taken for filling in, of all lists together', async () => {
  expect(await askToFill(['https://a.example/1', 'https://a.example/2'])).toBe(true);
  expect(await askToFill(['http://b.example:8080/'])).toBe(true);
  expect([...state.allowed]).toStrictEqual(['https://a.example/*', 'http://b.example/*']);
  await giveFillSitesBack();
  expect([...state.allowed]).toStrictEqual([]);
});

it('keeps a site that was allowed before, for whatever it was', async () => {
  state.allowed.add('https://a.example/*');
  await askToFill(['https://a.example/1', 'https://b.example/1']);
  await giveFillSitesBack();
  expect([...state.allowed]).toStrictEqual(['https://a.example/*']);
});

it('keeps the site of a desk that was paired since', async () => {
  await askToFill(['https://desk.example/', 'https://a.example/']);
  state.stored['settings'] = { deskOrigin: 'https://desk.example:8443' };
  await giveFillSitesBack();
  expect([...state.allowed]).toStrictEqual(['https://desk.example/*']);
});

it('has nothing to give back where it was refused', async () => {
  state.willing = false;
  expect(await askToFill(['https://a.example/'])).toBe(false);
  state.allowed.add('https://a.example/*');
  await giveFillSitesBack();
  expect(state.allowed.size).toBe(1);
});

it('says where they could not be given back, and gives them back next time', async () => {
  await askToFill(['https://a.example/']);
  state.removable = false;
  await expect(giveFillSitesBack()).rejects.toThrow('cannot remove');
  state.removable = true;
  await giveFillSitesBack();
  expect(state.allowed.size).toBe(0);
});
