import { useRef } from 'react';
import { useIssue } from '../issue-session.ts';
import { TextEditor } from '../parts.ts';
import { Part } from '../shell/part.tsx';
import { AddMenu } from './add-menu.tsx';
import css from './board.module.css';
import { BlockList } from './block-list.tsx';
import { IssueHead } from './issue-head.tsx';
import { SectionView } from './section-view.tsx';
import { StandingText } from './standing-text.tsx';
import { useBoardKeys } from './use-board-keys.ts';
import { useFocusWish } from './use-focus-wish.ts';
import { useFormsAgain } from './use-forms-again.ts';
import { useWritingPlace } from './use-writing-place.ts';

/** The issue being arranged: its head, its long texts, and its blocks section by section. */
export function Board() {
  const { issue } = useIssue();
  const sheet = useRef<HTMLDivElement>(null);
  useBoardKeys(sheet);
  useFocusWish(sheet);
  useFormsAgain();
  useWritingPlace(sheet);
  const flat = issue.sections.length === 0;
  return (
    <div className={css['sheet']} ref={sheet}>
      <div className={css['galley']}>
        <IssueHead />
        <StandingText field="tagline" />
        <StandingText field="intro" />
        <div className={css['text']}>
          <Part says="Opening the intro…">
            <TextEditor text="intro" label="Intro" />
          </Part>
        </div>
        <BlockList section={null} name={flat ? 'Blocks' : 'Before the first section'} />
        {issue.sections.map((section, at) => (
          <SectionView key={section.id} section={section} number={at + 1} />
        ))}
        <AddMenu />
        <StandingText field="signOff" />
        <div className={css['text']}>
          <Part says="Opening the sign-off…">
            <TextEditor text="signOff" label="Sign-off" />
          </Part>
        </div>
        <StandingText field="footer" />
      </div>
    </div>
  );
}
