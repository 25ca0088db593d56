import { Fragment } from 'react';
import { Header } from 'react-aria-components/Header';
import { MenuItem, MenuSection } from 'react-aria-components/Menu';
import { Separator } from 'react-aria-components/Separator';
import type { Publication } from '#pwa/issue/model.ts';
import type { IssueRow } from '#pwa/store/desk-store.ts';
import type { IssueId, PublicationId } from '#shared/ids.ts';
import { useSample } from '../hooks.ts';
import { cx } from '../kit/cx.ts';
import type { OpenMenu } from '../kit/menu-button.tsx';
import { MenuPopover } from '../kit/menu-popover.tsx';
import { aboutIssue, issueName } from './issue-words.ts';
import css from './issue-switcher.module.css';

interface IssueMenuProps {
  readonly open: OpenMenu;
  readonly rows: readonly IssueRow[];
  readonly publications: readonly Publication[];
  readonly current: IssueId | null;
  readonly onOpen: (issue: IssueId) => void;
  readonly onStart: (publication: PublicationId) => void;
  /** Null for a publication that is to be made. */
  readonly onSettings: (publication: Publication | null) => void;
  /** Asks whether the sample is to be thrown away. */
  readonly onThrowSample: () => void;
}

const STRAY = 'Of a publication that cannot be read';

/** Every issue under its publication, a new one, and the publications' settings. */
export function IssueMenu(props: IssueMenuProps) {
  const { open, rows, publications, current, onOpen, onStart, onSettings, onThrowSample } = props;
  const { value: sample } = useSample();
  const item = (row: IssueRow) => (
    <MenuItem key={row.id} textValue={issueName(row)} className={css['item'] ?? ''} onAction={() => onOpen(row.id)}>
      <span className={cx(css['name'], row.id === current && css['here'])}>{issueName(row)}</span>
      <span className={css['about']}>{row.id === current ? `open now · ${aboutIssue(row)}` : aboutIssue(row)}</span>
    </MenuItem>
  );
  const stray = rows.filter((row) => publications.every(({ id }) => id !== row.publication));
  return (
    <MenuPopover open={open} className={css['popover'] ?? ''} menuClassName={css['menu'] ?? ''}>
      {publications.map((publication) => (
        <Fragment key={publication.id}>
          <MenuSection aria-label={publication.name}>
            <Header className={css['header']}>{publication.name}</Header>
            {ofPublication(rows, publication.id).map(item)}
            <MenuItem className={cx(css['item'], css['act'])} onAction={() => onStart(publication.id)}>
              New issue
            </MenuItem>
            <MenuItem className={cx(css['item'], css['act'])} onAction={() => onSettings(publication)}>
              Settings
            </MenuItem>
          </MenuSection>
          <Separator className={css['rule'] ?? ''} />
        </Fragment>
      ))}
      {stray.length === 0 ? null : (
        <>
          <MenuSection aria-label={STRAY}>
            <Header className={css['header']}>{STRAY}</Header>
            {stray.map(item)}
          </MenuSection>
          <Separator className={css['rule'] ?? ''} />
        </>
      )}
      <MenuItem className={cx(css['item'], css['act'])} onAction={() => onSettings(null)}>
        New publication
      </MenuItem>
      {sample === null ? null : (
        <MenuItem className={cx(css['item'], css['act'])} onAction={onThrowSample}>
          Throw the sample away
        </MenuItem>
      )}
    </MenuPopover>
  );
}

/** Latest first. */
const ofPublication = (rows: readonly IssueRow[], publication: PublicationId): readonly IssueRow[] =>
  rows
    .filter((row) => row.publication === publication)
    .toSorted((a, b) => (b.number ?? 0) - (a.number ?? 0) || b.changedAt - a.changedAt);
