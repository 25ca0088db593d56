import { mkdir, writeFile } from 'node:fs/promises';
import { performance } from 'node:perf_hooks';
import type { Page } from '@playwright/test';
import { articles } from '#e2e/harness/articles.ts';
import { issue, startPublication, write } from '#e2e/harness/desk.ts';
import { exportToFile, withoutFileWindow } from '#e2e/harness/export.ts';
import { type Galley, startGalley } from '#e2e/harness/galley.ts';
import { makeIssueOfPages } from '#e2e/harness/make-issue-of-pages.ts';
import { addSponsor, clipArticle, expectSaved, fileItem, writeItem } from '#e2e/harness/make-issue.ts';
import { buildAll } from './build.ts';
import { INTRO, ITEMS, PUBLICATION, SIGN_OFF, SPONSOR } from './demo-issue.ts';

import { ensureChromium } from './ensure-browser.ts';
import { readPagesFolder } from './pages-folder.ts';
import { photograph, photographPopup } from './photograph.ts';

const FOLDER = 'demo';

const from = performance.now();
const say = (line: string): void =>
  console.log(`${((performance.now() - from) / 1000).toFixed(1).padStart(5)} s  ${line}`);

const clipAll = async (galley: Galley, desk: Page): Promise<void> => {
  let pictures = 0;
  for (const item of ITEMS) {
    const isFirst = pictures === 0;
    await clipArticle(galley, desk, item, {
      onPopup: async ({ page }) => {
        if (isFirst) await photographPopup(page, `${FOLDER}/popup.png`);
      },
      onToast: async (page) => {
        if (isFirst) await photograph(page, `${FOLDER}/toast.png`);
      },
    });
    pictures += 1;
    say(`clipped with ${item.by === 'key' ? 'Alt+Shift+C' : 'the toolbar'}, and on the desk: ${item.title}`);
  }
};

const arrange = async (desk: Page): Promise<void> => {
  await desk.bringToFront();
  for (const [index, item] of ITEMS.entries()) {
    await fileItem(desk, item, index);
    say(`filed by ${index % 2 === 0 ? 'key' : 'drag and drop'} under ${item.section[1]}: ${item.title}`);
  }
};

const writeAll = async (desk: Page): Promise<void> => {
  for (const item of ITEMS) {
    await writeItem(desk, item);
    say(`wrote about: ${item.title}`);
  }
  await addSponsor(desk, ITEMS[3]?.title ?? '', SPONSOR);
  say('put the sponsor after the fourth item');
  await write(desk, issue(desk), 'Intro', INTRO);
  await write(desk, issue(desk), 'Sign-off', SIGN_OFF);
  await expectSaved(desk);
  say('wrote the intro and the sign-off; all of it is saved on this device');
};

const takePictures = async (desk: Page): Promise<void> => {
  await photograph(desk, `${FOLDER}/desk-light.png`, { scheme: 'light' });
  await photograph(desk, `${FOLDER}/desk-dark.png`, { scheme: 'dark' });
  await photograph(desk, `${FOLDER}/desk-phone.png`, { scheme: 'light', size: { width: 390, height: 844 } });
  say(`took pictures: ${FOLDER}/*.png`);
};

const save = async (desk: Page): Promise<void> => {
  await withoutFileWindow(desk);
  const { text, name } = await exportToFile(desk, 'Markdown');
  await writeFile(`${FOLDER}/issue.md`, text);
  say(`exported ${name}, ${text.length} characters: ${FOLDER}/issue.md`);
};

const demo = async (): Promise<void> => {
  const flag = process.argv.indexOf('--pages');
  const folder = flag === -1 ? null : process.argv[flag + 1];
  if (folder === undefined) throw new Error('--pages needs a folder: npm run demo -- --pages DIR');
  await ensureChromium();
  await buildAll('http://localhost:4173');
  await mkdir(FOLDER, { recursive: true });
  const saved = folder === null ? null : readPagesFolder(folder);
  const galley = await startGalley({ pages: saved ?? articles() });
  try {
    const desk = await galley.openDesk();
    await startPublication(desk, PUBLICATION);
    say(`serves ${(saved ?? articles()).length} pages; started ${PUBLICATION.name} #${PUBLICATION.number} on the desk`);
    if (saved === null) {
      await clipAll(galley, desk);
      await arrange(desk);
      await writeAll(desk);
    } else await makeIssueOfPages({ galley, desk, pages: saved, say });
    await takePictures(desk);
    await save(desk);
  } finally {
    await galley.close();
  }
};

demo().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
