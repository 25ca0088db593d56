import { lazy, useState } from 'react';
import type { Publication } from '#pwa/issue/model.ts';
import type { IssueId, PublicationId } from '#shared/ids.ts';
import { useDesk } from '../desk-context.ts';
import { useFormDrafts } from '../form-drafts.ts';
import { useIssues, usePublications } from '../hooks.ts';
import { MenuButton } from '../kit/menu-button.tsx';
import { PublicationDialog } from '../parts.ts';
import { Part } from '../shell/part.tsx';
import { issueName } from './issue-words.ts';
import css from './issue-switcher.module.css';
import { draftLeft } from './publication-draft.ts';
import { today } from './today.ts';
import { zoneOn } from '../zone-on.ts';

export interface IssueSwitcherProps {
  readonly current: IssueId | null;
  readonly onOpen: (issue: IssueId) => void;
}

const loadMenu = () => import('./issue-menu.tsx');
const ThrowSampleDialog = lazy(() =>
  import('./throw-sample-dialog.tsx').then(({ ThrowSampleDialog: part }) => ({ default: part })),
);
const IssueMenu = lazy(() => loadMenu().then(({ IssueMenu: part }) => ({ default: part })));

/** The settings of a publication; of null, those of one that is to be made. */
type Settings = { readonly of: PublicationId | null };

/** The open issue's name, and behind it every other issue, a new one, and the publications' settings. */
export function IssueSwitcher({ current, onOpen }: IssueSwitcherProps) {
  const { store } = useDesk();
  const issues = useIssues();
  const publications = usePublications();
  const drafts = useFormDrafts();
  const [settings, setSettings] = useState<Settings | null>(() => draftLeft(drafts));
  const [throwing, setThrowing] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const rows = issues.value ?? [];
  const shown = rows.find(({ id }) => id === current);
  const home = publications.value?.find(({ id }) => id === shown?.publication);

  const startIssue = async (publication: PublicationId): Promise<void> => {
    setFailure(null);
    const made = await store.createIssue(publication, today(), zoneOn(today()));
    if (made.ok) onOpen(made.value);
    else setFailure(`No issue was made. ${made.failure.why}`);
  };
  const shownSettings = settingsShown(settings, publications.value);
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
            onSettings={(publication) => setSettings({ of: publication?.id ?? null })}
            onThrowSample={() => setThrowing(true)}
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
      {throwing ? (
        <Part says="">
          <ThrowSampleDialog onClose={() => setThrowing(false)} />
        </Part>
      ) : null}
      {shownSettings === null ? null : (
        <Part says="">
          <PublicationDialog
            publication={shownSettings.publication}
            onClose={() => setSettings(null)}
            onStarted={onOpen}
          />
        </Part>
      )}
    </>
  );
}

/** Null while nothing is to be shown, and while the publication is not read yet. */
function settingsShown(
  settings: Settings | null,
  publications: readonly Publication[] | null,
): { readonly publication: Publication | null } | null {
  if (settings === null) return null;
  if (settings.of === null) return { publication: null };
  const publication = publications?.find(({ id }) => id === settings.of);
  return publication === undefined ? null : { publication };
}
