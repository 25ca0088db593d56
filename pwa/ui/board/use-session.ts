import { useEffect, useMemo, useReducer, useState, useSyncExternalStore } from 'react';
import type { Issue, Publication } from '#pwa/issue/model.ts';
import { standInPublication } from '#pwa/issue/stand-in-publication.ts';
import type { IssueId } from '#shared/ids.ts';
import { useDesk } from '../desk-context.ts';
import { usePublications } from '../hooks.ts';
import type { IssueSession } from '../issue-session.ts';
import { useTell } from '../notices.ts';
import type { OpenSession, SessionMoment } from './open-session.ts';

const noMoment = () => null;
const noChange = () => () => undefined;

/** Holds the issue's document open while it is the one on the desk; a failure to open it is told, with a way to retry. */
function useOpenSession(id: IssueId | null): OpenSession | null {
  const { store } = useDesk();
  const tell = useTell();
  const [session, setSession] = useState<OpenSession | null>(null);
  const [attempt, retry] = useReducer((before: number) => before + 1, 0);
  useEffect(() => {
    if (id === null) return;
    let wanted = true;
    let held: OpenSession | null = null;
    const failed = (why: string) => {
      const action = { name: 'Retry', act: retry };
      tell({ text: `The issue did not open: ${why}`, tone: 'pencil', action });
    };
    const open = async (): Promise<void> => {
      // Yjs and the issue's code arrive here, after the first screen.
      const { openSession } = await import('./open-session.ts');
      const opened = await openSession(store, id);
      if (!opened.ok) {
        if (wanted) failed(opened.failure.why);
        return;
      }
      if (!wanted) {
        opened.value.close();
        return;
      }
      held = opened.value;
      setSession(held);
    };
    open().catch((defect: unknown) => failed(String(defect)));
    return () => {
      wanted = false;
      held?.close();
      setSession(null);
    };
    // A retry opens it once more.
  }, [store, id, tell, attempt]);
  return session;
}

/** The issue's publication; where it is not here, or cannot be read and was set aside, one that stands for it. Null while unknown. */
function usePublication(issue: Issue | null): Publication | null {
  const { value: publications } = usePublications();
  const id = issue?.publication;
  const isFlat = issue?.sections.length === 0;
  const known = publications?.find((each) => each.id === id);
  const standIn = useMemo(() => (id === undefined ? null : standInPublication(id, isFlat)), [id, isFlat]);
  return known ?? (publications === null ? null : standIn);
}

/** The opened issue as the screens see it, or null while there is none. */
export function useSession(id: IssueId | null): IssueSession | null {
  const session = useOpenSession(id);
  const tell = useTell();
  const moment: SessionMoment | null = useSyncExternalStore(session?.subscribe ?? noChange, session?.get ?? noMoment);
  const publication = usePublication(moment?.issue ?? null);
  const run = useMemo<IssueSession['run'] | null>(() => {
    if (session === null) return null;
    return (command) => {
      const result = session.run(command);
      if (!result.ok) {
        const { failure } = result;
        const why = failure.kind === 'gone' ? 'It is not there any more: it was removed in another tab.' : failure.why;
        tell({ text: why, tone: 'pencil' });
      }
      return result;
    };
  }, [session, tell]);
  return useMemo(() => {
    if (session === null || moment === null || publication === null || run === null) return null;
    const { doc, undoManager, undo, redo } = session;
    const retrySave = () => void session.retrySave();
    const current = () => session.get().issue;
    return { ...moment, current, publication, doc, undoManager, undo, redo, run, retrySave };
  }, [session, moment, publication, run]);
}
