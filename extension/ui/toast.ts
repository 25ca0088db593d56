/**
 * Show a sentence in the page for a while, and where there is something to undo a button for it. It is serialised into the page, so it
 * uses nothing but its arguments and the page's own objects, which a page can hide behind elements of that name: hence the prototypes.
 * The shadow root is closed and styled through properties only, which neither the page's CSS nor its content security policy reaches;
 * its host is a plain element, for a page can upgrade one with a name of its own and is handed the closed root then; the top layer keeps
 * it above dialogs. `undo` is the button's word, `key` what the background knows the gesture by (both empty where there is nothing to
 * undo), `lost` is said where the background is gone, and `covered` where a click does not count (docs/decisions/taking-back.md). The
 * button never takes the focus by itself, hears no click that a script made up, and is what Tab reaches next. Gives true when it is
 * there; where this throws, browsers give nothing.
 */
export const showToast = (
  sentence: string,
  direction: string,
  undo = '',
  key = '',
  lost = '',
  covered = '',
): boolean => {
  // The toast before is known in the clipper's own world, where no page reaches.
  const LAST = Symbol.for('galley toast');
  const page = Document.prototype;
  const html: unknown = Reflect.get(page, 'documentElement', document);
  if (!(html instanceof Element)) return false;
  const old: unknown = Reflect.get(globalThis, LAST);
  if (old instanceof Element) old.remove();
  const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const host = page.createElement.call(document, 'div');
  Reflect.set(globalThis, LAST, host);
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- only what stands inside this function reaches the page
  const dress = (element: HTMLElement, rules: Record<string, string>): void => {
    for (const [rule, value] of Object.entries(rules)) element.style.setProperty(rule, value, 'important');
  };
  dress(host, {
    all: 'initial',
    display: 'block',
    position: 'fixed',
    inset: 'auto',
    top: '16px',
    [direction === 'rtl' ? 'left' : 'right']: '16px',
    width: 'auto',
    height: 'auto',
    margin: '0',
    padding: '0',
    border: '0',
    background: 'transparent',
    'max-width': 'min(380px, calc(100vw - 32px))',
    'z-index': '2147483647',
    'pointer-events': 'none',
  });
  const ink = isDark ? '#1c2022' : '#ffffff';
  const box = page.createElement.call(document, 'div');
  box.dir = direction;
  dress(box, {
    display: 'flex',
    'align-items': 'center',
    gap: '14px',
    background: isDark ? '#e7eaeb' : '#1b1f22',
    color: ink,
    font: '13px/1.45 system-ui, sans-serif',
    padding: '10px 14px',
    'border-radius': '7px',
    border: '1px solid transparent',
    'overflow-wrap': 'anywhere',
  });
  const status = page.createElement.call(document, 'div');
  status.setAttribute('role', 'status');
  status.dir = direction;
  dress(status, { flex: '1 1 auto', 'min-width': '0' });
  box.append(status);
  const root = host.attachShadow({ mode: 'closed' });
  root.append(box);

  let end: ReturnType<typeof setTimeout> | undefined;
  // A screen reader announces what changes in a status, not what was in it from the start. By the clock, not by the next frame:
  // a page that is covered or busy may draw none for as long as the toast is there.
  const first = setTimeout(() => {
    status.textContent = sentence;
  }, 30);
  const stayFor = (time: number): void => {
    clearTimeout(end);
    end = setTimeout(() => host.remove(), time);
  };
  const say = (words: string): void => {
    clearTimeout(first);
    status.textContent = words;
    stayFor(3_000 + words.length * 40);
  };
  let guard: (() => void) | null = null;
  if (undo !== '') {
    const button = page.createElement.call(document, 'button');
    const blue = isDark ? '#0c5f7c' : '#8fd4ee';
    const ring = (isOn: boolean): void => dress(button, { outline: isOn ? `2px solid ${ink}` : 'none' });
    button.textContent = undo;
    dress(button, {
      all: 'initial',
      flex: 'none',
      cursor: 'pointer',
      color: blue,
      font: '600 13px/1.45 system-ui, sans-serif',
      padding: '3px 10px',
      border: `1px solid ${blue}`,
      'border-radius': '5px',
      'outline-offset': '2px',
    });
    // A page cannot press it, but could make somebody press it who means something else: what moves, restyles or wraps the host leaves a
    // record here, and what is drawn over it an observation.
    let isTouched = false;
    const note = (records: readonly MutationRecord[]): void => {
      isTouched ||= records.some(({ type, removedNodes }) => type === 'attributes' || [...removedNodes].includes(host));
    };
    const touches = new MutationObserver(note);
    guard = (): void => {
      touches.observe(host, { attributes: true });
      touches.observe(html, { childList: true });
      sight.observe(button);
    };
    /** Whether it stands where it was put, as large as it was made, and is what a click points at; a key's click points nowhere. */
    const isAsPut = ({ detail, clientX, clientY }: MouseEvent): boolean => {
      note(touches.takeRecords());
      const [frame, area] = [host.getBoundingClientRect(), button.getBoundingClientRect()];
      const side = direction === 'rtl' ? frame.left : innerWidth - frame.right;
      const isPointedAt =
        page.elementFromPoint.call(document, clientX, clientY) === host &&
        root.elementFromPoint(clientX, clientY) === button;
      return (
        !isTouched &&
        host.matches(':popover-open') &&
        host.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
        Math.max(side, frame.top) <= 48 &&
        frame.width <= 570 &&
        area.width <= 240 &&
        area.height <= 60 &&
        (detail === 0 || isPointedAt)
      );
    };
    // Seen whole for half a second, as browsers want it of their own questions: before that a click is meant for what was there.
    const began = performance.now();
    let wasReady = false;
    let isSeen = false;
    let isReady = false;
    let ready: ReturnType<typeof setTimeout> | undefined;
    const setReady = (is: boolean): void => {
      isReady = is;
      wasReady ||= is;
      button.ariaDisabled = is ? null : 'true';
      dress(button, { cursor: is ? 'pointer' : 'default', 'border-color': is ? blue : 'transparent' });
    };
    // In Chromium `isVisible` says for sure that nothing is drawn over it; other browsers do not know.
    const sight = new IntersectionObserver(
      (entries) => {
        const last = entries.at(-1);
        if (last === undefined) return;
        const is = last.intersectionRatio > 0.99 && Reflect.get(last, 'isVisible') !== false;
        if (is === isSeen) return;
        isSeen = is;
        clearTimeout(ready);
        if (is) ready = setTimeout(() => setReady(true), 500);
        else setReady(false);
      },
      Object.assign({ threshold: [0, 1] }, { trackVisibility: true, delay: 100 }),
    );
    setReady(false);

    let isAsked = false;
    let isWaiting = false;
    let cameFrom: EventTarget | null = null;
    const answer = (told: unknown): void => {
      isWaiting = false;
      sight.disconnect();
      touches.disconnect();
      // Who came by keyboard goes on from where they were.
      if (button.matches(':focus') && cameFrom instanceof HTMLElement) cameFrom.focus({ preventScroll: true });
      button.remove();
      say(typeof told === 'string' && told !== '' ? told : lost);
    };
    button.addEventListener('click', (click) => {
      if (!click.isTrusted || isAsked) return;
      if (!isReady || !isAsPut(click)) {
        // Too early, it has no frame yet and gets one in a moment; else it may never, and there are other ways.
        if (wasReady || performance.now() - began > 1_500) say(covered);
        return;
      }
      isAsked = true;
      isWaiting = true;
      clearTimeout(end);
      // By this name in every browser; it is the page's own nowhere. Where the clipper was updated or removed, it throws.
      new Promise((resolve) => {
        // oxlint-disable-next-line no-restricted-globals -- what is serialised into a page can import nothing, and there is a chrome in every browser's
        resolve(chrome.runtime.sendMessage({ undo: key }));
      }).then(answer, () => answer(lost));
    });
    // While somebody points at it or is on it, it stays; then for a moment more.
    const stay = (): void => clearTimeout(end);
    const leave = (): void => {
      if (!isWaiting) stayFor(2_500);
    };
    box.addEventListener('mouseenter', stay);
    box.addEventListener('mouseleave', leave);
    button.addEventListener('focus', ({ relatedTarget }) => {
      cameFrom = relatedTarget;
      ring(button.matches(':focus-visible'));
      stay();
    });
    button.addEventListener('blur', () => {
      ring(false);
      leave();
    });
    dress(box, { 'pointer-events': 'auto' });
    box.append(button);
  }
  html.append(host);
  if ('popover' in host) {
    host.popover = 'manual';
    const focused: unknown = Reflect.get(page, 'activeElement', document);
    // With what has the focus as its source it comes next in the order of Tab; a browser that knows no source leaves it last.
    if (undo !== '' && focused instanceof HTMLElement && focused !== Reflect.get(page, 'body', document))
      host.showPopover({ source: focused });
    else host.showPopover();
  }
  guard?.();
  if (!isCalm) box.animate([{ opacity: 0 }, { opacity: 1 }], 120);
  stayFor((undo === '' ? 3_000 : 6_000) + sentence.length * 40);
  return host.isConnected;
};
