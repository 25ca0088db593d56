import type { Excerpt } from '#shared/capture.ts';
import type { Under } from '#shared/clip.ts';
import { keepComposingKeys } from '#shared/composing-keys.ts';
import type { Draft } from '#extension/browser/drafts.ts';
import { defectWords, knownDefect } from '#extension/browser/known-defect.ts';
import { addressOf } from '#extension/clipping/keep.ts';
import { leftSentence, outcomeSentence } from '#extension/clipping/outcome.ts';
import { readTab } from '#extension/clipping/read-tab.ts';
import { clipAnswer } from '#extension/ui/talk.ts';
import { clipForm, type ClipForm, type ReadPage } from './clip-form.ts';
import { paintHighlights } from './highlights.ts';
import { clippedOn, look } from './look.ts';
import { offerToRead } from './loss.ts';
import { readyParts, say, type PopupParts } from './parts.ts';
import { showSections } from './section.ts';
import { clipWords, showSeen, type Standing } from './seen.ts';
import { takeKeys } from './take-keys.ts';
import type { PopupWorld } from './world.ts';

const fail = (parts: PopupParts, { word }: PopupWorld, error: unknown): void => {
  parts.save.disabled = false;
  parts.waiting.textContent = '';
  say(parts, defectWords(word, error), true);
};

interface Told {
  readonly isSectionGone: boolean;
  /** What went wrong since the popup was open last, and stands on the button. */
  readonly troubles: readonly string[];
}

const notices = ({ word }: PopupWorld, { answer, addressOnly }: ReadPage, { isSectionGone, troubles }: Told): string =>
  [
    ...troubles,
    addressOnly ? word('popupCannotRead') : null,
    answer.left && leftSentence(word, answer.left),
    isSectionGone ? word('popupSectionGone') : null,
  ]
    .filter((sentence) => sentence !== null)
    .join(' ');

/** Which section to begin with: the one this page's draft has, else the one chosen last. */
const wantedSection = async ({ lastSection }: PopupWorld, draft: Draft | null): Promise<Under | null> =>
  draft?.under === undefined ? lastSection.read() : draft.under;

interface Session {
  readonly parts: PopupParts;
  readonly world: PopupWorld;
  readonly read: ReadPage;
  readonly form: ClipForm;
  readonly draft: Draft | null;
}

/** What came in above the field that has the focus may have pushed it out of a low window. */
const keepInSight = ({ form }: PopupParts): void => form.querySelector(':focus')?.scrollIntoView({ block: 'nearest' });

/** What the background knows of the page, shown piece by piece as it comes; the title stands there already. */
const showKnown = async ({ parts, world, read, form, draft }: Session): Promise<readonly Excerpt[]> => {
  const [looked, clipped, wanted, troubles] = await Promise.all([
    look(parts, world, read),
    clippedOn(world, read),
    wantedSection(world, draft),
    world.troubles.read(),
  ]);
  const sections = showSections(parts, world.word, looked.offers);
  const isOffered = wanted === null || sections.choose(wanted);
  form.takeSections(sections);
  const standing: Standing = { ...looked, since: clipped.since };
  showSeen(parts, world.word, standing, Date.now());
  form.excerpts.markKnown(new Set(clipped.excerpts.map(({ markdown }) => markdown)));
  const label = (): void => {
    const fresh = { excerpts: form.excerpts.fresh().length, hasNote: parts.note.value.trim() !== '' };
    parts.save.textContent = clipWords(world.word, standing, fresh);
  };
  label();
  for (const change of ['click', 'input']) parts.form.addEventListener(change, label);
  const isSectionGone = !isOffered && draft?.under !== undefined;
  say(parts, notices(world, read, { isSectionGone, troubles }), troubles.length > 0);
  await Promise.all([world.troubles.seen(troubles, read.tab.id), offerToRead(parts, world)]);
  keepInSight(parts);
  return clipped.excerpts;
};

