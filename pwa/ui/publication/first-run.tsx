import { type FormEvent, useCallback, useState, useSyncExternalStore } from 'react';
import * as z from 'zod/mini';
import { newPublication } from '#pwa/issue/new-publication.ts';
import { type IssueId, publicationId } from '#shared/ids.ts';
import { useDesk, type ClipperState } from '../desk-context.ts';
import { useFormDraft } from '../form-drafts.ts';
import { usePublications } from '../hooks.ts';
import { Button } from '../kit/button.tsx';
import { Field } from '../kit/field.tsx';
import { broughtSentence } from './brought-sections.ts';
import { firstNumberProblem } from './first-number.ts';
import css from './first-run.module.css';
import { PresetCards } from './preset-cards.tsx';
import { startPublication } from './start-publication.ts';
import { startSample } from './start-sample.ts';
import type { Started } from './started.ts';
import { world } from './world.ts';

const firstRunForm = z.strictObject({
  name: z.string(),
  number: z.string(),
  preset: z.enum(['flat', 'labelled']),
  /** Minted once, so that a second attempt makes no second publication. */
  id: publicationId,
});
type FirstRunForm = z.infer<typeof firstRunForm>;

const parseForm = (kept: unknown): FirstRunForm | null => firstRunForm.safeParse(kept).data ?? null;

const newForm = (): FirstRunForm => ({
  name: '',
  number: '1',
  preset: 'flat',
  id: publicationId.parse(world.mintId()),
});

/** The empty desk: what Galley is for, in the two ways to begin. */
export function FirstRun({ onOpen }: { readonly onOpen: (issue: IssueId) => void }) {
  const { store, link } = useDesk();
  const { value: publications } = usePublications();
  const clipper = useSyncExternalStore(
    useCallback((changed: () => void) => link.subscribe(changed), [link]),
    () => link.get(),
  );
  const { typed, type, done } = useFormDraft('first-run', parseForm, newForm);
  const { name, number, preset, id } = typed;
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);

  const begin = async (start: () => Promise<Started>, began?: () => void): Promise<void> => {
    setBusy(true);
    setTrouble(null);
    const started = await start();
    setBusy(false);
    if (!started.ok) {
      setTrouble(started.failure.why);
      return;
    }
    began?.();
    onOpen(started.value);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const problem = name.trim() === '' ? 'Give your publication a name first.' : firstNumberProblem(number);
    if (problem !== undefined) {
      setTrouble(problem);
      return;
    }
    // One that an earlier start left without an issue goes on: there are no two of one name.
    const left = publications?.find((each) => each.name === name.trim());
    const publication = left ?? { ...newPublication(preset, name.trim(), world), id };
    void begin(() => startPublication(store, { publication, number: Number(number) }), done);
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
          <Field
            label="Name"
            placeholder="Lakeside Letter"
            value={name}
            onChange={(to) => type({ ...typed, name: to })}
            autoComplete="off"
          />
          <Field
            label="First issue"
            value={number}
            onChange={(to) => type({ ...typed, number: to })}
            inputMode="numeric"
            autoComplete="off"
          />
        </div>
        <PresetCards value={preset} onChange={(to) => type({ ...typed, preset: to })} />
        <output className={css['brings']}>{broughtSentence(newPublication(preset, name, world))}</output>
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
