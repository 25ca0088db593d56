import { lazy } from 'react';

/** The parts that are fetched when they are first shown, so that the inbox is there at once. */
export const Board = lazy(() => import('./board/board.tsx').then(({ Board: part }) => ({ default: part })));
export const BlockEditor = lazy(() =>
  import('./editor/block-editor.tsx').then(({ BlockEditor: part }) => ({ default: part })),
);
export const TextEditor = lazy(() =>
  import('./editor/text-editor.tsx').then(({ TextEditor: part }) => ({ default: part })),
);
export const Proof = lazy(() => import('./proof/proof.tsx').then(({ Proof: part }) => ({ default: part })));
export const ExportDialog = lazy(() =>
  import('./export/export-dialog.tsx').then(({ ExportDialog: part }) => ({ default: part })),
);
export const PublicationDialog = lazy(() =>
  import('./publication/publication-dialog.tsx').then(({ PublicationDialog: part }) => ({ default: part })),
);
export const IssueSwitcher = lazy(() =>
  import('./publication/issue-switcher.tsx').then(({ IssueSwitcher: part }) => ({ default: part })),
);
export const FirstRun = lazy(() =>
  import('./publication/first-run.tsx').then(({ FirstRun: part }) => ({ default: part })),
);
export const Palette = lazy(() => import('./keys/palette.tsx').then(({ Palette: part }) => ({ default: part })));
export const Help = lazy(() => import('./keys/help.tsx').then(({ Help: part }) => ({ default: part })));
export const InstallDialog = lazy(() =>
  import('./shell/install-dialog.tsx').then(({ InstallDialog: part }) => ({ default: part })),
);
export const ClipList = lazy(() => import('./inbox/clip-list.tsx').then(({ ClipList: part }) => ({ default: part })));
export const ClipPreview = lazy(() =>
  import('./inbox/clip-preview.tsx').then(({ ClipPreview: part }) => ({ default: part })),
);
export const SuggestedBar = lazy(() =>
  import('./inbox/suggested-bar.tsx').then(({ SuggestedBar: part }) => ({ default: part })),
);
export const SetAside = lazy(() => import('./inbox/set-aside.tsx').then(({ SetAside: part }) => ({ default: part })));
