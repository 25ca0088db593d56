import { createContext, use, useState } from 'react';

/** What is typed into forms and not stored yet, kept for this tab so that it is there again when the page starts anew. */
export interface FormDrafts {
  /** What was typed into the form of this name; undefined where nothing was. */
  read(name: string): unknown;
  keep(name: string, typed: unknown): void;
  forget(name: string): void;
  /** Names of all forms in which something is typed. */
  names(): readonly string[];
  /** Whether something typed could not be kept: then the page must not start anew by itself. */
  unkept(): boolean;
}

/** Where nothing keeps what is typed, a form holds it as long as it is open. */
const NOTHING_KEPT: FormDrafts = {
  read: () => undefined,
  keep: () => undefined,
  forget: () => undefined,
  names: () => [],
  unkept: () => false,
};

export const FormDraftsContext = createContext<FormDrafts>(NOTHING_KEPT);

export const useFormDrafts = (): FormDrafts => use(FormDraftsContext);

interface FormDraft<Typed> {
  readonly typed: Typed;
  readonly type: (typed: Typed) => void;
  /** The form is done with: what was typed is stored elsewhere, or thrown away on purpose. */
  readonly done: () => void;
}

/** The content of a form, which outlives the page. `parse` says whether what was kept, maybe by an older Galley, still fits. */
export function useFormDraft<Typed>(
  name: string,
  parse: (kept: unknown) => Typed | null,
  begin: () => Typed,
): FormDraft<Typed> {
  const drafts = useFormDrafts();
  const [typed, setTyped] = useState(() => parse(drafts.read(name)) ?? begin());
  return {
    typed,
    type: (next) => {
      drafts.keep(name, next);
      setTyped(next);
    },
    done: () => drafts.forget(name),
  };
}
