import { PARTS } from './parts.ts';
import type { Kind, Plan, Policy } from './plan.ts';
import type { Answer } from './web.ts';

/** Names in what a page says, by which it is told whose words they are: the round's number, and a letter for each page of the round. */
export const nameOf = (round: number, letter: string): string => `tok${round}${letter}`;

/** The addresses that a round can come to. */
export interface Addresses {
  /** Where the gesture is made. */
  readonly here: string;
  /** The same document under another address. */
  readonly pushed: string;
  /** Another page of the same site. */
  readonly next: string;
  /** A page of another site. */
  readonly elsewhere: string;
}

const EXTRA: Readonly<Record<Plan['address'], (name: string) => string>> = {
  '': () => '',
  tracked: (name) => `?utm_source=${name}&fbclid=1&id=${name}`,
  hostile: (name) => `/%22%3E%3Cscript%3E1%3C/script%3E](javascript:1)${name}?q=%00%F0%9F|*_\`${name}`,
  hash: (name) => `#](javascript:1)<script>:~:text=${name}`,
};

const ENDING: Readonly<Partial<Record<Kind, string>>> = { image: '.png', json: '.json', text: '.txt', svg: '.svg' };

export const addressesOf = ({ kind, address }: Plan, round: number): Addresses => {
  const site = `http://site${round}.example`;
  const here = nameOf(round, 'a');
  const long = kind === 'long-address' ? `?${'long'.repeat(2_200)}` : EXTRA[address](here);
  const fresh = `${site}/${here}${ENDING[kind] ?? ''}${long}`;
  const at: Readonly<Partial<Record<Kind, string>>> = {
    blank: 'about:blank',
    data: `data:text/html,<title>${here}</title>`,
    browser: 'chrome://version/',
    // A port that browsers refuse by themselves.
    'no-server': `http://site${round}.example:1/${here}`,
  };
  return {
    here: at[kind] ?? new URL(fresh).href,
    pushed: `${site}/${nameOf(round, 'd')}`,
    next: `${site}/${nameOf(round, 'b')}`,
    elsewhere: `http://other${round}.example/${nameOf(round, 'c')}`,
  };
};

export const passageOf = (name: string): string => `The passage of ${name} has bold words, and stays.`;

const passage = (name: string): string =>
  `<p data-passage="">${passageOf(name).replace('bold words', '<b>bold words</b>')}</p>`;

const html = (name: string, parts: readonly string[]): string => {
  const chosen = parts.flatMap((part) => PARTS[part] ?? []);
  const head = chosen.map((part) => part.head?.(name) ?? '').join('\n');
  const body = chosen.map((part) => part.body?.(name) ?? '').join('\n');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The page ${name}</title>\n${head}</head><body>${passage(name)}${body}</body></html>`;
};

/** Well-formed, as XHTML has to be; a page of parts is not, and shows where it broke. */
const xhtml = (name: string, parts: readonly string[]): string =>
  parts.length > 3
    ? html(name, parts).replace('<html', '<html xmlns="http://www.w3.org/1999/xhtml"')
    : `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>The page ${name}</title></head><body>${passage(name)}</body></html>`;

const svg = (name: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg"><title>The page ${name}</title><script>1</script><text y="20">${name}</text></svg>`;

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const POLICIES: Readonly<Record<Policy, Readonly<Record<string, string>>>> = {
  none: {},
  strict: {
    'content-security-policy': "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'; sandbox",
  },
  sandbox: { 'content-security-policy': 'sandbox allow-scripts' },
  'no-inline': { 'content-security-policy': "script-src 'self'; style-src 'none'; object-src 'none'" },
  isolated: {
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
    'permissions-policy': 'fullscreen=()',
    'origin-agent-cluster': '?1',
    'x-frame-options': 'DENY',
  },
};

const typed = (type: string, body: string | Uint8Array, policy: Policy, status = 200): Answer => ({
  status,
  headers: { 'content-type': type, ...POLICIES[policy] },
  body,
});

/** What is at the address where the gesture is made. */
export const pageOf = ({ kind, parts, policy }: Plan, name: string): Answer => {
  switch (kind) {
    case 'xhtml':
      return typed('application/xhtml+xml', xhtml(name, parts), policy);
    case 'xml':
      return typed('application/xml', `<feed><title>The page ${name}</title><entry>${name}</entry></feed>`, policy);
    case 'svg':
      return typed('image/svg+xml', svg(name), policy);
    case 'text':
      return typed('text/plain; charset=utf-8', `<title>liar</title> ${name} <script>1</script>`, policy);
    case 'json':
      return typed('application/json', JSON.stringify({ title: 'liar', name }), policy);
    case 'image':
      return typed('image/png', PIXEL, policy);
    case 'missing':
      return typed('text/html', html(name, parts), policy, 404);
    case 'endless':
      return { ...typed('text/html', html(name, parts), policy), isEndless: true };
    default:
      return typed('text/html', html(name, parts), policy);
  }
};

/** A page without malice, for a tab to go on to. */
export const calmPage = (name: string): Answer => typed('text/html; charset=utf-8', html(name, []), 'none');
