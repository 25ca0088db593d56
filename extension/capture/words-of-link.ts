/**
 * The words of the link with this address, of several the one that the menu was opened on: the pointer still rests on it, or it has the
 * focus. It is serialised into the page, so it uses nothing but its argument and the page's own objects, which a page can hide behind
 * elements of that name: hence the prototypes. The page is only read. Null where no such link has words.
 */
export const wordsOfLink = (address: string): string | null => {
  const LONGEST = 16_000;
  const page = Document.prototype;
  const links: Element[] = [...page.querySelectorAll.call(document, 'a[href], area[href]')];
  let focused: unknown = Reflect.get(page, 'activeElement', document);
  while (focused instanceof Element && focused.shadowRoot) {
    links.push(...focused.shadowRoot.querySelectorAll('a[href]'));
    focused = focused.shadowRoot.activeElement;
  }
  const fitting = links.filter((link) => Reflect.get(link, 'href') === address);
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- only what stands inside this function reaches the page
  const wordsIn = (link: Element): string => {
    const picture = link.querySelector('img[alt]');
    const said = [
      link instanceof HTMLElement ? link.innerText : link.textContent,
      link.getAttribute('aria-label'),
      picture?.getAttribute('alt'),
      link.getAttribute('alt'),
      link.getAttribute('title'),
    ];
    return (said.find((words) => words !== null && words !== undefined && words.trim() !== '') ?? '').slice(0, LONGEST);
  };
  const first = [
    ...fitting.filter((link) => link.matches(':hover')),
    ...fitting.filter((link) => link === focused),
    ...fitting,
  ];
  return first.map((link) => wordsIn(link)).find((words) => words !== '') ?? null;
};
