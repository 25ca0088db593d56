import { useEffect, useRef } from 'react';
import type { BlockId } from '#pwa/issue/model.ts';
import { useBoardFocus } from './board-focus.ts';
import { enterWhenThere } from './enter-when-there.ts';
import { fieldOf } from './writing-place.ts';

/** The title while it is empty, else the first text. Null while it is not there yet, undefined where the block has none. */
const nextField = (row: Element): HTMLElement | null | undefined => {
  const fields = row.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea');
  const title = [...fields].find(({ labels }) => labels?.[0]?.textContent === 'Title');
  if (title === undefined) return null;
  if (title.value === '') return title;
  const text = row.querySelector('[data-text]');
  return text === null ? undefined : text.querySelector<HTMLElement>('[contenteditable="true"]');
};

/** Puts the cursor into a block that was just opened; where it was, if the block only changed its place while it was written in. */
export function EnterBlock({ block }: { readonly block: BlockId }) {
  const mark = useRef<HTMLSpanElement>(null);
  const { leftRef } = useBoardFocus();
  useEffect(() => {
    const row = mark.current?.closest('[data-block]');
    if (row === null || row === undefined) return;
    const place = leftRef.current?.block === block ? leftRef.current : null;
    leftRef.current = null;
    return enterWhenThere({
      root: row,
      home: () => row,
      find: () => (place === null ? nextField(row) : fieldOf(document, place)),
      atEnd: place !== null,
    });
  }, [block, leftRef]);
  return <span ref={mark} hidden />;
}
