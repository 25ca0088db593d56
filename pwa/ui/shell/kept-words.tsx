import { useHealth } from '../hooks.ts';
import css from './header.module.css';
import banner from './loss-banner.module.css';

/**
 * Where the browser does not promise to keep what is here. Only Firefox tells that a window is private; the others merely refuse the promise,
 * in private windows and to new sites alike, so there it says what may be.
 */
export function KeptWords() {
  const { value } = useHealth();
  return value?.persisted === false && value.isPrivate === null ? (
    <span className={css['state']}>
      the browser may clear this when it runs out of room, or closes a private window
    </span>
  ) : null;
}

/** Says what a private window does in the end. */
export function PrivateBanner() {
  const { value } = useHealth();
  return value?.isPrivate === true ? (
    <output className={banner['banner']}>
      This is a private window: everything here goes when it closes. Export what you want to keep.
    </output>
  ) : null;
}
