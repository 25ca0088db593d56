import type { World } from '#pwa/issue/world.ts';

/** What making a publication or an issue takes from the browser. */
export const world: World = { mintId: () => crypto.randomUUID() };
