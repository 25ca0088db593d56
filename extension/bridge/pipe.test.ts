import { describe, expect, it } from 'vitest';
import type { ClipperMessage } from '#shared/bridge.ts';
import { makePipe, type Pipe } from './pipe.ts';

interface Trial {
  readonly pipe: Pipe;
  /** What went up each line, line by line. */
  readonly lines: unknown[][];
  readonly said: ClipperMessage[];
  readonly gone: () => number;
  /** Speak and die, as the background of the latest line. */
  readonly answer: (message: unknown) => void;
  readonly die: () => void;
}

const makeTrial = (connectable = true): Trial => {
  const lines: unknown[][] = [];
  const said: ClipperMessage[] = [];
  let left = 0;
  const background: { answer?: (message: unknown) => void; die?: () => void } = {};
  const pipe = makePipe({
    connect: (heard, ended) => {
      if (!connectable) throw new Error('Extension context invalidated.');
      background.answer = heard;
      background.die = ended;
      const sent: unknown[] = [];
      lines.push(sent);
      return { send: (message) => sent.push(message) };
    },
    say: (message) => said.push(message),
    lost: 'lost',
    gone: () => {
      left += 1;
    },
  });
  return {
    pipe,
    lines,
    said,
    gone: () => left,
    answer: (message) => background.answer?.(message),
    die: () => background.die?.(),
  };
};

const STATS = { id: 7, ask: 'stats' };
const ANSWER = { id: 7, say: 'stats', stats: { waiting: 0, delivered: 0, dropped: 0 } };

describe('the pipe between the desk and the background', () => {
  it('opens a line on demand, and keeps it', () => {
    const { pipe, lines } = makeTrial();
    expect(lines).toHaveLength(0);
    pipe.take(STATS);
    pipe.take({ ...STATS, id: 8 });
    expect(lines).toStrictEqual([[STATS, { ...STATS, id: 8 }]]);
  });

  it('carries answers back, and drops what has no shape', () => {
    const { pipe, said, answer } = makeTrial();
    pipe.take(STATS);
    answer({ say: 'nonsense' });
    answer(ANSWER);
    expect(said).toStrictEqual([ANSWER]);
  });

  it('asks again on a new line when the worker died over a request', () => {
    const { pipe, lines, said, answer, die } = makeTrial();
    pipe.take(STATS);
    die();
    expect(lines).toStrictEqual([[STATS], [STATS]]);
    answer(ANSWER);
    die();
    expect([lines.length, said]).toStrictEqual([2, [ANSWER]]);
  });

  it('refuses when the worker dies over it again, so that the desk asks anew', () => {
    const { pipe, said, die } = makeTrial();
    pipe.take(STATS);
    die();
    die();
    expect(said).toStrictEqual([{ id: 7, say: 'refused', why: 'lost' }]);
  });

  it('refuses and takes leave when this clipper was updated or removed', () => {
    const { pipe, said, gone } = makeTrial(false);
    pipe.take(STATS);
    expect([said, gone()]).toStrictEqual([[{ id: 7, say: 'refused', why: 'lost' }], 1]);
  });

  it('lets the background count what has the wrong shape, without passing it on', () => {
    const { pipe, lines } = makeTrial();
    pipe.take({ ask: 'everything', secret: 1 });
    expect(lines).toStrictEqual([[null]]);
  });
});
