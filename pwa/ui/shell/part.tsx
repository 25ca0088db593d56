import { Suspense, type ReactNode } from 'react';
import { Boundary } from './boundary.tsx';
import css from './part.module.css';

interface PartProps {
  /** What is shown while the part is fetched. */
  readonly says: string;
  readonly children: ReactNode;
}

/** A part of the desk that is fetched when needed, and whose defects stay within it. */
export function Part({ says, children }: PartProps) {
  return (
    <Boundary>
      <Suspense fallback={<p className={css['waiting']}>{says}</p>}>{children}</Suspense>
    </Boundary>
  );
}
