import type { Section } from '#pwa/issue/model.ts';
import { useIssue } from '../issue-session.ts';
import { BlockList } from './block-list.tsx';
import { useBoardFocus } from './board-focus.ts';
import { SectionHead } from './section-head.tsx';
import { SectionNaming } from './section-naming.tsx';
import css from './section-view.module.css';
import { sectionName } from './spoken-place.ts';

interface SectionViewProps {
  readonly section: Section;
  /** Its number, which is the key that files under it. */
  readonly number: number;
}

/** A section with its name and its blocks. */
export function SectionView({ section, number }: SectionViewProps) {
  const { issue } = useIssue();
  const { naming } = useBoardFocus();
  const name = sectionName(issue, section.id);
  return (
    <section data-section={section.id} aria-label={name} className={css['section']}>
      {naming === section.id ? (
        <SectionNaming section={section} />
      ) : (
        <SectionHead section={section} name={name} number={number} />
      )}
      <BlockList section={section.id} name={name} />
    </section>
  );
}
