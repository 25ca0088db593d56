import { publicationId } from '#shared/ids.ts';
import type { HouseStyle, Publication } from './model.ts';
import type { World } from './world.ts';

type Preset = HouseStyle['preset'];

const SECTIONS: Record<Preset, Publication['sections']> = {
  flat: [],
  labelled: [
    { emoji: '📚', name: 'Worth reading', labels: [null, 'Why it matters'], callToAction: 'Read more' },
    { emoji: '🛠️', name: 'Tools', labels: ['What it is', 'Why you should check it out'], callToAction: 'Explore' },
    { emoji: '💬', name: 'Conversations', labels: [null], callToAction: 'Read more' },
  ],
};

const STANDING: Record<Preset, Pick<Publication, 'tagline' | 'intro' | 'signOff' | 'footer'>> = {
  flat: {
    tagline: 'The week’s reading, one paragraph each',
    intro: '',
    signOff: '',
    footer: 'Links are here because they are worth reading, not because anyone paid for them.',
  },
  labelled: {
    tagline: '',
    intro: 'Here is what was worth reading, trying and talking about this week.',
    signOff: 'That is all for this week. See you in the next issue.',
    footer: '',
  },
};

/** A publication with a preset's way of spelling, and standing texts to begin with. */
export const newPublication = (preset: Preset, name: string, world: World): Publication => ({
  id: publicationId.parse(world.mintId()),
  name,
  ...STANDING[preset],
  style: { preset, frontMatter: false, closingLineBreaks: 1, keepDamagedEmoji: false },
  sections: SECTIONS[preset],
});
