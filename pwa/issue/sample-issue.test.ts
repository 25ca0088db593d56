import { v7 } from 'uuid';
import { expect, test } from 'vitest';
import { citedClips } from './cited-clips.ts';
import { readIssue } from './read-issue.ts';
import { renderIssue } from './render.ts';
import { sampleIssue } from './sample-issue.ts';
import { clipsOfSample, isSamplePublication, SAMPLE_CLIPS } from './sample-marks.ts';
import { counting } from './testing/worlds.ts';

const NOON = Date.UTC(2026, 2, 4, 12);

test('what came with a sample is known by its ids, which sort by time as all clips do', () => {
  const { publication, clips } = sampleIssue({ now: NOON, date: '2026-03-04' }, counting());
  const ids = clips.map(({ id }) => id);
  expect(ids).toHaveLength(SAMPLE_CLIPS);
  expect(isSamplePublication(publication.id)).toBe(true);
  expect(clipsOfSample(publication.id)).toEqual(ids);
  expect([...ids].sort()).toEqual(ids);
  expect(ids.every((id) => id < v7({ msecs: NOON + 1 }) && id > v7({ msecs: NOON - 3_600_000 }))).toBe(true);
});

test('the sample has no standing text that would go out with another issue', () => {
  const { publication } = sampleIssue({ now: NOON, date: '2026-03-04' }, counting());
  expect(publication).toMatchObject({ tagline: '', intro: '', signOff: '', footer: '' });
});

test('the sample is an issue that could go out, with clips left over to file', () => {
  const { publication, doc, clips } = sampleIssue({ now: NOON, date: '2026-03-04' }, counting());
  const issue = readIssue(doc);
  expect(citedClips(issue)).toEqual(clips.slice(0, 2).map(({ id }) => id));
  expect(issue).toMatchObject({ number: 1, date: '2026-03-04', publication: publication.id });
  expect(renderIssue(issue, publication, 'markdown')).toMatchObject({
    ok: true,
    value: expect.stringMatching(/^# The Night Ferry #1\n[\s\S]*\n\*\*Why it matters:\*\* The same trick/) as unknown,
  });
});
