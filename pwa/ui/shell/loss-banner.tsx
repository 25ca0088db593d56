import { useHealth } from '../hooks.ts';
import css from './loss-banner.module.css';

/** Says that clips which were here are gone, for as long as that is so. */
export function LossBanner() {
  const { value, failure } = useHealth();
  const sentence = failure?.why ?? value?.loss ?? null;
  if (sentence === null) return null;
  return (
    <p role="alert" className={css['banner']}>
      {sentence}
    </p>
  );
}
