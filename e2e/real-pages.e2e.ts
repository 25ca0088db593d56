import { join } from 'node:path';
import { expect } from '@playwright/test';
import { readPagesFolder } from '#tools/pages-folder.ts';
import { startPublication } from './harness/desk.ts';
import { exportToFile, withoutFileWindow } from './harness/export.ts';
import { makeIssueOfPages } from './harness/make-issue-of-pages.ts';
import { test } from './harness/test.ts';

const corpus = process.env['GALLEY_CORPUS'];
const NINE = 9;

/** Nine pages from all over the folder. */
const pages = corpus === undefined ? [] : readPagesFolder(join(corpus, 'data/pages'));
const chosen = pages.filter((_, index) => index % Math.floor(pages.length / NINE) === 0).slice(0, NINE);

test.describe('nine real articles of the open web', () => {
  test.skip(corpus === undefined, 'GALLEY_CORPUS is not set: there are no real pages to clip.');
  test.use({ web: { pages: chosen } });

  test('become an issue', async ({ galley }) => {
    const desk = await galley.openDesk();
    await startPublication(desk, { name: 'Lakeside Letter', style: 'Labelled sections', number: 43 });
    await makeIssueOfPages({ galley, desk, pages: chosen, say: (line) => console.log(line) });
    await withoutFileWindow(desk);
    const { text } = await exportToFile(desk, 'Markdown');
    expect(text.match(/^### /gm)).toHaveLength(NINE);
    expect(text.match(/^> \S/gm)?.length ?? 0).toBeGreaterThanOrEqual(NINE - 2);
    for (const { url } of chosen) expect(text).toContain(new URL(url).hostname);
  });
});
