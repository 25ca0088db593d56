import type { Doc } from 'yjs';
import type { Result } from '#shared/result.ts';
import type { Applied, Command, CommandFailure } from './command.ts';
import { applyBlockCommand } from './commands/block-commands.ts';
import { bringBack } from './commands/bring-back.ts';
import { applyClipCommand } from './commands/clip-commands.ts';
import { applyIssueCommand } from './commands/issue-commands.ts';
import { applyLinkCommand } from './commands/link-commands.ts';
import { applyParagraphCommand } from './commands/paragraph-commands.ts';
import { applySectionCommand } from './commands/section-commands.ts';
import { COMMAND } from './document.ts';
import type { World } from './world.ts';

/** Does one command as one transaction and so one step of undo. A failed one has changed nothing. */
export const applyCommand = (doc: Doc, command: Command, world: World): Result<Applied, CommandFailure> =>
  doc.transact(() => dispatch(doc, command, world), COMMAND);

const dispatch = (doc: Doc, command: Command, world: World): Result<Applied, CommandFailure> => {
  switch (command.do) {
    case 'change-issue':
    case 'write-text':
      return applyIssueCommand(doc, command);
    case 'add-section':
    case 'change-section':
    case 'move-section':
    case 'remove-section':
      return applySectionCommand(doc, command, world);
    case 'file-clips':
    case 'file-suggested':
    case 'cite-clips':
      return applyClipCommand(doc, command, world);
    case 'add-block':
    case 'change-block':
    case 'move-blocks':
    case 'remove-blocks':
      return applyBlockCommand(doc, command, world);
    case 'bring-back':
      return bringBack(doc, command);
    case 'add-paragraph':
    case 'label-paragraph':
    case 'move-paragraph':
    case 'remove-paragraph':
      return applyParagraphCommand(doc, command, world);
    case 'add-link':
    case 'change-link':
    case 'clean-link':
    case 'restore-link':
    case 'remove-link':
      return applyLinkCommand(doc, command, world);
  }
};
