import { useEffect, useRef } from 'react';
import css from './export-row.module.css';

/** A text that is selected as it appears, so that one key copies it. */
export function SelectedText({ text, label }: { readonly text: string; readonly label: string }) {
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    area.current?.focus();
    area.current?.select();
  }, []);
  return <textarea ref={area} className={css['text']} readOnly rows={8} value={text} aria-label={label} />;
}
