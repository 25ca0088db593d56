import { toJsxRuntime } from 'hast-util-to-jsx-runtime';
import { type ComponentProps, memo, type MouseEvent, useMemo, useRef } from 'react';
import { Fragment, jsx, jsxs } from 'react/jsx-runtime';
import css from './proof-sheet.module.css';
import { useFollowBlock } from './use-follow-block.ts';
import { usePart } from './use-part.ts';

const loadTree = () => import('#pwa/issue/proof-tree.ts');

/** Markdown as its readers will see it. It becomes React nodes by way of a sanitised tree: nothing in it can act. */
export const ProofSheet = memo(function ProofSheet({ markdown }: { readonly markdown: string }) {
  const tree = usePart(loadTree);
  const page = useMemo(
    () =>
      tree.kind === 'there'
        ? toJsxRuntime(tree.value.proofTree(markdown), {
            Fragment,
            jsx,
            jsxs,
            components: { a: ProofLink },
          })
        : null,
    [tree, markdown],
  );
  const sheet = useRef<HTMLElement>(null);
  useFollowBlock(sheet, page);
  if (tree.kind === 'failed') {
    return <p role="alert">The proof did not load. Reload the desk and try again.</p>;
  }
  return (
    <article ref={sheet} className={css['sheet']} aria-label="Proof of the issue">
      {page}
    </article>
  );
});

/** Goes to a place of the proof. The address stays: what stands behind its # is which issue is open. */
const goTo = (event: MouseEvent<HTMLAnchorElement>): void => {
  event.preventDefault();
  const place = document.getElementById(event.currentTarget.hash.slice(1));
  if (place === null) return;
  if (place.tabIndex < 0) place.tabIndex = -1;
  place.focus();
  place.scrollIntoView({ block: 'nearest' });
};

function ProofLink({ href, title, id, children, 'aria-label': label }: ComponentProps<'a'>) {
  if (href?.startsWith('#') === true) {
    return (
      <a href={href} id={id} aria-label={label} onClick={goTo}>
        {children}
      </a>
    );
  }
  return (
    <a href={href} title={title} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}
