import { expect, test } from 'vitest';
import { citedClips } from './cited-clips.ts';
import { readIssue } from './read-issue.ts';
import { renderIssue } from './render.ts';
import { sampleIssue } from './sample-issue.ts';
import { counting } from './testing/worlds.ts';

test('the sample is an issue that could go out, with clips left over to file', () => {
  const { publication, doc, clips } = sampleIssue(Date.UTC(2026, 2, 4, 12), counting());
  const issue = readIssue(doc);
  expect(citedClips(issue)).toEqual(clips.slice(0, 2).map(({ id }) => id));
  expect(issue).toMatchObject({ number: 1, date: '2026-03-04', publication: publication.id });
  expect(renderIssue(issue, publication, 'markdown')).toMatchObject({
    ok: true,
    value: expect.stringMatching(/^# The Night Ferry #1\n[\s\S]*\n\*\*Why it matters:\*\* The same trick/) as unknown,
  });
});
