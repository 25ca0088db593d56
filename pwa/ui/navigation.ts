import { createContext, use } from 'react';
import type { IssueId } from '#shared/ids.ts';

/** The three panes; a phone shows one at a time. */
export type Pane = 'inbox' | 'issue' | 'proof';

/** The dialogs that any place may open; one at a time. A dialog is mounted only while it is open. */
export type DialogName = 'export' | 'palette' | 'help' | 'install' | 'setAside';

/** Where the user is, and how to go elsewhere. */
export interface Navigation {
  readonly issueId: IssueId | null;
  readonly openIssue: (id: IssueId) => void;
  readonly pane: Pane;
  readonly showPane: (pane: Pane) => void;
  readonly dialog: DialogName | null;
  readonly showDialog: (dialog: DialogName) => void;
  readonly closeDialog: () => void;
}

export const NavigationContext = createContext<Navigation | null>(null);

/** Where the user is, and how to go elsewhere. */
export const useNavigation = (): Navigation => {
  const navigation = use(NavigationContext);
  if (navigation === null) throw new Error('No navigation around this component: wrap it in NavigationContext.');
  return navigation;
};
