import type { StoreFailure } from '#pwa/store/desk-store.ts';
import { Button } from '../kit/button.tsx';
import css from './store-closed.module.css';

/** Instead of the desk, where its store did not open: why, and what to do. */
export function StoreClosed({ failure }: { readonly failure: StoreFailure }) {
  return (
    <main className={css['closed']}>
      <h1 className={css['title']}>The desk did not open</h1>
      <p role="alert">{failure.why}</p>
      <p className={css['quiet']}>
        Nothing was changed or deleted. Clips that were not taken over are still in the clipper.
      </p>
      <Button onPress={() => location.reload()}>Try again</Button>
    </main>
  );
}
