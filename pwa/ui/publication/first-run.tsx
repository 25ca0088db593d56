import { type FormEvent, useCallback, useState, useSyncExternalStore } from 'react';
import type { HouseStyle } from '#pwa/issue/model.ts';
import { type IssueId, publicationId } from '#shared/ids.ts';
import { useDesk, type ClipperState } from '../desk-context.ts';
import { Button } from '../kit/button.tsx';
import { Field } from '../kit/field.tsx';
import css from './first-run.module.css';
import { PresetCards } from './preset-cards.tsx';
import { startPublication } from './start-publication.ts';
import { startSample } from './start-sample.ts';
import type { Started } from './started.ts';
import { world } from './world.ts';

/** The empty desk: what Galley is for, in the two ways to begin. */
export function FirstRun({ onOpen }: { readonly onOpen: (issue: IssueId) => void }) {
  const { store, link } = useDesk();
  const clipper = useSyncExternalStore(
    useCallback((changed: () => void) => link.subscribe(changed), [link]),
    () => link.get(),
  );
  const [name, setName] = useState('');
  const [number, setNumber] = useState('1');
  const [preset, setPreset] = useState<HouseStyle['preset']>('flat');
  const [id] = useState(() => publicationId.parse(world.mintId()));
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);

  const begin = async (start: () => Promise<Started>): Promise<void> => {
    setBusy(true);
    setTrouble(null);
    const started = await start();
    setBusy(false);
    if (started.ok) onOpen(started.value);
    else setTrouble(started.failure.why);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim() === '') setTrouble('Give your publication a name first.');
    else if (!/^\d{1,6}$/.test(number.trim()))
      setTrouble('The number of the first issue is a whole number, such as 1.');
    else void begin(() => startPublication(store, { id, name: name.trim(), preset, number: Number(number) }));
  };

  return (
    <section className={css['first']} aria-labelledby="first-run">
      <h1 id="first-run">Start your publication</h1>
      <p className={css['lead']}>
        Clip pages while you read. Here the clips become an issue: arranged, written and sent as Markdown. Everything
        stays on this device.
      </p>
      <form className={css['form']} onSubmit={submit} noValidate>
        <div className={css['pair']}>
          <Field label="Name" placeholder="Lakeside Letter" value={name} onChange={setName} autoComplete="off" />
          <Field label="First issue" value={number} onChange={setNumber} inputMode="numeric" autoComplete="off" />
        </div>
        <PresetCards value={preset} onChange={setPreset} />
        <p role="alert" className={css['trouble']}>
          {trouble}
        </p>
        <div className={css['ways']}>
          <Button type="submit" look="go" isDisabled={busy}>
            Start your publication
          </Button>
          <Button isDisabled={busy} onPress={() => void begin(() => startSample(store))}>
            Try with a sample issue
          </Button>
        </div>
      </form>
      <output className={css['clipper']}>{clipperSentence(clipper)}</output>
    </section>
  );
}

function clipperSentence(clipper: ClipperState): string {
  if (clipper.kind === 'looking') return 'Looking for the clipper in this browser.';
  if (clipper.kind === 'absent') {
    return 'Clipper not found. Install it to clip pages; until then, links can be added by hand.';
  }
  if (clipper.kind === 'failed') return `The clipper could not hand over its clips. ${clipper.why}`;
  if (clipper.waiting === 0) return 'Clipper connected.';
  return `Clipper connected: ${clipper.waiting === 1 ? '1 clip waits' : `${clipper.waiting} clips wait`} in it.`;
}
