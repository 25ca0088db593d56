import { Liquid } from 'liquidjs';
import { fail, ok, type Result } from '#shared/result.ts';
import { viewIssue } from './issue-view.ts';
import type { HouseStyle, Issue, Publication, Target } from './model.ts';
import { penFor } from './pen.ts';
import { mendSeams, withoutSeams } from './seams.ts';
import { isSpelled, spelled, spelledText } from './spelled.ts';
import { type Spelling, SPELLINGS } from './spelling.ts';
import { FLAT_MARKDOWN } from './templates/flat-markdown.ts';
import { FLAT_PLAIN } from './templates/flat-plain.ts';
import { LABELLED_MARKDOWN } from './templates/labelled-markdown.ts';
import { LABELLED_PLAIN } from './templates/labelled-plain.ts';
import type { TemplateSet } from './templates/template-set.ts';

/** A template does not parse, or does not come to an end. `why` says where. */
export interface TemplateFailure {
  readonly kind: 'template';
  readonly why: string;
}

const PRESETS: Readonly<Record<HouseStyle['preset'], Readonly<Record<Target, TemplateSet>>>> = {
  flat: { markdown: FLAT_MARKDOWN, plain: FLAT_PLAIN },
  labelled: { markdown: LABELLED_MARKDOWN, plain: LABELLED_PLAIN },
};

/** Far above what an issue of a thousand items needs; a template that reaches them is a mistake. */
const LIMITS = { parseLimit: 1_000_000, renderLimit: 10_000, memoryLimit: 100_000_000 };

const plainValue = (value: unknown): string => {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
};

/** Continues a text under the list item it stands in, below its first letter. */
const hang = (value: unknown, width: unknown): unknown =>
  isSpelled(value) ? spelled(spelledText(value).replace(/\n(?=[^\n])/g, `\n${' '.repeat(Number(width))}`)) : value;

const makeEngine = (templates: TemplateSet, spelling: Spelling): Liquid => {
  const engine = new Liquid({
    ...LIMITS,
    templates: { ...templates },
    cache: true,
    ownPropertyOnly: true,
    strictFilters: true,
    strictVariables: true,
    outputEscape: (value: unknown) => (isSpelled(value) ? spelledText(value) : spelling.value(plainValue(value))),
  });
  engine.registerFilter('link', (text: unknown, url: unknown) => {
    const address = plainValue(url);
    return spelled(spelling.link(plainValue(text), address === '' ? null : address));
  });
  engine.registerFilter('address', (url: unknown) => spelled(spelling.address(plainValue(url))));
  engine.registerFilter('yaml', (text: unknown) => spelled(spelling.yaml(plainValue(text))));
  engine.registerFilter('hang', hang);
  return engine;
};

const engines = new Map<TemplateSet, Liquid>();

const engineFor = (templates: TemplateSet, target: Target): Liquid => {
  const engine = engines.get(templates) ?? makeEngine(templates, SPELLINGS[target]);
  engines.set(templates, engine);
  return engine;
};

const endOf = (target: Target, { closingLineBreaks }: HouseStyle): string =>
  target === 'markdown' ? '\n' : '\n'.repeat(Math.max(0, Math.trunc(closingLineBreaks)));

/** The whole issue as the target spells it, in the publication's house style. */
export const renderIssue = (
  issue: Issue,
  publication: Publication,
  target: Target,
): Result<string, TemplateFailure> => {
  const { style } = publication;
  try {
    const engine = engineFor(PRESETS[style.preset][target], target);
    const pen = penFor(target, style);
    const written: unknown = engine.renderFileSync('issue', viewIssue(issue, publication, pen));
    const whole = [plainValue(written).trimEnd(), ...pen.notes()].join('\n\n');
    return ok((target === 'markdown' ? mendSeams : withoutSeams)(whole) + endOf(target, style));
  } catch (error) {
    return fail({ kind: 'template', why: error instanceof Error ? error.message : String(error) });
  }
};
