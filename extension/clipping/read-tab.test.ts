import { describe, expect, it } from 'vitest';
import { fail, ok } from '#shared/result.ts';
import { testCapture } from '#extension/test-clip.ts';
import { readTab, type ReadWorld } from './read-tab.ts';

const TAB = { id: 1, url: 'https://www.example.org/paper.pdf', title: 'A paper' };

const world = (run: ReadWorld['run']): ReadWorld => ({ run, online: true });
const barred = world(async () => fail({ kind: 'unreadable', detail: 'Cannot access contents of the page' }));

describe('a tab is read', () => {
  it('by the capture script', async () => {
    const answer = { capture: testCapture(TAB.url), left: null, online: false };
    expect(
      await readTab(
        world(async () => ok(answer)),
        TAB,
      ),
    ).toStrictEqual({ kind: 'read', answer });
  });

  it('with the title of the tab where the page states none, as a PDF in its viewer', async () => {
    const untitled = { capture: { ...testCapture(TAB.url), title: TAB.url }, left: null, online: true };
    const reading = (tab: typeof TAB) =>
      readTab(
        world(async () => ok(untitled)),
        tab,
      );
    expect(await reading(TAB)).toMatchObject({ kind: 'read', answer: { capture: { title: 'A paper' } } });
    expect(await reading({ ...TAB, title: 'paper.pdf' })).toMatchObject({ answer: { capture: { title: 'paper' } } });
  });

  it('as title and address where the browser lets no extension in', async () => {
    expect(await readTab(barred, TAB)).toMatchObject({
      kind: 'address-only',
      answer: {
        online: true,
        capture: { url: TAB.url, title: 'A paper', siteName: 'example.org', kind: 'pdf', excerpts: [] },
      },
    });
  });

  it.each([undefined, null, { capture: 'everything' }, { capture: testCapture(''), left: null, online: true }])(
    'as title and address where what came back has the wrong shape: %j',
    async (value) => {
      expect(
        await readTab(
          world(async () => ok(value)),
          TAB,
        ),
      ).toMatchObject({ kind: 'address-only' });
    },
  );

  it('as the page itself where its source is shown', async () => {
    const reading = await readTab(barred, { ...TAB, url: `view-source:${TAB.url}` });
    expect(reading).toMatchObject({ answer: { capture: { url: TAB.url } } });
  });

  it('not at all where its address is longer than a clip can hold, which is said as such', async () => {
    const url = `https://play.example/#code/${'x'.repeat(9_000)}`;
    expect(await readTab(barred, { ...TAB, url })).toStrictEqual({ kind: 'long-address' });
    expect(await readTab(barred, { ...TAB, url: `data:text/html,${'x'.repeat(9_000)}` })).toStrictEqual({
      kind: 'not-a-page',
    });
  });

  it('as the page itself where Firefox shows it for reading', async () => {
    const reading = await readTab(barred, { ...TAB, url: `about:reader?url=${encodeURIComponent(TAB.url)}` });
    expect(reading).toMatchObject({ answer: { capture: { url: TAB.url } } });
  });

  it('without running anything in one that sleeps', async () => {
    const reading = await readTab(
      world(() => {
        throw new Error('This would wake it.');
      }),
      { ...TAB, asleep: true },
    );
    expect(reading).toMatchObject({ kind: 'asleep', answer: { capture: { title: 'A paper' } } });
  });

  it.each(['https://www.example.org/other', 'https://example.org/paper.pdf?page=2'])(
    'as title and address of the page the gesture was made on, where %s was read instead',
    async (url) => {
      const answer = { capture: testCapture(url, 'of another page'), left: null, online: true };
      const reading = await readTab(
        world(async () => ok(answer)),
        TAB,
      );
      expect(reading).toMatchObject({
        kind: 'moved-on',
        answer: { capture: { url: TAB.url, title: 'A paper', excerpts: [] } },
      });
    },
  );

  it.each(['https://example.org/paper.pdf?utm_source=x', 'http://www.example.org/paper.pdf/#page=2'])(
    'where it only spells its address anew: %s',
    async (url) => {
      const answer = { capture: testCapture(url), left: null, online: true };
      const reading = await readTab(
        world(async () => ok(answer)),
        TAB,
      );
      expect(reading).toMatchObject({ kind: 'read' });
    },
  );

  it.each(['about:blank', 'data:text/html,x', 'blob:https://a.example/x'])(
    'not at all where the script ran in a page without an address of its own: %s',
    async (url) => {
      const answer = { capture: testCapture(url), left: null, online: true };
      const reading = await readTab(
        world(async () => ok(answer)),
        { ...TAB, url },
      );
      expect(reading).toStrictEqual({ kind: 'not-a-page' });
    },
  );

  it.each(['chrome://version/', 'about:blank', 'moz-extension://x/y.html', 'javascript:alert(1)', ''])(
    'not at all where it holds no page: %s',
    async (url) => {
      expect(await readTab(barred, { ...TAB, url })).toStrictEqual({ kind: 'not-a-page' });
    },
  );
});
