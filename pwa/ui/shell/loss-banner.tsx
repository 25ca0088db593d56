import { useHealth, useStoreState } from '../hooks.ts';
import { Button } from '../kit/button.tsx';
import { AcceptLoss } from './accept-loss.tsx';
import css from './loss-banner.module.css';
import { ASK_AGAIN, useAskAgain } from './use-ask-again.ts';

/** Says that clips which were here are gone, for as long as that is so, and what can be done about it; and what failed in the store. */
export function LossBanner() {
  const { value, failure } = useHealth();
  const state = useStoreState();
  const { isAsking, askAgain } = useAskAgain();
  const loss = value?.loss ?? null;
  // Why nothing can be read stands in the banner about the storage.
  if (failure !== null && state.kind !== 'open') return null;
  const sentence = failure?.why ?? [loss, value?.trouble ?? null].filter((said) => said !== null).join(' ');
  if (sentence === '') return null;
  return (
    <div className={css['banner']}>
      <p role="alert" className={css['sentence']}>
        {sentence}
      </p>
      {loss === null || failure !== null ? null : (
        <div className={css['acts']}>
          <Button look="go" isDisabled={isAsking} onPress={() => void askAgain()}>
            {isAsking ? 'Asking the clipper…' : ASK_AGAIN}
          </Button>
          <AcceptLoss />
        </div>
      )}
    </div>
  );
}
