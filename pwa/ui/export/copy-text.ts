import { fail, ok, type Result } from '#shared/result.ts';

export interface CopyFailure {
  readonly kind: 'failed';
  readonly why: string;
}

/** Puts text on the clipboard. */
export async function copyText(text: string): Promise<Result<null, CopyFailure>> {
  try {
    await navigator.clipboard.writeText(text);
    return ok(null);
  } catch {
    // Whatever the reason (a permission, a page without a secure address), the way out is the same.
    return fail({
      kind: 'failed',
      why: 'The browser did not let Galley use the clipboard. The text is selected below: copy it with the keyboard.',
    });
  }
}
