import css from './tick.module.css';

export interface TickProps {
  readonly name: string;
  readonly about: string;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
}

/** A setting that is on or off, with what it does. */
export function Tick({ name, about, value, onChange }: TickProps) {
  return (
    <label className={css['tick']}>
      <input type="checkbox" checked={value} onChange={(event) => onChange(event.target.checked)} />
      <span>
        {name} <small>{about}</small>
      </span>
    </label>
  );
}
