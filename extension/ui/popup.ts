import { dropDraft, readDraft, writeDraft } from '#extension/browser/drafts.ts';
import { quickClipKey } from '#extension/browser/keys.ts';
import { askBackground } from '#extension/browser/popup-line.ts';
import { readSettings } from '#extension/browser/settings.ts';
import { activeTab, openTab, runCapture, type ClipTab } from '#extension/browser/tabs.ts';
import { word } from '#extension/browser/words.ts';
import type { CaptureAnswer } from '#extension/capture/answer.ts';
import { cutField } from '#extension/capture/cut.ts';
import { addressOf } from '#extension/clipping/keep.ts';
import { leftSentence, outcomeSentence } from '#extension/clipping/outcome.ts';
import { readTab } from '#extension/clipping/read-tab.ts';
import { readyPage, say, showCapture, showKey, showWaiting, type PopupPage } from './popup-page.ts';
import { clipAnswer, lookAnswer, type PopupAsk } from './talk.ts';

interface Ready {
  readonly tab: ClipTab;
  readonly answer: CaptureAnswer;
  readonly addressOnly: boolean;
  readonly address: string;
}

const ask = (message: PopupAsk): Promise<unknown> => askBackground(message);

const look = async (page: PopupPage, address: string | null): Promise<boolean> => {
  const answered = lookAnswer.safeParse(await ask({ ask: 'look', address }));
  showWaiting(page, answered.success ? answered.data.waiting : null);
  return answered.success && answered.data.known;
};

const notices = ({ answer, addressOnly }: Ready, isKnown: boolean): string =>
  [
    addressOnly ? word('popupCannotRead') : null,
    answer.left && leftSentence(word, answer.left),
    isKnown ? word('popupKnown') : null,
  ]
    .filter((sentence) => sentence !== null)
    .join(' ');

const restoreDraft = async (page: PopupPage, { address }: Ready): Promise<void> => {
  const draft = await readDraft(address);
  if (!draft) return;
  if (draft.title !== null) page.title.value = draft.title;
  page.title.dispatchEvent(new Event('input'));
  page.note.value = draft.note;
};

const keepDraft = (page: PopupPage, { address, answer }: Ready): void => {
  const title = page.title.value === answer.capture.title ? null : page.title.value;
  void writeDraft(address, { title, note: page.note.value }).catch((error: unknown) =>
    say(page, word('draftFailed', String(error)), true),
  );
};

const clip = async (page: PopupPage, { tab, answer, addressOnly, address }: Ready): Promise<void> => {
  page.save.disabled = true;
  const title = cutField(page.title.value) ?? answer.capture.title;
  const asked: PopupAsk = {
    ask: 'clip',
    tabId: tab.id,
    answer: { ...answer, capture: { ...answer.capture, title } },
    addressOnly,
    note: page.note.value,
    under: null,
  };
  const answered = clipAnswer.safeParse(await ask(asked));
  if (!answered.success) throw new Error('no answer');
  if (!answered.data.stored) {
    page.save.disabled = false;
    say(page, answered.data.sentence, true);
    return;
  }
  await dropDraft(address);
  window.close();
};

const fail = (page: PopupPage, error: unknown): void => {
  page.save.disabled = false;
  say(page, word('popupFailed', String(error)), true);
};

const takeKeys = (page: PopupPage, ready: Ready): void => {
  page.form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (!page.save.disabled) clip(page, ready).catch((error: unknown) => fail(page, error));
  });
  page.form.addEventListener('keydown', (event) => {
    const isEnter = event.key === 'Enter' && !event.isComposing;
    // A title is one line; in the note, Enter makes a new one and Ctrl+Enter clips.
    if (!isEnter || (event.target !== page.title && !event.ctrlKey && !event.metaKey)) return;
    event.preventDefault();
    page.form.requestSubmit();
  });
  page.form.addEventListener('input', () => keepDraft(page, ready));
};

const start = async (page: PopupPage): Promise<void> => {
  const tab = await activeTab();
  if (!tab) throw new Error('no tab');
  const reading = await readTab({ run: runCapture, online: navigator.onLine }, tab);
  if (reading.kind === 'not-a-page' || reading.kind === 'long-address') {
    say(page, outcomeSentence(word, reading), true);
    await look(page, null);
    return;
  }
  const [{ answer }, names] = [reading, await readSettings()];
  const ready = {
    tab,
    answer,
    addressOnly: reading.kind === 'address-only',
    address: addressOf(answer.capture, names),
  };
  showCapture(page, answer.capture);
  await restoreDraft(page, ready);
  takeKeys(page, ready);
  page.save.disabled = false;
  page.note.focus();
  say(page, notices(ready, await look(page, ready.address)), false);
};

/** Open the popup: capture the page in front, show it, and clip it when told. */
export const openPopup = async (document: Document, pairedDesk: () => Promise<string>): Promise<void> => {
  const page = readyPage(document);
  page.desk.addEventListener('click', () => {
    void pairedDesk()
      .then(openTab)
      .then(() => window.close());
  });
  say(page, word('popupReading'), false);
  quickClipKey().then(
    (shortcut) => showKey(page, shortcut),
    (error: unknown) => fail(page, error),
  );
  await start(page).catch((error: unknown) => fail(page, error));
};
