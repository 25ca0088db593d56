import type { ReactNode } from 'react';
import { cx } from '../kit/cx.ts';
import { Button } from '../kit/button.tsx';
import { useIssueOrNone } from '../issue-session.ts';
import { Inbox } from '../inbox/inbox.tsx';
import { useNavigation, type Pane as PaneId } from '../navigation.ts';
import { Board, Proof } from '../parts.ts';
import { BottomBar } from './bottom-bar.tsx';
import { ClipperNewsBanner } from './clipper-news-banner.tsx';
import { Footer } from './footer.tsx';
import { Header } from './header.tsx';
import { PrivateBanner } from './kept-words.tsx';
import { LossBanner } from './loss-banner.tsx';
import { NoIssue } from './no-issue.tsx';
import { Part } from './part.tsx';
import css from './shell.module.css';
import { StorageBanner } from './storage-banner.tsx';
import { useLayout } from './use-layout.ts';

function ProofSwitch() {
  const { pane, showPane } = useNavigation();
  return (
    <Button aria-pressed={pane === 'proof'} onPress={() => showPane(pane === 'proof' ? 'inbox' : 'proof')}>
      {pane === 'proof' ? 'Inbox' : 'Proof'}
    </Button>
  );
}

interface PaneProps {
  readonly name: string;
  readonly id: PaneId;
  readonly isHidden?: boolean;
  readonly children: ReactNode;
}

function Pane({ name, id, isHidden = false, children }: PaneProps) {
  return (
    <section
      aria-label={name}
      tabIndex={-1}
      data-pane={id}
      data-keys={id}
      hidden={isHidden}
      className={cx(css['pane'], css[id])}
    >
      {children}
    </section>
  );
}

/** The desk's panes. Those that are out of sight stay as they are; only the proof is made anew when it is looked at. */
export function Shell() {
  const layout = useLayout();
  const session = useIssueOrNone();
  const { pane } = useNavigation();
  const proof = layout === 'wide' || pane === 'proof';
  const inbox = layout === 'wide' || (layout === 'medium' ? pane !== 'proof' : pane === 'inbox');
  const issue = layout !== 'phone' || pane === 'issue';
  return (
    <div className={cx(css['desk'], css[layout])}>
      <Header>{layout === 'medium' ? <ProofSwitch /> : null}</Header>
      <div className={css['banners']}>
        <StorageBanner />
        <LossBanner />
        <PrivateBanner />
        <ClipperNewsBanner />
      </div>
      <main className={css['panes']}>
        <Pane name="Inbox" id="inbox" isHidden={!inbox}>
          <Inbox />
        </Pane>
        <Pane name="Issue" id="issue" isHidden={!issue}>
          <Part says="Opening the issue…">{session === null ? <NoIssue /> : <Board key={session.issue.id} />}</Part>
        </Pane>
        {proof ? (
          <Pane name="Proof" id="proof">
            {session === null ? (
              <p className={css['empty']}>The proof shows the issue as its readers will see it.</p>
            ) : (
              <Part says="Setting the proof…">
                <Proof />
              </Part>
            )}
          </Pane>
        ) : null}
      </main>
      {layout === 'phone' ? <BottomBar /> : <Footer />}
    </div>
  );
}
