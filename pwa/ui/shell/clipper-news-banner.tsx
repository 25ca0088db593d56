import { useCallback, useState, useSyncExternalStore } from 'react';
import { useDesk } from '../desk-context.ts';
import { useHealth } from '../hooks.ts';
import { Button } from '../kit/button.tsx';
import { clipperLossWords, missingWords } from './clipper-news-words.ts';
import css from './loss-banner.module.css';
import { ASK_AGAIN, useAskAgain } from './use-ask-again.ts';

function Missing({ words }: { readonly words: string }) {
  const { link } = useDesk();
  const { isAsking, askAgain } = useAskAgain();
  return (
    <div className={css['banner']}>
      <p role="alert" className={css['sentence']}>
        {words}
      </p>
      <div className={css['acts']}>
        <Button look="go" isDisabled={isAsking} onPress={() => void askAgain()}>
          {isAsking ? 'Asking the clipper…' : ASK_AGAIN}
        </Button>
        <Button isDisabled={isAsking} onPress={() => link.leaveMissing()}>
          Do without them
        </Button>
      </div>
    </div>
  );
}

function ClipperLoss({ words, at }: { readonly words: string; readonly at: number }) {
  const { link } = useDesk();
  const [isTelling, setTelling] = useState(false);
  const read = async (): Promise<void> => {
    setTelling(true);
    try {
      await link.readLoss(at);
    } finally {
      setTelling(false);
    }
  };
  return (
    <div className={css['banner']}>
      <p role="alert" className={css['sentence']}>
        {words}
      </p>
      <div className={css['acts']}>
        <Button isDisabled={isTelling} onPress={() => void read()}>
          I have read this
        </Button>
      </div>
    </div>
  );
}

/** Says that clips are not where they should be, as the clipper tells it, and what can be done about it. */
export function ClipperNewsBanner() {
  const { link } = useDesk();
  const { value } = useHealth();
  const { missing, loss } = useSyncExternalStore(
    useCallback((changed: () => void) => link.news.subscribe(changed), [link]),
    () => link.news.get(),
  );
  // Where the desk knows itself that clips are gone, it says so already, and offers the same.
  const isTold = value === null || value.loss !== null;
  return (
    <>
      {loss === null ? null : <ClipperLoss words={clipperLossWords(loss)} at={loss.at} />}
      {missing === null || isTold ? null : <Missing words={missingWords(missing)} />}
    </>
  );
}
