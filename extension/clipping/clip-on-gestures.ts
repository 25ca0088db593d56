import { markTrouble } from '#extension/browser/badge.ts';
import { onGestures } from '#extension/browser/gestures.ts';
import { onPickLinks } from '#extension/browser/picker-tab.ts';
import { onUndoAsked } from '#extension/browser/undo-line.ts';
import { word } from '#extension/browser/words.ts';
import { clipLink } from './clip-link.ts';
import { clipPicture } from './clip-picture.ts';
import { clipTabs } from './clip-tabs.ts';
import { quickClip, type ClipWorld } from './quick-clip.ts';
import { undoFromToast, undoLast } from './undo.ts';
import { noted } from './unfinished.ts';

const noTab = (): void => void markTrouble('clip', word('noTab'));

/** Clip, pick and undo on keys and menus, and undo on the toast's button. Attaches its listeners at once. */
export const clipOnGestures = (world: ClipWorld): void => {
  onGestures({
    clip: (tab) => void noted(tab, () => quickClip(world, tab)),
    clipSelection: (tab, selected) => void noted(tab, () => quickClip(world, tab, { selected })),
    clipLink: (tab, link) => void noted(tab, () => clipLink(world, tab, link)),
    clipPicture: (tab, picture) => void noted(tab, () => clipPicture(world, tab, picture)),
    clipTabs: (tab, wanted, leave) => void noted(tab, () => clipTabs(world, tab, wanted, leave)),
    noTab,
    undo: (tab) => void undoLast(world, tab?.id ?? -1),
  });
  onUndoAsked((tabId, key) => undoFromToast(world, tabId, key));
  onPickLinks(noTab);
};
