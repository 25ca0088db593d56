/**
 * Show a sentence in the page for a while. It is serialised into the page, so it uses nothing but its arguments and the page's own
 * objects, which a page can hide behind elements of that name: hence the prototypes. The shadow root is closed and styled through
 * properties only, which neither the page's CSS nor its content security policy reaches; the top layer keeps it above dialogs.
 * Gives true when it is there; where this throws, browsers give nothing.
 */
export const showToast = (sentence: string, direction: string): boolean => {
  const NAME = 'galley-toast';
  const page = Document.prototype;
  const html: unknown = Reflect.get(page, 'documentElement', document);
  if (!(html instanceof Element)) return false;
  page.querySelectorAll.call(document, NAME).forEach((old) => old.remove());
  const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const host = page.createElement.call(document, NAME);
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
    'max-width': 'min(340px, calc(100vw - 32px))',
    'z-index': '2147483647',
    'pointer-events': 'none',
  });
  const status = page.createElement.call(document, 'div');
  status.setAttribute('role', 'status');
  status.dir = direction;
  dress(status, {
    background: isDark ? '#e7eaeb' : '#1b1f22',
    color: isDark ? '#1c2022' : '#ffffff',
    font: '13px/1.45 system-ui, sans-serif',
    padding: '10px 14px',
    'border-radius': '7px',
    border: '1px solid transparent',
    'overflow-wrap': 'anywhere',
  });
  host.attachShadow({ mode: 'closed' }).append(status);
  html.append(host);
  if ('popover' in host) {
    host.popover = 'manual';
    host.showPopover();
  }
  // A screen reader announces what changes in a status, not what was in it from the start. By the clock, not by the next frame:
  // a page that is covered or busy may draw none for as long as the toast is there.
  setTimeout(() => {
    status.textContent = sentence;
  }, 30);
  if (!isCalm) host.animate([{ opacity: 0 }, { opacity: 1 }], 120);
  setTimeout(() => host.remove(), 3_000 + sentence.length * 40);
  return host.isConnected;
};
