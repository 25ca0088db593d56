import { Button } from '../kit/button.tsx';
import css from './suggested-bar.module.css';
import { useAllSuggested, useSuggestedFiling } from './use-suggested.ts';

/** Offers to file at once all that was suggested for the open issue while clipping. */
export function SuggestedBar() {
  const { count, file } = useSuggestedFiling(useAllSuggested());
  return count === 0 ? null : (
    <div className={css['bar']}>
      <span>{count} meant for a section</span>
      <Button small onPress={file}>
        File {count} as suggested
      </Button>
    </div>
  );
}
