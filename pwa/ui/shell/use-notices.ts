import { useCallback, useEffect, useState } from 'react';
import type { Notice, Tell } from '../notices.ts';

/** How long a plain notice stays, in milliseconds: long enough to reach its button. */
const STAYS = 8_000;

/** A notice that is shown; the number tells two with the same words apart. */
export interface ShownNotice extends Notice {
  readonly number: number;
}

interface Shown {
  readonly plain: ShownNotice | null;
  readonly pencil: readonly ShownNotice[];
  readonly next: number;
}

const withNotice = (shown: Shown, notice: Notice): Shown => {
  const numbered = { ...notice, number: shown.next };
  const next = shown.next + 1;
  if (notice.tone !== 'pencil') return { ...shown, plain: numbered, next };
  // The same failure again, as from a retry, is not piled up.
  const others = shown.pencil.filter(({ text }) => text !== notice.text);
  return { ...shown, pencil: [...others, numbered], next };
};

/** Holds what is being told: the latest plain notice for a while, and every failure until it is dismissed. */
export function useNotices(): {
  readonly plain: ShownNotice | null;
  readonly pencil: readonly ShownNotice[];
  readonly tell: Tell;
  readonly dismiss: (number: number) => void;
  /** While a hand or the focus is on a plain notice, it stays. */
  readonly hold: (number: number | null) => void;
} {
  const [{ plain, pencil }, setShown] = useState<Shown>({ plain: null, pencil: [], next: 0 });
  const [held, hold] = useState<number | null>(null);
  const tell = useCallback<Tell>((notice) => setShown((shown) => withNotice(shown, notice)), []);
  const dismiss = useCallback((number: number) => {
    setShown((shown) => ({
      ...shown,
      plain: shown.plain?.number === number ? null : shown.plain,
      pencil: shown.pencil.filter((each) => each.number !== number),
    }));
  }, []);
  useEffect(() => {
    if (plain === null || plain.stays === true || plain.number === held) return;
    const timer = setTimeout(() => dismiss(plain.number), STAYS);
    return () => clearTimeout(timer);
  }, [plain, held, dismiss]);
  return { plain, pencil, tell, dismiss, hold };
}
