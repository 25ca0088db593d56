import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { publicationId } from '#shared/ids.ts';
import { applyCommand } from './apply-command.ts';
import type { Publication, Target } from './model.ts';
import { readIssue } from './read-issue.ts';
import { renderIssue } from './render.ts';
import { startIssue } from './start-issue.ts';
import { ANY_ISSUE, counting } from './testing/worlds.ts';

const text = z.object({ label: z.nullable(z.string()), markdown: z.string() });
const section = z.object({
  emoji: z.string(),
  name: z.string(),
  labels: z.array(z.nullable(z.string())),
  callToAction: z.nullable(z.string()),
});
const fixture = z.object({
  publication: z.object({
    name: z.string(),
    tagline: z.string(),
    intro: z.string(),
    signOff: z.string(),
    footer: z.string(),
    style: z.object({
      preset: z.enum(['flat', 'labelled']),
      frontMatter: z.boolean(),
      closingLineBreaks: z.int(),
      keepDamagedEmoji: z.boolean(),
    }),
    sections: z.array(section),
  }),
  number: z.int(),
  date: z.string(),
  intro: z.prefault(z.string(), ''),
  blocks: z.array(
    z.object({
      section: z.nullish(z.int()),
      kind: z.enum(['item', 'sponsor', 'event', 'text']),
      title: z.string(),
      source: z.prefault(z.string(), ''),
      label: z.prefault(z.string(), ''),
      tagline: z.prefault(z.string(), ''),
      links: z.prefault(z.array(z.string()), []),
      paragraphs: z.array(text),
      pointsLabel: z.prefault(z.string(), ''),
      points: z.prefault(z.array(text), []),
      callToAction: z.prefault(z.nullable(z.string()), null),
    }),
  ),
});

const here = (name: string): string => readFileSync(new URL(`goldens/${name}`, import.meta.url), 'utf8');

const rendered = (name: string, target: Target): string => {
  const world = counting();
  const { blocks, number, date, intro, ...rest } = fixture.parse(JSON.parse(here(`${name}.json`)));
  const publication: Publication = { id: publicationId.parse(world.mintId()), ...rest.publication };
  const doc = startIssue({ id: ANY_ISSUE, publication, number, date }, world);
  const { sections } = readIssue(doc);
  applyCommand(doc, { do: 'write-text', text: 'intro', markdown: intro }, world);
  for (const { section: at, ...block } of blocks) {
    const place = { section: sections[at ?? -1]?.id ?? null, before: null };
    expect(applyCommand(doc, { do: 'add-block', block, at: place }, world)).toMatchObject({ ok: true });
  }
  const result = renderIssue(readIssue(doc), publication, target);
  if (!result.ok) throw new Error(result.failure.why);
  return result.value;
};

// To change a golden, change it by hand: what it says is what subscribers get.
describe.each(['flat', 'labelled'])('the %s sample', (name) => {
  test.each(['markdown', 'plain'] as const)('is written as its %s golden says', (target) => {
    expect(rendered(name, target)).toBe(here(`${name}.${target}.golden`));
  });
});
