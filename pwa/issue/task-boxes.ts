import type { CompileContext, Extension, Handle } from 'mdast-util-from-markdown';
import type { ListItem } from 'mdast';

/** The item whose box the paragraph at hand begins with; null where micromark 4.0.3 saw one in a paragraph that is not the first of an item (`-`, and `[ ] a` below it). */
const itemOf = ({ stack }: CompileContext): ListItem | null => {
  const [item, paragraph] = stack.slice(-2);
  if (item?.type !== 'listItem') return null;
  const isFirst = item.children.every((child) => child === paragraph || child.type === 'definition');
  return isFirst ? item : null;
};

const check = (checked: boolean): Handle =>
  function (this: CompileContext) {
    const item = itemOf(this);
    if (item !== null) item.checked = checked;
  };

/** Task boxes belong to items of lists; anywhere else they are words. mdast-util-gfm-task-list-item 2.0.1 throws there, or loses them. */
export const taskBoxes: Extension = {
  exit: {
    taskListCheckValueChecked: check(true),
    taskListCheckValueUnchecked: check(false),
    taskListCheck(token) {
      if (itemOf(this) !== null) return;
      this.config.enter['data']?.call(this, token);
      this.config.exit['data']?.call(this, token);
    },
  },
};
