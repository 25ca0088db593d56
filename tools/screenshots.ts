import { mkdir } from 'node:fs/promises';
import { articles } from '#e2e/harness/articles.ts';
import { startGalley } from '#e2e/harness/galley.ts';
import { buildAll } from './build.ts';
import { ensureChromium } from './ensure-browser.ts';
import { makePlannedIssue } from './planned-issue.ts';
import { sayWithTime } from './say-with-time.ts';

const FOLDER = 'docs/screenshots';

const screenshots = async (): Promise<void> => {
  await ensureChromium();
  await buildAll('http://localhost:4173');
  await mkdir(FOLDER, { recursive: true });
  const galley = await startGalley({ pages: articles() });
  try {
    const desk = await galley.openDesk();
    await makePlannedIssue({ galley, desk, folder: FOLDER, say: sayWithTime() });
  } finally {
    await galley.close();
  }
};

screenshots().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
