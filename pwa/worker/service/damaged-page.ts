import type { Anew } from './fetch-anew.ts';

/** Asks the worker to fetch Galley anew; nothing else of an address counts. */
export const ANEW = 'fetch-anew';

/** The page has no script, and can be sent nowhere but here. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'";

const STYLE = `:root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;max-width:34rem;margin:12vh auto;padding:0 1.25rem}
h1{font-size:1.35rem;line-height:1.3}button{font:inherit;min-height:44px;padding:0 1rem}`;

const OUTCOME: Readonly<Record<Exclude<Anew, 'whole'>, string>> = {
  silent: 'That did not work: nothing answers at the address of this desk. Connect, or start Galley, and try again.',
  foreign:
    'That did not work: what answers at the address of this desk is not Galley. Perhaps the network wants you to sign in first.',
  newer: 'A newer Galley is being fetched. It opens by itself in a moment.',
};

interface Told {
  /** Where the desk begins. */
  readonly scope: string;
  /** What became of fetching it anew; null before that was tried. */
  readonly outcome: Exclude<Anew, 'whole'> | null;
}

const htmlOf = ({ scope, outcome }: Told): string => `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">${outcome === 'newer' ? '<meta http-equiv="refresh" content="3">' : ''}
<title>Galley could not open</title><style>${STYLE}</style></head><body><main>
<h1>Galley could not open: its own files are damaged</h1>
<p>The copy of the program that this browser keeps is not whole, and no whole one could be fetched. What you clipped and wrote is kept apart
from it, and was not touched. Do not clear the data of this site: that would delete your work.</p>
${outcome === null ? '' : `<p role="status">${OUTCOME[outcome]}</p>`}
<form action="${new URL(scope).pathname}" method="get"><button name="${ANEW}" value="1">Fetch Galley anew</button></form>
</main></body></html>`;

/** What stands where the desk would be. */
export const damagedPage = (told: Told): Response =>
  new Response(htmlOf(told), {
    status: 503,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': POLICY,
      'cache-control': 'no-store',
    },
  });
