import { toJsxRuntime } from 'hast-util-to-jsx-runtime';
import { type ComponentProps, memo, useMemo } from 'react';
import { Fragment, jsx, jsxs } from 'react/jsx-runtime';
import css from './proof-sheet.module.css';
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
  if (tree.kind === 'failed') {
    return <p role="alert">The proof did not load. Reload the desk and try again.</p>;
  }
  return (
    <article className={css['sheet']} aria-label="Proof of the issue">
      {page}
    </article>
  );
});

function ProofLink({ href, title, children }: ComponentProps<'a'>) {
  return (
    <a href={href} title={title} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}
