import type { SampleHere } from '#pwa/store/desk-store.ts';

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

const and = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** What goes with the sample, in numbers, and what does not. */
export const sampleSentence = ({ publications, issues, items, clips, ownClips }: SampleHere): string => {
  const what = [
    ...publications.map((name) => `the publication “${name}”`),
    ...(issues === 0
      ? []
      : [`${counted(issues, 'issue')} with ${counted(items, 'item')} and all that is written in them`]),
    ...(clips === 0 ? [] : [counted(clips, 'clip')]),
  ];
  const goes = `This takes away ${and.format(what)}. Undo is offered once.`;
  if (ownClips === 0) return goes;
  return ownClips === 1
    ? `${goes} The clip of your own in it goes back to the inbox.`
    : `${goes} The ${ownClips} clips of your own in it go back to the inbox.`;
};
