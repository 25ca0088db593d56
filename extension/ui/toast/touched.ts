export interface Touches {
  readonly isTouched: () => boolean;
  readonly end: () => void;
}

/**
 * Note from now on whether a page moves, restyles or wraps the host of a toast, also where it puts it back: what it does leaves a record.
 */
export const noteTouches = (host: HTMLElement, html: Element): Touches => {
  let isTouched = false;
  const note = (records: readonly MutationRecord[]): void => {
    isTouched ||= records.some(({ type, removedNodes }) => type === 'attributes' || [...removedNodes].includes(host));
  };
  const observer = new MutationObserver(note);
  observer.observe(host, { attributes: true });
  observer.observe(html, { childList: true });
  return {
    isTouched: () => {
      note(observer.takeRecords());
      return isTouched;
    },
    end: () => observer.disconnect(),
  };
};
