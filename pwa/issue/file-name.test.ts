import { expect, test } from 'vitest';
import { issueFileName } from './file-name.ts';
import { newPublication } from './new-publication.ts';
import { readIssue } from './read-issue.ts';
import { startIssue } from './start-issue.ts';
import { ANY_ISSUE, counting } from './testing/worlds.ts';

const nameOf = (name: string, number: number | null, date: string | null): string => {
  const world = counting();
  const publication = newPublication('flat', name, world);
  const issue = readIssue(startIssue({ id: ANY_ISSUE, publication, number, date }, world));
  return issueFileName(issue, publication, 'markdown');
};

test.each([
  ['The Paper: Weekly!', 42, null, 'the-paper-weekly-42.md'],
  ['Été à Köln', 1, null, 'été-à-köln-1.md'],
  ['../../etc/passwd', null, '2026-01-02', 'etc-passwd-2026-01-02.md'],
  ['🙂', null, null, 'issue-draft.md'],
  ['CON\u202egnp\u0000', 3, null, 'congnp-3.md'],
])('%s is filed as expected', (name, number, date, file) => {
  expect(nameOf(name, number, date)).toBe(file);
});

test('a name of any length is cut', () => {
  expect(nameOf('x'.repeat(5000), 1, null)).toBe(`${'x'.repeat(80)}-1.md`);
});
