import { readingsOf } from '#shared/key-readings.ts';
import { type Choice, extendTo, show, toggle, toggleShown } from './choice.ts';
import type { Chooser } from './chooser.ts';
import { revealCursor } from './draw-rows.ts';
import { choiceByKey } from './keys.ts';
import type { PickerPage } from './picker-page.ts';

interface Ends {
  /** Clip what is chosen. */
  readonly clip: () => void;
  /** Leave the picker. */
  readonly close: () => void;
}

/** The picker's keys are letters and signs, the same on a Mac. */
const UNLABELLED = { isMac: false, labels: null };

const isWithOther = ({ ctrlKey, altKey, metaKey }: KeyboardEvent): boolean => ctrlKey || altKey || metaKey;

/** The switches and buttons around the list. */
const listenAround = (page: PickerPage, { choice, change }: Chooser, { clip }: Ends): void => {
  page.filter.addEventListener('input', () => change(show(choice(), { filter: page.filter.value })));
  page.seen.addEventListener('click', () => change(show(choice(), { showSeen: !choice().showSeen })));
  page.rest.addEventListener('click', () => change(show(choice(), { showRest: !choice().showRest })));
  page.all.addEventListener('click', () => change(toggleShown(choice())));
  page.save.addEventListener('click', clip);
};

const listenToClicks = ({ links }: PickerPage, { choice, change }: Chooser): void => {
  links.addEventListener('mousedown', (event) => {
    // A range is not a selection of text.
    if (event.shiftKey) event.preventDefault();
  });
  links.addEventListener('click', (event) => {
    const option = event.target instanceof Element ? event.target.closest<HTMLElement>('.link') : null;
    if (option === null) return;
    const id = Number(option.dataset['id']);
    change(event.shiftKey ? extendTo(choice(), id) : toggle(choice(), id));
    links.focus({ preventScroll: true });
  });
};

const listenToKeys = ({ links }: PickerPage, { choice, change }: Chooser, { clip }: Ends): void => {
  links.addEventListener('keydown', (event) => {
    const isOther = isWithOther(event);
    if (event.key === 'Enter' && !isOther) {
      event.preventDefault();
      clip();
      return;
    }
    const next = isOther
      ? null
      : readingsOf(event, UNLABELLED).reduce<Choice | null>(
          (found, key) => found ?? choiceByKey(choice(), { key: key.replace('Shift+', ''), shiftKey: event.shiftKey }),
          null,
        );
    if (next === null) return;
    event.preventDefault();
    change(next);
    revealCursor(links, choice());
  });
};

/** From the filter to the list. */
const listenToFilter = ({ filter, links }: PickerPage): void => {
  filter.addEventListener('keydown', (event) => {
    if (event.isComposing || (event.key !== 'Enter' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    links.focus();
  });
};

/** The slash leads to the filter; Escape stops the clipping, or empties the filter, or leaves. */
const listenEverywhere = (page: PickerPage, { choice, change, isBusy }: Chooser, { close }: Ends): void => {
  const escape = (from: EventTarget | null): void => {
    if (isBusy()) page.stop.click();
    else if (from === page.filter) {
      page.filter.value = '';
      change(show(choice(), { filter: '' }));
      page.links.focus();
    } else close();
  };
  document.addEventListener('keydown', (event) => {
    if (event.target !== page.filter && readingsOf(event, UNLABELLED).includes('/')) {
      event.preventDefault();
      page.filter.select();
    }
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    escape(event.target);
  });
};

/** What keys and clicks do in the picker. */
export const listen = (page: PickerPage, chooser: Chooser, ends: Ends): void => {
  listenAround(page, chooser, ends);
  listenToClicks(page, chooser);
  listenToKeys(page, chooser, ends);
  listenToFilter(page);
  listenEverywhere(page, chooser, ends);
};
