import type { SetAsideRow } from '#pwa/store/desk-store.ts';
import { momentWords } from '#shared/day-words.ts';
import { useSetAside } from '../hooks.ts';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import css from './set-aside.module.css';
import { setAsideWords } from './set-aside-words.ts';

/** Bytes as base64. */
const spelled = (_: string, value: unknown): unknown =>
  value instanceof Uint8Array ? btoa(Array.from(value, (byte) => String.fromCharCode(byte)).join('')) : value;

const rawText = (raw: unknown): string => JSON.stringify(raw, spelled, 2) ?? String(raw);

const download = (row: SetAsideRow): void => {
  const address = URL.createObjectURL(new Blob([rawText(row.raw)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `set-aside-${row.at}.json`;
  link.click();
  URL.revokeObjectURL(address);
};

/** What cannot be read, from the clipper or from storage: shown, and never thrown away. */
export function SetAside({ onClose }: { readonly onClose: () => void }) {
  const { value, failure } = useSetAside();
  return (
    <Dialog title="Set aside" isOpen onClose={onClose} size="wide">
      {failure === null ? null : <p role="alert">{failure.why}</p>}
      {value?.length === 0 ? <p>Nothing is set aside.</p> : null}
      <ul className={css['rows']}>
        {value?.map((row) => (
          <li key={`${row.key} ${row.at}`} className={css['row']}>
            <p>{setAsideWords(row)}</p>
            <p className={css['about']}>
              {momentWords('en', row.at)} · {row.key}
            </p>
            <pre className={css['raw']}>{rawText(row.raw).slice(0, 400)}</pre>
            <Button small onPress={() => download(row)}>
              Download it whole
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
