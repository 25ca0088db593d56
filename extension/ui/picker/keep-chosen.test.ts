import { expect, it } from 'vitest';
import { beginChoice, type Row } from './choice.ts';
import { keepChosen, type KeepChosenWorld } from './keep-chosen.ts';
import type { KeepLinksAnswer, PickerAsk } from './talk.ts';

const VIA = { url: 'https://list.example/', title: 'A list' };

const rowsOf = (count: number): readonly Row[] =>
  beginChoice(
    Array.from({ length: count }, (_, at) => ({
      url: `https://example.org/${at}`,
      title: `Link ${at}`,
      context: null,
      place: 'list' as const,
    })),
    ['clipped'],
  ).rows;

interface Told {
  readonly world: KeepChosenWorld;
  readonly asked: PickerAsk[];
  readonly kept: string[];
}

const tell = (answer: (links: number, question: number) => KeepLinksAnswer | null, stopAfter = 99): Told => {
  const asked: PickerAsk[] = [];
  const kept: string[] = [];
  const world: KeepChosenWorld = {
    ask: (message) => {
      asked.push(message);
      return Promise.resolve(answer(message.ask === 'keep-links' ? message.links.length : 0, asked.length));
    },
    isStopped: () => asked.length >= stopAfter,
    kept: (rows) => kept.push(...rows.map(({ title }) => title)),
  };
  return { world, asked, kept };
};

const all = (links: number): KeepLinksAnswer => ({
  kept: Array.from({ length: links }, () => 'clipped'),
  failure: null,
  undo: `key of ${links}`,
});

it('clips in the order of the list, twenty at a time, and counts them', async () => {
  const { world, asked, kept } = tell(all);
  expect(await keepChosen(world, VIA, rowsOf(45))).toStrictEqual({
    clipped: 45,
    known: 0,
    failure: null,
    undo: 'key of 5',
  });
  expect(asked.map((message) => message.ask === 'keep-links' && message.links.length)).toStrictEqual([20, 20, 5]);
  expect(kept.at(-1)).toBe('Link 44');
  expect(asked.map((message) => message.ask === 'keep-links' && message.undo)).toStrictEqual([
    null,
    'key of 20',
    'key of 20',
  ]);
  const [first] = asked;
  if (first?.ask !== 'keep-links') throw new Error('asked for something else');
  expect(first.via).toStrictEqual(VIA);
  expect(first.links.filter(({ again }) => again).map(({ title }) => title)).toStrictEqual(['Link 0']);
});

it('ends at the first link that cannot be stored, and says which were', async () => {
  const { world, asked, kept } = tell((links, question) =>
    question === 1 ? all(links) : { kept: ['known', 'clipped'], failure: 'No room.', undo: 'key-2' },
  );
  expect(await keepChosen(world, VIA, rowsOf(45))).toStrictEqual({
    clipped: 21,
    known: 1,
    failure: 'No room.',
    undo: 'key-2',
  });
  expect(asked).toHaveLength(2);
  expect(kept).toHaveLength(22);
});

it('stops when told, and leaves what is stored', async () => {
  const { world, kept } = tell(all, 1);
  expect(await keepChosen(world, VIA, rowsOf(45))).toMatchObject({ clipped: 20, known: 0, failure: null });
  expect(kept).toHaveLength(20);
});

it('rejects where the background does not answer', async () => {
  const { world } = tell(() => null);
  await expect(keepChosen(world, VIA, rowsOf(1))).rejects.toThrow('no answer');
});
