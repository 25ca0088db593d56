import { describe, expect, it } from 'vitest';
import { captureAnswer, type CaptureAnswer } from '#extension/capture/answer.ts';
import { testCapture } from '#extension/test-clip.ts';
import { withSelected } from './selected-words.ts';

const URL_OF_PAGE = 'https://papers.example/late.pdf';

const read = (...texts: readonly string[]): CaptureAnswer => ({
  capture: testCapture(URL_OF_PAGE, ...texts),
  left: null,
  online: true,
});

const inPage = (words: string) => ({ words, isFramed: false });
const inFrame = (words: string) => ({ words, isFramed: true });

describe('what was selected where the menu was opened', () => {
  it('is an excerpt of plain text where the page brought none, escaped, and without a link to it', () => {
    const { answer, selection } = withSelected(read(), inPage(' 5 *stars* & <b>  for “late” '));
    expect(selection).toBe('plain');
    expect(captureAnswer.parse(answer).capture.excerpts).toStrictEqual([
      {
        markdown: String.raw`5 \*stars\* & &lt;b> for “late”`,
        text: '5 *stars* & <b>  for “late”',
        selector: { exact: '5 *stars* & <b>  for “late”', prefix: '', suffix: '' },
        fragmentUrl: null,
      },
    ]);
  });

  it('begins no list and no heading, and keeps its paragraphs where the browser has them', () => {
    const { answer } = withSelected(read(), inPage('# 1\n\n- two\nlines'));
    expect(answer.capture.excerpts.map(({ markdown }) => markdown)).toStrictEqual(['\\# 1\n\n\\- two lines']);
  });

  it('is left to the page where that brought an excerpt', () => {
    const answer = read('A passage, with *emphasis*.');
    expect(withSelected(answer, inPage('A PASSAGE, with emphasis.'))).toStrictEqual({ answer });
    expect(withSelected(answer, inFrame('a passage,  with\nemphasis'))).toStrictEqual({ answer });
  });

  it('is kept beside what is selected in the page, where it is of a frame', () => {
    const { answer } = withSelected(read('Of the page.'), inFrame('Of the frame.'));
    expect(answer.capture.excerpts.map(({ text }) => text)).toStrictEqual(['Of the page.', 'Of the frame.']);
  });

  it('is said to be lost where the browser gives no words of it', () => {
    expect(withSelected(read(), inPage(' \u202e '))).toStrictEqual({ answer: read(), selection: 'none' });
  });

  it('is left out with a reason where it is too long, or the page’s own was', () => {
    expect(withSelected(read(), inPage('x'.repeat(200_001))).answer).toStrictEqual({ ...read(), left: 'too-long' });
    const tooLong: CaptureAnswer = { ...read(), left: 'too-long' };
    expect(withSelected(tooLong, inPage('x'))).toStrictEqual({ answer: tooLong });
  });

  it('is left out with a reason where there are as many excerpts as a clip can hold', () => {
    const full = read(...Array.from({ length: 100 }, (_, at) => `Passage ${at}.`));
    expect(withSelected(full, inFrame('One more.'))).toStrictEqual({ answer: { ...full, left: 'too-many' } });
  });
});
