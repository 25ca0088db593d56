import type { Suggestion } from '#pwa/issue/suggestion.ts';
import { inlineText } from '#shared/portable.ts';

/** Why a clip cannot be filed as suggested, as a sentence; null where it can. `issue` is what another issue is called, if that is known. */
export const whyNotSuggested = (suggestion: Suggestion, issue: string | null): string | null => {
  switch (suggestion.kind) {
    case 'here':
      return null;
    case 'none':
      return 'No section was suggested for it. File it where you want it.';
    case 'no-section':
      return `Suggested for ${inlineText(suggestion.name)}, but this issue has no such section.`;
    case 'elsewhere': {
      const name = inlineText(suggestion.name);
      const other = issue ?? 'another issue';
      return name === ''
        ? `Suggested for ${other}. Open that issue to file it there.`
        : `Suggested for ${name} in ${other}. Open that issue to file it there.`;
    }
  }
};
