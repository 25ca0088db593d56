import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { StoredClip } from './clipper.ts';
import { judge } from './judge.ts';
import { passageOf } from './pages.ts';
import type { Plan } from './plan.ts';
import type { Seen } from './round.ts';

const HERE = 'http://site7.example/tok7a';
const NEXT = 'http://site7.example/tok7b';

const plan = (change: Partial<Plan> = {}): Plan => ({
  kind: 'html',
  parts: [],
  policy: 'none',
  select: 'nothing',
  gesture: 'key',
  upset: 'none',
  at: 0,
  address: '',
  ...change,
});

const clip = (change: Partial<StoredClip['capture']> = {}): StoredClip => ({
  id: '1',
  joins: null,
  capture: { url: HERE, canonicalUrl: null, title: 'The page tok7a', image: null, excerpts: [], ...change },
});

const excerpt = (text: string, markdown?: string): StoredClip['capture']['excerpts'][number] => ({
  text,
  ...(markdown !== undefined && { markdown }),
  fragmentUrl: null,
});

const seen = (change: Partial<Seen> = {}): Seen => ({
  plan: plan(),
  round: 7,
  heard: 1,
  sentences: ['Clipped'],
  clips: [clip()],
  shown: [HERE],
  changes: [],
  harmed: [],
  strangers: [],
  ...change,
});

const names = (change: Partial<Seen>): readonly string[] => judge(seen(change)).map(({ name }) => name);

const marked = (markdown: string): Partial<Seen> => ({ clips: [clip({ excerpts: [excerpt('words', markdown)] })] });

/** For each fault, what a round looks like that has it. */
const FAULTY: readonly (readonly [string, Partial<Seen>])[] = [
  ['silence', { clips: [], sentences: [], plan: plan({ upset: 'kill-worker' }) }],
  ['no clip', { clips: [], sentences: ['Already clipped'] }],
  ['clip of no page', { plan: plan({ kind: 'browser' }) }],
  ['said and not done', { clips: [], plan: plan({ upset: 'kill-worker' }) }],
  ['unknown sentence', { sentences: ['undefined'] }],
  ['done and denied', { sentences: ['Not clipped: this device has no room left.'] }],
  ['too many clips', { clips: [clip(), clip()], plan: plan({ upset: 'reload' }) }],
  ['clipped twice', { clips: [clip(), clip()], heard: 2, plan: plan({ gesture: 'two-keys' }) }],
  ['wrong address', { shown: [NEXT] }],
  ['title that nobody sees', { clips: [clip({ title: '\u200B ' })], plan: plan({ parts: ['no title'] }) }],
  ['title of another page', { clips: [clip({ title: 'The page tok7b' })] }],
  ['title of no page', { clips: [clip({ title: 'A page' })] }],
  ['canonical of another site', { clips: [clip({ canonicalUrl: 'http://liar-of-tok7a.example/' })] }],
  ['words of another page', { clips: [clip({ excerpts: [excerpt(passageOf('tok7b'))] })] }],
  ['wrong excerpt', { plan: plan({ select: 'passage' }) }],
  ['dangerous Markdown', marked('[a](javascript:1)')],
  ['dangerous Markdown', marked('a <script>1</script>')],
  ['dangerous Markdown', marked('<javascript:1>')],
  ['dangerous Markdown', marked('[a]\n\n[a]: data:text/html,1')],
  ['dangerous Markdown', marked('![a](vbscript:1)')],
  ['dangerous address', { clips: [clip({ image: 'javascript:1' })] }],
  ['spoiled characters', marked('half \uD83D')],
  ['spoiled characters', { clips: [clip({ title: 'tok7a \u202E' })] }],
  ['page changed', { changes: ['attributes BODY class'] }],
  ['a page’s script ran', { harmed: ['the worker'] }],
  ['strange toast', { strangers: ['IMG'] }],
  ['unspoken', { sentences: [] }],
];

describe('the judge', () => {
  it('finds nothing wrong with a round as it ought to be', () => {
    expect(names({})).toStrictEqual([]);
    const passage = passageOf('tok7a');
    expect(
      names({ plan: plan({ select: 'passage' }), clips: [clip({ excerpts: [excerpt(passage, `**${passage}**`)] })] }),
    ).toStrictEqual([]);
  });

  it.each(FAULTY)('finds %s', (name, change) => {
    expect(names(change)).toContain(name);
  });

  it('has a round here for every fault it knows', async () => {
    const source = await readFile('torture/judge.ts', 'utf8');
    const known = [...source.matchAll(/fault\(\s*'([^']+)'/g)].map(([, name]) => name);
    expect(new Set(FAULTY.map(([name]) => name))).toStrictEqual(new Set(known));
  });

  it('lets a page be clipped under an address that it went on to, with the title it has there', () => {
    const change = { plan: plan({ upset: 'navigate' }), shown: [HERE, NEXT] };
    expect(names({ ...change, clips: [clip({ url: NEXT, title: 'The page tok7b' })] })).toStrictEqual([]);
    expect(names({ ...change, clips: [clip({ url: NEXT })] })).toStrictEqual(['title of another page']);
  });

  it('asks for no words where the worker was ended and said so, or where the browser lost the key', () => {
    const ended = 'The browser ended the clipper while it was at work on “The page tok7a”.';
    expect(names({ clips: [], sentences: [ended], plan: plan({ upset: 'kill-worker' }) })).toStrictEqual([]);
    expect(names({ clips: [], sentences: [], heard: 0 })).toStrictEqual([]);
  });
});
