import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { portableLine } from '#shared/portable.ts';
import { applyCommand } from './apply-command.ts';
import type { Command, NewBlock } from './command.ts';
import type { Issue, Publication } from './model.ts';
import { newPublication } from './new-publication.ts';
import { readIssue } from './read-issue.ts';
import { renderIssue } from './render.ts';
import { startIssue } from './start-issue.ts';
import { ANY_ISSUE, counting } from './testing/worlds.ts';

const nullableText = z.nullish(z.string());
const flatSeed = z.object({
  pub: z.object({ name: z.string(), tagline: z.string(), footer: z.string(), trailing: z.int() }),
  issue: z.object({ number: z.int() }),
  blocks: z.array(
    z.object({
      kind: z.enum(['item', 'sponsor', 'event']),
      source: nullableText,
      label: nullableText,
      title: z.string(),
      sub: nullableText,
      blurb: nullableText,
      paras: z.optional(z.array(z.string())),
      bullets: z.optional(z.array(z.string())),
      cta: nullableText,
      url: nullableText,
    }),
  ),
});
const labelledText = z.object({ label: nullableText, text: z.string() });
const labelledSeed = z.object({
  intro: z.array(z.string()),
  signoff: z.string(),
  trailing: z.int(),
  sections: z.array(
    z.object({
      emoji: z.string(),
      name: z.string(),
      items_: z.array(
        z.object({
          title: z.string(),
          paras: z.array(labelledText),
          list_label: nullableText,
          points: z.array(labelledText),
          cta: nullableText,
        }),
      ),
    }),
  ),
});

const FLAT = '000_2e477a7110263177.txt';
const LABELLED = '003_aae14b499b5f6fa5.txt';
const corpus = process.env['GALLEY_CORPUS'];
const readSeed = (name: string): string => readFileSync(join(corpus ?? '', 'seeds', name), 'utf8');
const structured = (name: string): unknown =>
  z.record(z.string(), z.unknown()).parse(JSON.parse(readSeed('structured.json')))[name];

const plain = (text: string) => ({ label: null, markdown: portableLine(text) });
const labelled = ({ label, text }: z.infer<typeof labelledText>) => ({
  label: label ?? null,
  markdown: portableLine(text),
});

/** Makes an issue by the commands a curator gives. */
const composed = (publication: Publication, number: number | null, commands: (issue: Issue) => readonly Command[]) => {
  const world = counting(2);
  const doc = startIssue({ id: ANY_ISSUE, publication, number, date: null }, world);
  for (const command of commands(readIssue(doc))) expect(applyCommand(doc, command, world)).toMatchObject({ ok: true });
  return readIssue(doc);
};

const flatIssue = (): { issue: Issue; publication: Publication } => {
  const { pub, issue, blocks } = flatSeed.parse(structured(FLAT));
  const { style, ...usual } = newPublication('flat', pub.name, counting());
  const publication: Publication = {
    ...usual,
    tagline: pub.tagline,
    footer: portableLine(pub.footer),
    style: { ...style, closingLineBreaks: pub.trailing },
  };
  const commands = blocks.map((seed): Command => {
    const block: NewBlock = {
      kind: seed.kind,
      source: seed.source ?? '',
      label: seed.label ?? '',
      title: seed.title,
      tagline: seed.sub ?? '',
      paragraphs: [...(seed.paras ?? []), ...(typeof seed.blurb === 'string' ? [seed.blurb] : [])].map(plain),
      points: (seed.bullets ?? []).map(plain),
      callToAction: seed.cta ?? null,
      links: typeof seed.url === 'string' ? [seed.url] : [],
    };
    return { do: 'add-block', block, at: { section: null, before: null } };
  });
  return { publication, issue: composed(publication, issue.number, () => commands) };
};

const labelledIssue = (keepDamagedEmoji: boolean): { issue: Issue; publication: Publication } => {
  const seed = labelledSeed.parse(structured(LABELLED));
  const { style, ...usual } = newPublication('labelled', 'Any', counting());
  const publication: Publication = {
    ...usual,
    style: { ...style, closingLineBreaks: seed.trailing, keepDamagedEmoji },
    sections: seed.sections.map(({ emoji, name }) => ({ emoji, name, labels: [], callToAction: null })),
  };
  const commands = ({ sections }: Issue): readonly Command[] => [
    { do: 'write-text', text: 'intro', markdown: seed.intro.map((text) => portableLine(text)).join('\n\n') },
    { do: 'write-text', text: 'signOff', markdown: portableLine(seed.signoff) },
    ...seed.sections.flatMap(({ items_ }, at) =>
      items_.map((item): Command => {
        const block: NewBlock = {
          kind: 'item',
          title: item.title,
          paragraphs: item.paras.map(labelled),
          pointsLabel: item.list_label ?? '',
          points: item.points.map(labelled),
          callToAction: item.cta ?? null,
        };
        return { do: 'add-block', block, at: { section: sections[at]?.id ?? null, before: null } };
      }),
    ),
  ];
  return { publication, issue: composed(publication, null, commands) };
};

describe.skipIf(corpus === undefined)('the two newsletters of the corpus (GALLEY_CORPUS), as plain text', () => {
  test('the flat one comes back byte for byte', () => {
    const { issue, publication } = flatIssue();
    expect(renderIssue(issue, publication, 'plain')).toEqual({ ok: true, value: readSeed(FLAT) });
  });
  test('the labelled one comes back byte for byte when its damaged emoji is kept', () => {
    const { issue, publication } = labelledIssue(true);
    expect(renderIssue(issue, publication, 'plain')).toEqual({ ok: true, value: readSeed(LABELLED) });
  });
  test('the damaged emoji is put right otherwise, and nothing else changes', () => {
    const { issue, publication } = labelledIssue(false);
    expect(renderIssue(issue, publication, 'plain')).toEqual({
      ok: true,
      value: readSeed(LABELLED).replace('đź’¬', '💬'),
    });
  });
});
