import { useEffect, useRef, type RefObject } from 'react';
import type { ClipId } from '#shared/ids.ts';

const rowOf = (list: HTMLElement, id: ClipId | null): Element | null =>
  id === null ? null : list.querySelector(`[data-clip="${id}"]`);

/** Keeps the clip at hand in sight when its preview opens and takes room from the list; one scrolled out of sight stays there. */
export function useKeptInView(id: ClipId | null): RefObject<HTMLDivElement | null> {
  const list = useRef<HTMLDivElement>(null);
  const current = useRef(id);
  useEffect(() => {
    current.current = id;
  });
  useEffect(() => {
    const box = list.current;
    if (box === null) return undefined;
    let bottom = box.getBoundingClientRect().bottom;
    const observer = new ResizeObserver(() => {
      const before = bottom;
      bottom = box.getBoundingClientRect().bottom;
      const end = rowOf(box, current.current)?.getBoundingClientRect().bottom;
      if (end !== undefined && end > bottom && end <= before) box.scrollTop += end - bottom;
    });
    observer.observe(box);
    return () => observer.disconnect();
  }, []);
  return list;
}
