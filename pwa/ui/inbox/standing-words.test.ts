import { expect, test } from 'vitest';
import { issueId } from '#shared/ids.ts';
import { standingWords } from './standing-words.ts';

const [one, other] = ['01959998-0000-7000-8000-000000000001', '01959998-0000-7000-8000-000000000002'].map((id) =>
  issueId.parse(id),
);
const issues = [one, other].filter((id) => id !== undefined);
const labelOf = (id: string) => (id === one ? 'Lakeside Letter #42' : null);

test('says where a clip stands', () => {
  expect(standingWords({ state: 'inbox', issues: [] }, labelOf)).toBe('in the inbox');
  expect(standingWords({ state: 'archived', issues: [] }, labelOf)).toBe('archived');
  expect(standingWords({ state: 'placed', issues: issues.slice(0, 1) }, labelOf)).toBe('placed in Lakeside Letter #42');
  expect(standingWords({ state: 'published', issues }, labelOf)).toBe(
    'published in Lakeside Letter #42 and another issue',
  );
});
