/**
 * What stands for the picture with this address where it cannot be seen. It is serialised into the page, so it uses nothing but its
 * argument and the page's own objects, as `wordsOfLink` does. Null where the page says nothing.
 */
export const altOfPicture = (address: string): string | null => {
  const LONGEST = 16_000;
  const pictures: Element[] = [...Document.prototype.querySelectorAll.call(document, 'img, input[type="image"]')];
  const fitting = pictures.filter((picture) =>
    [Reflect.get(picture, 'currentSrc'), Reflect.get(picture, 'src')].includes(address),
  );
  const alt = [...fitting.filter((picture) => picture.matches(':hover')), ...fitting]
    .map((picture) => picture.getAttribute('alt') ?? '')
    .find((words) => words.trim() !== '');
  return alt?.slice(0, LONGEST) ?? null;
};
