import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import * as z from 'zod/mini';
import { BUILT } from '#tools/build.ts';
import { test } from './harness/test.ts';

const GAP = '<div style="height: 2000px"></div>';

/** Passages that are hard to lead to, each a screen away from the next; `from` and `to` are where a passage begins and ends. */
const PASSAGES: Readonly<Record<string, string>> = {
  'with the grammar of fragments in it': '<p>So <i class="from to">well-known, R&amp;D, 100%</i> here.</p>',
  'said a second time in another sentence':
    '<p>Early was the day. Late was <i class="from to">the day</i> of rest.</p>',
  'said a second time in a block of the same words':
    '<h2>Sheep</h2><ul><li>Read on</li></ul><h2>Goats</h2><ul><li class="from to">Read on</li></ul><p>Both.</p>',
  'said a second time in a cell':
    '<table><tr><td>one</td><td>yes</td></tr><tr><td>two</td><td class="from to">yes</td></tr></table>',
  'over several blocks, ending in words it has before':
    '<p class="from">Late data is data that arrives after the window it belongs to was closed.</p><ul><li>It is not an error.</li></ul><p class="to">What to do with it, then: it is not an error.</p>',
  'that begins and ends within words': '<p>No ter<i class="from to">ror of late stre</i>ams at all.</p>',
  'with a formula in it':
    '<p class="from to">The root <math><msqrt><mi>q</mi></msqrt></math> is taken before the stream.</p>',
  'with a footnote in it':
    '<p class="from to">Streams are late<sup><a href="#fn1">1</a></sup> more often than not.</p>',
  'beside words nobody sees':
    '<p>Twice upon a time.</p><p>Once <span style="display: none">never</span><b class="from to">upon a time</b> it was.</p>',
  'without spaces': '<p lang="zh">迟到的数据不是错误。<i class="from to">迟到的数据</i>是常态，永远如此。</p>',
  'from right to left':
    '<p dir="rtl" lang="ar">قال: <i class="from to">التأخير ليس خطأ</i>، بل هو الحالة الطبيعية.</p>',
  'longer than is quoted': `<p class="from to">${'Of all that is late, the last is the latest, and so on. '.repeat(12)}</p>`,
};

const URL = 'https://fragments.example/post?a=1&b=2';
const HTML = `<!doctype html><html lang="en"><title>Fragments</title><script type="application/json">{"words": "the day of rest"}</script>${Object.entries(
  PASSAGES,
)
  .map(([name, html]) => `${GAP}<section data-name="${name}">${html}</section>`)
  .join('')}${GAP}`;

const answer = z.object({
  capture: z.object({ excerpts: z.array(z.object({ fragmentUrl: z.nullable(z.string()) })) }),
});

/** What the clipper would keep as the address of a passage, read by the script that it injects. */
const fragmentOf = async (page: Page, name: string): Promise<string | null> => {
  await page.evaluate((wanted) => {
    const section = document.querySelector(`[data-name="${wanted}"]`);
    const [from, to] = [section?.querySelector('.from'), section?.querySelector('.to')];
    if (!from || !to) throw new Error('No such passage.');
    getSelection()?.setBaseAndExtent(from, 0, to, to.childNodes.length);
  }, name);
  const script = await readFile(join(BUILT.chrome, 'capture.js'), 'utf8');
  const [excerpt, ...others] = answer.parse(await page.evaluate(script)).capture.excerpts;
  expect(others).toEqual([]);
  return excerpt?.fragmentUrl ?? null;
};

const isInSight = (name: string): boolean => {
  const passage = document.querySelector(`[data-name="${name}"] .from`);
  const { top = -1, bottom = -1 } = passage?.getBoundingClientRect() ?? {};
  return scrollY > 0 && top >= 0 && bottom <= innerHeight;
};

test.describe('a text fragment leads a browser to the passage', () => {
  test.use({ web: { pages: [{ url: URL, html: HTML }] } });

  test('whatever stands in it and around it', async ({ galley }) => {
    const page = await galley.read(URL);
    for (const name of Object.keys(PASSAGES)) {
      await test.step(name, async () => {
        const address = await fragmentOf(page, name);
        expect(address, name).toContain(`${URL}#:~:text=`);
        const other = await galley.context.newPage();
        await other.goto(address ?? '');
        await other.waitForFunction(isInSight, name).catch((error: unknown) => {
          throw new Error(`${name}: ${address}`, { cause: error });
        });
        await other.close();
      });
    }
  });

  test('and without it to the head of the page', async ({ galley }) => {
    const page = await galley.read(URL);
    expect(await page.evaluate(isInSight, Object.keys(PASSAGES)[0] ?? '')).toBe(false);
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });
});
