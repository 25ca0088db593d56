import type { HouseStyle, Publication } from '#pwa/issue/model.ts';
import { Field } from '../kit/field.tsx';
import { PresetCards } from './preset-cards.tsx';
import css from './publication-form.module.css';
import { StartingSections } from './starting-sections.tsx';
import { Tick } from './tick.tsx';

export interface PublicationFormProps {
  readonly value: Publication;
  readonly onChange: (publication: Publication) => void;
  /** Said under the name while it is missing. */
  readonly nameError?: string | undefined;
}

/** Everything that is the same from issue to issue. */
export function PublicationForm({ value, onChange, nameError }: PublicationFormProps) {
  const set = (patch: Partial<Publication>): void => onChange({ ...value, ...patch });
  const style = (patch: Partial<HouseStyle>): void => set({ style: { ...value.style, ...patch } });
  return (
    <>
      <div className={css['pair']}>
        <Field label="Name" value={value.name} error={nameError} onChange={(name) => set({ name })} isRequired />
        <Field label="Tagline" value={value.tagline} onChange={(tagline) => set({ tagline })} />
      </div>
      <PresetCards value={value.style.preset} onChange={(preset) => style({ preset })} />
      <div className={css['ticks']}>
        <Tick
          name="Front matter"
          about="YAML above the Markdown, for Hugo, Jekyll, Eleventy"
          value={value.style.frontMatter}
          onChange={(frontMatter) => style({ frontMatter })}
        />
        <Tick
          name="Keep damaged emoji"
          about="leave an emoji that broke on its way here as it is, instead of repairing it"
          value={value.style.keepDamagedEmoji}
          onChange={(keepDamagedEmoji) => style({ keepDamagedEmoji })}
        />
        <label className={css['breaks']}>
          <input
            type="number"
            min={0}
            max={99}
            value={value.style.closingLineBreaks}
            onChange={(event) => style({ closingLineBreaks: lineBreaks(event.target.valueAsNumber) })}
          />
          <span>line breaks end the plain text</span>
        </label>
      </div>
      <Field
        label="Intro"
        description="Standing texts are Markdown; an issue may have its own intro and sign-off instead."
        lines={2}
        value={value.intro}
        onChange={(intro) => set({ intro })}
      />
      <div className={css['pair']}>
        <Field label="Sign-off" lines={2} value={value.signOff} onChange={(signOff) => set({ signOff })} />
        <Field label="Footer" lines={2} value={value.footer} onChange={(footer) => set({ footer })} />
      </div>
      <StartingSections sections={value.sections} onChange={(sections) => set({ sections })} />
    </>
  );
}

const lineBreaks = (typed: number): number => (Number.isNaN(typed) ? 0 : Math.min(99, Math.max(0, Math.trunc(typed))));
