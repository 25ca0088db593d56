import { lazy, useState } from 'react';
import type { Publication } from '#pwa/issue/model.ts';
import type { IssueId, PublicationId } from '#shared/ids.ts';
import { useDesk } from '../desk-context.ts';
import { useIssues, usePublications } from '../hooks.ts';
import { MenuButton } from '../kit/menu-button.tsx';
import { PublicationDialog } from '../parts.ts';
import { Part } from '../shell/part.tsx';
import { issueName } from './issue-words.ts';
import css from './issue-switcher.module.css';
import { today } from './today.ts';

export interface IssueSwitcherProps {
  readonly current: IssueId | null;
  readonly onOpen: (issue: IssueId) => void;
}

const loadMenu = () => import('./issue-menu.tsx');
const IssueMenu = lazy(() => loadMenu().then(({ IssueMenu: part }) => ({ default: part })));

type Dialog = { readonly publication: Publication | null };

/** The open issue's name, and behind it every other issue, a new one, and the publications' settings. */
export function IssueSwitcher({ current, onOpen }: IssueSwitcherProps) {
  const { store } = useDesk();
  const issues = useIssues();
  const publications = usePublications();
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const rows = issues.value ?? [];
  const shown = rows.find(({ id }) => id === current);
  const home = publications.value?.find(({ id }) => id === shown?.publication);

  const startIssue = async (publication: PublicationId): Promise<void> => {
    setFailure(null);
    const made = await store.createIssue(publication, today());
    if (made.ok) onOpen(made.value);
    else setFailure(`No issue was made. ${made.failure.why}`);
  };
  const spoken = shown === undefined ? 'Issues' : `Issues: ${home?.name ?? ''} ${issueName(shown)}`;
  const trouble = failure ?? issues.failure?.why ?? publications.failure?.why ?? null;

  return (
    <>
      <MenuButton
        look="quiet"
        label={spoken}
        load={() => void loadMenu().catch(() => null)}
        renderMenu={(open) => (
          <IssueMenu
            open={open}
            rows={rows}
            publications={publications.value ?? []}
            current={current}
            onOpen={onOpen}
            onStart={(publication) => void startIssue(publication)}
            onSettings={(publication) => setDialog({ publication })}
          />
        )}
      >
        <span className={css['home']}>{home?.name ?? 'Issues'}</span>
        {shown === undefined ? null : <b className={css['current']}>{issueName(shown)}</b>}
        <span className={css['mark']} aria-hidden="true">
          ▾
        </span>
      </MenuButton>
      {trouble === null ? null : (
        <span role="alert" className={css['trouble']}>
          {trouble}
        </span>
      )}
      {dialog === null ? null : (
        <Part says="">
          <PublicationDialog publication={dialog.publication} onClose={() => setDialog(null)} />
        </Part>
      )}
    </>
  );
}
