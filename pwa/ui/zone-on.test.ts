import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { ANY_ISSUE, counting } from '#pwa/issue/testing/worlds.ts';
import { applyCommand } from '#pwa/issue/apply-command.ts';
import { newPublication } from '#pwa/issue/new-publication.ts';
import { readIssue } from '#pwa/issue/read-issue.ts';
import { renderIssue } from '#pwa/issue/render.ts';
import { startIssue } from '#pwa/issue/start-issue.ts';

const MODULE = new URL('zone-on.ts', import.meta.url);

/** What a machine in that zone says, in a process of its own: a zone cannot be changed within one. */
const zonesIn = (zone: string, dates: readonly string[]): unknown =>
  JSON.parse(
    execFileSync(
      process.execPath,
      [
        '--experimental-strip-types',
        '--no-warnings',
        '--input-type=module',
        '-e',
        `import { zoneOn } from ${JSON.stringify(MODULE.href)}; console.log(JSON.stringify(${JSON.stringify(dates)}.map(zoneOn)))`,
      ],
      { env: { ...process.env, TZ: zone }, cwd: fileURLToPath(new URL('.', MODULE)), encoding: 'utf8' },
    ),
  );

describe('the zone of a day is that of its start, on this machine', () => {
  test.each([
    ['Pacific/Auckland', ['2026-11-30', '2026-06-30'], ['+13:00', '+12:00']],
    ['America/Los_Angeles', ['2026-11-30', '2026-06-30'], ['-08:00', '-07:00']],
    ['Asia/Kolkata', ['2026-11-30'], ['+05:30']],
    ['America/St_Johns', ['2026-11-30'], ['-03:30']],
    ['Pacific/Kiritimati', ['2026-11-30'], ['+14:00']],
    ['UTC', ['2026-11-30'], ['+00:00']],
    // On the day clocks are set, the day begins before it; in Santiago the day begins at one.
    ['Europe/Berlin', ['2026-03-29'], ['+01:00']],
    ['America/Santiago', ['2026-09-06'], ['-03:00']],
  ])('%s', (zone, dates, zones) => {
    expect(zonesIn(zone, dates)).toEqual(zones);
  });
});

/** Front matter of an issue dated in a zone; rendered here, wherever that is. */
const dateLine = (date: string, zone: string | null): string => {
  const world = counting();
  const { style, ...rest } = newPublication('flat', 'Lakeside Letter', world);
  const publication = { ...rest, style: { ...style, frontMatter: true } };
  const doc = startIssue({ id: ANY_ISSUE, publication, number: 1, date: null }, world);
  expect(applyCommand(doc, { do: 'change-issue', patch: { date, zone } }, world).ok).toBe(true);
  const rendered = renderIssue(readIssue(doc), publication, 'markdown');
  return (rendered.ok && /^date: (.*)$/m.exec(rendered.value)?.[1]) || '';
};

test.each(['+13:00', '-08:00', '+05:30', '+00:00'])(
  'an issue of its own day is no future page from the first minute of that day on, at %s',
  (zone) => {
    const line = dateLine('2026-11-30', zone);
    expect(line).toBe(`2026-11-30T00:00:00${zone}`);
    expect(Date.parse(line)).toBe(Date.parse(`2026-11-30T00:00:00Z`) - offsetOf(zone));
  },
);

const offsetOf = (zone: string): number => {
  const [hours = 0, minutes = 0] = zone.slice(1).split(':').map(Number);
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000;
};

test('an issue that was dated before zones were noted keeps its day', () => {
  expect(dateLine('2026-11-30', null)).toBe('2026-11-30');
});

test('a zone that is none is refused', () => {
  const world = counting();
  const doc = startIssue(
    { id: ANY_ISSUE, publication: newPublication('flat', 'Any', world), number: 1, date: null },
    world,
  );
  const patch = { date: '2026-11-30', zone: '+13:00\ntitle: other' };
  expect(applyCommand(doc, { do: 'change-issue', patch }, world).ok).toBe(false);
});