const clip = async ({ parts, world, read, form }: Session): Promise<void> => {
  const answered = clipAnswer.safeParse(await world.ask(form.ask()));
  if (!answered.success) throw knownDefect('noAnswer', 'no answer');
  if (!answered.data.stored) {
    parts.save.disabled = false;
    say(parts, answered.data.sentence, true);
    return;
  }
  // The clip is stored: a draft that stays, or a choice that is forgotten, is no reason to try again.
  await Promise.allSettled([
    world.drafts.drop(read.address),
    ...(parts.filing.hidden ? [] : [world.lastSection.write(form.chosen())]),
  ]);
  world.close();
};

const readPage = async (parts: PopupParts, world: PopupWorld): Promise<ReadPage | null> => {
  const tab = await world.tab();
  if (!tab) throw knownDefect('noTabHere', 'no tab');
  const [reading, names] = await Promise.all([
    readTab({ run: world.capture, online: world.online }, tab),
    world.names(),
  ]);
  if (reading.kind === 'not-a-page' || reading.kind === 'long-address') {
    const troubles = await world.troubles.read();
    say(parts, [...troubles, outcomeSentence(world.word, reading)].join(' '), true);
    parts.page.hidden = parts.save.hidden = true;
    await Promise.all([look(parts, world, null), world.troubles.seen(troubles, tab.id), offerToRead(parts, world)]);
    return null;
  }
  const { kind, answer } = reading;
  return { tab, answer, addressOnly: kind !== 'read', address: addressOf(answer.capture, names), names };
};

const start = async (parts: PopupParts, world: PopupWorld): Promise<void> => {
  const read = await readPage(parts, world);
  if (read === null) return;
  let kept: Promise<void> = Promise.resolve();
  const keepDraft = (): void => {
    kept = world.drafts.write(read.address, form.draft()).catch((error: unknown) => {
      say(parts, world.word('draftFailed', String(error)), true);
      throw error;
    });
    // Whoever leaves waits for it; until then nobody does.
    kept.catch(() => undefined);
  };
  const form = clipForm(parts, world.word, read, keepDraft);
  const draft = await world.drafts.read(read.address);
  if (draft !== null) form.restore(draft);
  const session = { parts, world, read, form, draft };
  const shown = showKnown(session);
  takeKeys(parts, {
    clip: () => {
      if (parts.save.disabled) return;
      parts.save.disabled = true;
      // The section is part of the clip, and comes with what is known of the page.
      shown
        .catch(() => undefined)
        .then(() => clip(session))
        .catch((error: unknown) => fail(parts, world, error));
    },
    leave: () => void kept.then(world.close, () => undefined),
  });
  parts.form.addEventListener('input', keepDraft);
  parts.save.disabled = false;
  parts.note.focus();
  const clipped = await shown;
  if (read.addressOnly) return;
  await paintHighlights(parts, world, read.tab.id, clipped);
  keepInSight(parts);
};

/** Open the popup: capture the page in front, show it, and clip it when told. */
export const openPopup = async (page: Document, world: PopupWorld): Promise<void> => {
  keepComposingKeys(page);
  const parts = readyParts(page, world);
  const leadTo = (opened: Promise<void>): void =>
    void opened.then(world.close).catch((error: unknown) => say(parts, defectWords(world.word, error), true));
  parts.desk.addEventListener('click', () => {
    leadTo(world.desk().then(world.open));
  });
  parts.pick.addEventListener('click', () => {
    leadTo(world.pickLinks());
  });
  parts.options.addEventListener('click', () => {
    leadTo(world.openOptions());
  });
  // Where something stands in the end anyway: nothing moves when the page is read.
  parts.waiting.textContent = world.word('popupReading');
  world.key().then(
    (shortcut) => {
      parts.key.textContent = shortcut === null ? world.word('popupNoKey') : world.word('popupKey', shortcut);
    },
    (error: unknown) => fail(parts, world, error),
  );
  await start(parts, world).catch((error: unknown) => fail(parts, world, error));
};
