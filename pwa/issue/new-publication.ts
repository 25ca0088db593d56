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

/**
 * A publication with a preset's way of spelling. It brings no sentence of its own: what goes out to readers is its owner's to write. The
 * sections it starts with are named where the preset is chosen, and stand on the board.
 */
export const newPublication = (preset: Preset, name: string, world: World): Publication => ({
  id: publicationId.parse(world.mintId()),
  name,
  tagline: '',
  intro: '',
  signOff: '',
  footer: '',
  style: { preset, frontMatter: false, closingLineBreaks: 1, keepDamagedEmoji: false },
  sections: SECTIONS[preset],
});
