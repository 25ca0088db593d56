import { useIssues } from '../hooks.ts';
import { useNavigation } from '../navigation.ts';
import { FirstRun } from '../parts.ts';
import css from './shell.module.css';

/** Where there is no issue to show: it is being opened, or there is none yet. */
export function NoIssue() {
  const { value, failure } = useIssues();
  const { openIssue } = useNavigation();
  if (failure !== null) return <p className={css['empty']}>The issues could not be read: {failure.why}</p>;
  if (value === null || value.length > 0) return <p className={css['empty']}>Opening the issue…</p>;
  return <FirstRun onOpen={openIssue} />;
}
