import { lookManyAnswer, type PickerAsk, type SeenMark } from './talk.ts';

/** Where each of these links was seen; none of them anywhere when nobody answers. */
export const lookMany = async (
  ask: (message: PickerAsk) => Promise<unknown>,
  links: readonly { readonly url: string }[],
): Promise<readonly (SeenMark | null)[]> => {
  const answer = lookManyAnswer.safeParse(await ask({ ask: 'look-many', urls: links.map(({ url }) => url) }));
  return answer.success ? answer.data.marks : [];
};
