/** What one reader says of one page. */
export interface Said {
  readonly title: string;
  /** Several as one text or as several. */
  readonly author: string | readonly string[];
  readonly date: string;
}

export type Field = keyof Said;
export const FIELDS: readonly Field[] = ['title', 'author', 'date'];

/** Wrong: it said something else, or something where nothing is. Missing: it said nothing where something is. */
export type Verdict = 'right' | 'wrong' | 'missing';

/** Capitals, kinds of quotes and dashes, and white space do not make a name another. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u2018\u2019\u201A\u02BC`´]/g, "'")
    .replace(/[\u201C-\u201E\u00AB\u00BB]/g, '"')
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/[\s\u200B-\u200D\uFEFF]+/g, ' ')
    .trim()
    .toLowerCase();

const names = (author: Said['author']): string =>
  [author]
    .flat()
    .flatMap((each) => plain(each).split(/\s*[;,/&|]\s*|\s+(?:and|und|et|y|e)\s+/))
    .filter((name) => name !== '')
    .sort()
    .join('; ');

/** The day as it is written, and where a time of day with a zone is written, the day in UTC too. */
const days = (date: string): readonly string[] => {
  if (date.trim() === '') return [];
  const written = /\d{4}-\d{2}-\d{2}/.exec(date)?.[0];
  const moment = Date.parse(date);
  const told = Number.isNaN(moment) ? [] : [new Date(moment).toISOString().slice(0, 10)];
  return written === undefined ? [...told, date] : [written, ...told];
};

const verdict = (isRight: boolean, isSilent: boolean): Verdict => {
  if (isRight) return 'right';
  return isSilent ? 'missing' : 'wrong';
};

/** How one field of what was said stands to the truth; the same rule for every reader. */
export const judge = (field: Field, said: Said, truth: Said): Verdict => {
  if (field === 'title') return verdict(plain(said.title) === plain(truth.title), plain(said.title) === '');
  if (field === 'author') return verdict(names(said.author) === names(truth.author), names(said.author) === '');
  const [wanted] = days(truth.date);
  const told = days(said.date);
  return verdict(wanted === undefined ? told.length === 0 : told.includes(wanted), told.length === 0);
};
