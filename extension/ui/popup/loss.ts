import { lossAnswer } from '#extension/ui/talk.ts';
import { say, type PopupParts } from './parts.ts';
import type { PopupWorld } from './world.ts';

const found = async ({ ask }: PopupWorld, read?: number): Promise<number | null> => {
  const answered = lossAnswer.safeParse(await ask({ ask: 'loss', ...(read !== undefined && { read }) }));
  return answered.success ? answered.data.found : null;
};

/** Where clips were lost, offer to say that it was read: until then it stands here and on the button. */
export const offerToRead = async (parts: PopupParts, world: PopupWorld): Promise<void> => {
  const at = await found(world);
  if (at === null) return;
  parts.lossRead.hidden = false;
  parts.lossRead.addEventListener('click', () => {
    void found(world, at).then((left) => {
      if (left === at) return;
      parts.lossRead.hidden = true;
      say(parts, '', false);
      // The button that had the focus is gone.
      parts.note.focus();
    });
  });
};
