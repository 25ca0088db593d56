import { Fragment, useState } from 'react';
import { Header } from 'react-aria-components/Header';
import { Menu, MenuItem, MenuSection, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Separator } from 'react-aria-components/Separator';
import type { Publication } from '#pwa/issue/model.ts';
import type { IssueRow } from '#pwa/store/desk-store.ts';
import type { IssueId, PublicationId } from '#shared/ids.ts';
import { useDesk } from '../desk-context.ts';
import { useIssues, usePublications } from '../hooks.ts';
import { Button } from '../kit/button.tsx';
import { cx } from '../kit/cx.ts';
import { aboutIssue, issueName } from './issue-words.ts';
import css from './issue-switcher.module.css';
import { PublicationDialog } from './publication-dialog.tsx';
import { today } from './today.ts';

export interface IssueSwitcherProps {
  readonly current: IssueId | null;
  readonly onOpen: (issue: IssueId) => void;
}

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
      <MenuTrigger>
        <Button look="quiet" aria-label={spoken}>
          <span className={css['home']}>{home?.name ?? 'Issues'}</span>
          {shown === undefined ? null : <b className={css['current']}>{issueName(shown)}</b>}
          <span className={css['mark']} aria-hidden="true">
            ▾
          </span>
        </Button>
        <Popover className={css['popover'] ?? ''} placement="bottom start">
          <Menu className={css['menu'] ?? ''} aria-label="Issues">
            {(publications.value ?? []).map((publication) => (
              <Fragment key={publication.id}>
                <MenuSection aria-label={publication.name}>
                  <Header className={css['header']}>{publication.name}</Header>
                  {ofPublication(rows, publication.id).map((row) => (
                    <MenuItem
                      key={row.id}
                      textValue={issueName(row)}
                      className={css['item'] ?? ''}
                      onAction={() => onOpen(row.id)}
                    >
                      <span className={cx(css['name'], row.id === current && css['here'])}>{issueName(row)}</span>
                      <span className={css['about']}>
                        {row.id === current ? `open now · ${aboutIssue(row)}` : aboutIssue(row)}
                      </span>
                    </MenuItem>
                  ))}
                  <MenuItem className={cx(css['item'], css['act'])} onAction={() => void startIssue(publication.id)}>
                    New issue
                  </MenuItem>
                  <MenuItem className={cx(css['item'], css['act'])} onAction={() => setDialog({ publication })}>
                    Settings
                  </MenuItem>
                </MenuSection>
                <Separator className={css['rule'] ?? ''} />
              </Fragment>
            ))}
            <MenuItem className={cx(css['item'], css['act'])} onAction={() => setDialog({ publication: null })}>
              New publication
            </MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
      {trouble === null ? null : (
        <span role="alert" className={css['trouble']}>
          {trouble}
        </span>
      )}
      {dialog === null ? null : <PublicationDialog publication={dialog.publication} onClose={() => setDialog(null)} />}
    </>
  );
}

/** Latest first. */
const ofPublication = (rows: readonly IssueRow[], publication: PublicationId): readonly IssueRow[] =>
  rows
    .filter((row) => row.publication === publication)
    .toSorted((a, b) => (b.number ?? 0) - (a.number ?? 0) || b.changedAt - a.changedAt);
