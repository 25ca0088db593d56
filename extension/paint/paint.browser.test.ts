import { afterEach, expect, it } from 'vitest';
import { testPage } from '#extension/capture/test-page.ts';
import { paint, unpaint } from './paint.ts';

const CLOCK = { now: () => 0, until: 1 };

const quote = (exact: string): { exact: string; prefix: string; suffix: string } => ({ exact, prefix: '', suffix: '' });

const painted = (page: Document): string[] =>
  [...(page.defaultView?.CSS.highlights.get('galley-clipped') ?? [])].map((range) =>
    range instanceof (page.defaultView?.Range ?? Range) ? range.toString() : '',
  );

afterEach(() => document.body.replaceChildren());

it('paints what is found, says what is not, and leaves the page as it was', async () => {
  const page = await testPage('<p>One passage that is here.</p><p>More.</p>');
  const before = page.documentElement.outerHTML;
  expect(paint(page, [quote('passage that is here'), quote('a passage that went away')], CLOCK)).toStrictEqual([
    'painted',
    'missing',
  ]);
  expect(painted(page)).toStrictEqual(['passage that is here']);
  expect(page.documentElement.outerHTML).toBe(before);
});

it('paints anew in place of what was painted', async () => {
  const page = await testPage('<p>One passage that is here, and another passage there.</p>');
  paint(page, [quote('passage that is here')], CLOCK);
  paint(page, [quote('another passage there')], CLOCK);
  expect(painted(page)).toStrictEqual(['another passage there']);
});

it('paints in a frame, where the frame’s own document has to do it', async () => {
  const page = await testPage('<iframe></iframe>');
  const frame = page.querySelector('iframe')?.contentDocument;
  if (!frame) throw new Error('no frame');
  frame.body.append('One passage that is in the frame.');
  expect(paint(page, [quote('passage that is in the frame')], CLOCK)).toStrictEqual(['painted']);
  expect([painted(page), painted(frame)]).toStrictEqual([[], ['passage that is in the frame']]);
});

it('takes the paint off, in frames too', async () => {
  const page = await testPage('<p>One passage that is here.</p><iframe></iframe>');
  const frame = page.querySelector('iframe')?.contentDocument;
  if (!frame) throw new Error('no frame');
  frame.body.append('One passage that is in the frame.');
  paint(page, [quote('passage that is here'), quote('passage that is in the frame')], CLOCK);
  unpaint(page);
  expect([painted(page), painted(frame)]).toStrictEqual([[], []]);
});

it('says of a passage in a text field that it is there, though it cannot be painted', async () => {
  const page = await testPage('<textarea>a passage being written</textarea>');
  expect(paint(page, [quote('passage being written')], CLOCK)).toStrictEqual(['found']);
});

it('finds without painting where the browser has no highlights', async () => {
  const page = await testPage('<p>One passage that is here.</p>');
  Reflect.deleteProperty(page.defaultView ?? {}, 'Highlight');
  expect(paint(page, [quote('passage that is here')], CLOCK)).toStrictEqual(['found']);
});
