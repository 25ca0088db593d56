import { expect, it } from 'vitest';
import { textOfClip } from '#shared/clip-text.ts';
import type { Clip } from '#shared/clip.ts';
import { fail, ok } from '#shared/result.ts';
import { testCapture, testClip, testId } from '#extension/test-clip.ts';
import { exportClips } from './export-clips.ts';
import type { OptionsWorld } from './world.ts';

type Everything = OptionsWorld['outbox']['everything'];

const clipOf = (number: number): Clip => ({
  ...testClip(number, 'a note'),
  capture: testCapture(`https://example.org/${number}`, 'plain prose'),
});
const clips = [clipOf(1), clipOf(2), clipOf(3)];

const rows = [
  ...clips.map((clip) => ({ key: clip.id, text: textOfClip(clip) })),
  { key: testId(4), text: '{"v":9' },
  { key: testId(5), text: '{"v":9}' },
];

/** Two rows a batch, as the outbox gives them: after a key. */
const everything: Everything = (after) => {
  const rest = rows.filter(({ key }) => after === null || key > after);
  return Promise.resolve(ok({ rows: rest.slice(0, 2), more: rest.length > 2 }));
};

const linesOf = async (file: Blob): Promise<unknown[]> =>
  (await file.text())
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line));

it('writes every clip whole and what cannot be read as it is, between a head and a foot', async () => {
  const told: number[] = [];
  const exported = await exportClips({
    everything,
    now: 0,
    progressed: (count) => told.push(count),
    isStopped: () => false,
  });
  if (!exported.ok) throw new Error('no file');
  expect(await linesOf(exported.value.file)).toStrictEqual([
    { galley: 'clips', v: 1, exportedAt: '1970-01-01T00:00:00.000Z' },
    ...clips.map((clip) => ({ id: clip.id, clip })),
    { id: testId(4), unreadable: '{"v":9' },
    { id: testId(5), unreadable: '{"v":9}' },
    { end: true, clips: 3, unreadable: 2 },
  ]);
  expect(told).toStrictEqual([2, 4, 5]);
});

it('makes no file where it is stopped, or where a batch cannot be read', async () => {
  let told = 0;
  const ask = { everything, now: 0, progressed: (count: number) => (told = count) };
  expect(await exportClips({ ...ask, isStopped: () => told >= 2 })).toStrictEqual({
    ok: false,
    failure: { kind: 'stopped' },
  });
  expect(told).toBe(2);
  const breaks: Everything = (after) =>
    after === null ? everything(after) : Promise.resolve(fail({ kind: 'failed', detail: 'UnknownError' }));
  expect(await exportClips({ ...ask, everything: breaks, isStopped: () => false })).toStrictEqual({
    ok: false,
    failure: { kind: 'unread', detail: 'UnknownError' },
  });
});

it('writes a file of an empty outbox', async () => {
  const empty: Everything = () => Promise.resolve(ok({ rows: [], more: false }));
  const exported = await exportClips({ everything: empty, now: 0, progressed: () => {}, isStopped: () => false });
  expect(exported.ok && (await linesOf(exported.value.file))).toMatchObject([
    { galley: 'clips' },
    { end: true, clips: 0 },
  ]);
});
