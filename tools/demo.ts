import { mkdir, writeFile } from 'node:fs/promises';
import { articles } from '#e2e/harness/articles.ts';
import { startPublication } from '#e2e/harness/desk.ts';
import { exportToFile, withoutFileWindow } from '#e2e/harness/export.ts';
import { startGalley } from '#e2e/harness/galley.ts';
import { makeIssueOfPages } from '#e2e/harness/make-issue-of-pages.ts';
import { buildAll } from './build.ts';
import { PUBLICATION } from './demo-issue.ts';
import { ensureChromium } from './ensure-browser.ts';
import { readPagesFolder } from './pages-folder.ts';
import { photographDesk } from './photograph.ts';
import { makePlannedIssue } from './planned-issue.ts';
import { sayWithTime } from './say-with-time.ts';

const FOLDER = 'demo';

/** The folder after `--pages`, or null where the demo uses its own articles. */
const askedFolder = (): string | null => {
  const flag = process.argv.indexOf('--pages');
  if (flag === -1) return null;
  const folder = process.argv[flag + 1];
  if (folder === undefined) throw new Error('--pages needs a folder: npm run demo -- --pages DIR');
  return folder;
};

const demo = async (): Promise<void> => {
  const asked = askedFolder();
  const saved = asked === null ? null : readPagesFolder(asked);
  await ensureChromium();
  await buildAll('http://localhost:4173');
  await mkdir(FOLDER, { recursive: true });
  const say = sayWithTime();
  const pages = saved ?? articles();
  const galley = await startGalley({ pages });
  try {
    const desk = await galley.openDesk();
    say(`serves ${pages.length} pages, and the desk`);
    if (saved === null) await makePlannedIssue({ galley, desk, folder: FOLDER, say });
    else {
      await startPublication(desk, PUBLICATION);
      await makeIssueOfPages({ galley, desk, pages, say });
      await photographDesk(desk, FOLDER);
    }
    await withoutFileWindow(desk);
    const { text, name } = await exportToFile(desk, 'Markdown');
    await writeFile(`${FOLDER}/issue.md`, text);
    say(`exported ${name}, ${text.length} characters: ${FOLDER}/issue.md`);
  } finally {
    await galley.close();
  }
};

demo().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
