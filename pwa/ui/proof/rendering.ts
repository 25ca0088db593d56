import { useDeferredValue, useMemo } from 'react';
import type { Issue, Publication, Target } from '#pwa/issue/model.ts';
import { usePart } from './use-part.ts';
import { useSettled } from './use-settled.ts';
import { zoneOn } from '../zone-on.ts';

/** The issue as it would go out, or a sentence that says why there is none. */
export type Rendering =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly why: string }
  | { readonly kind: 'rendered'; readonly text: string };

/** An issue that was dated before its zone was noted is taken for one of here. */
const withZone = (issue: Issue): Issue =>
  issue.zone === null && issue.date !== null ? Object.assign({}, issue, { zone: zoneOn(issue.date) }) : issue;

const loadRenderer = () => import('#pwa/issue/render.ts');

/** Renders the issue again once writing pauses, or now and then while it does not, and then behind whatever else the page has to do: typing goes first. */
export function useRendering(issue: Issue, publication: Publication, target: Target): Rendering {
  const renderer = usePart(loadRenderer);
  const settled = useDeferredValue(useSettled(issue));
  return useMemo(() => {
    if (renderer.kind === 'loading') return { kind: 'loading' };
    if (renderer.kind === 'failed') {
      return { kind: 'failed', why: 'The part that writes the issue did not load. Reload the desk and try again.' };
    }
    const rendered = renderer.value.renderIssue(withZone(settled), publication, target);
    return rendered.ok ? { kind: 'rendered', text: rendered.value } : { kind: 'failed', why: rendered.failure.why };
  }, [renderer, settled, publication, target]);
}
