import type { ClipId } from '#shared/ids.ts';
import type { Issue } from './model.ts';

/** The clips that the blocks of an issue are made from, each once. */
export const citedClips = (issue: Issue): readonly ClipId[] => [...new Set(issue.blocks.flatMap(({ cites }) => cites))];
