import type { DropItem } from 'react-aria-components/useDragAndDrop';
import type { BlockId } from '#pwa/issue/model.ts';
import { clipId, type ClipId } from '#shared/ids.ts';

/** What is dragged within the desk; another program sees the address or the title as plain text. */
export const CLIP = 'application/x-galley-clip';
export const BLOCK = 'application/x-galley-block';

const textsOf = async (items: readonly DropItem[], type: string): Promise<readonly string[]> => {
  const texts: string[] = [];
  for (const item of items) {
    if (item.kind === 'text' && item.types.has(type)) texts.push(await item.getText(type));
  }
  return texts;
};

export const droppedBlocks = async (items: readonly DropItem[], known: readonly { readonly id: BlockId }[]) => {
  const ids = await textsOf(items, BLOCK);
  return known.filter(({ id }) => ids.includes(id)).map(({ id }) => id);
};

/** Every clip that was dragged with those that joined it, an id a line. Another page can offer our type with anything in it, so ids are parsed. */
export const droppedClips = async (items: readonly DropItem[]): Promise<readonly ClipId[]> =>
  (await textsOf(items, CLIP))
    .flatMap((texts) => texts.split('\n'))
    .flatMap((text) => {
      const id = clipId.safeParse(text);
      return id.success ? [id.data] : [];
    });
