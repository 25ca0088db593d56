import type { Locator, Page } from '@playwright/test';

/** The passages that are painted in a page, as its registry of highlights has them. */
export const paintedIn = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...(CSS.highlights.get('galley-clipped') ?? [])].map((range) => (range instanceof Range ? range.toString() : '')),
  );

/** How much of what a reader sees of an element has this colour, from 0 to 1. */
export const shareOfColour = async (element: Locator, colour: readonly [number, number, number]): Promise<number> => {
  const picture = (await element.screenshot()).toString('base64');
  const canvas = await element.page().context().newPage();
  const share = await canvas.evaluate(
    async ([source, [red, green, blue]]) => {
      const image = new Image();
      image.src = `data:image/png;base64,${source}`;
      await image.decode();
      const drawing = new OffscreenCanvas(image.width, image.height).getContext('2d');
      drawing?.drawImage(image, 0, 0);
      const dots = drawing?.getImageData(0, 0, image.width, image.height).data ?? new Uint8ClampedArray();
      let same = 0;
      for (let at = 0; at < dots.length; at += 4)
        if (dots[at] === red && dots[at + 1] === green && dots[at + 2] === blue) same += 1;
      return (same * 4) / dots.length;
    },
    [picture, colour] as const,
  );
  await canvas.close();
  return share;
};
