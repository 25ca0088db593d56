import { readFileSync } from 'node:fs';
import { minVersion, satisfies, subset } from 'semver';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';

const engines = z.object({ node: z.string() });
const { engines: ours } = z.object({ engines }).parse(JSON.parse(readFileSync('package.json', 'utf8')));
const { packages } = z
  .object({
    packages: z.record(z.string(), z.object({ engines: z.optional(z.unknown()), optional: z.optional(z.boolean()) })),
  })
  .parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));

/** Nothing at all is said by npm on a Node that we say is supported. */
test('every installed package runs on every Node that is supported', () => {
  const wants = Object.entries(packages).flatMap(([name, each]) => {
    const known = engines.safeParse(each.engines);
    // npm leaves an optional one out where it does not fit, and says nothing.
    if (each.optional) return [];
    return known.success && !subset(ours.node, known.data.node) ? [`${name} wants ${known.data.node}`] : [];
  });
  expect(wants).toEqual([]);
});

test.each(['README.md', 'CONTRIBUTING.md'])('%s names the oldest Node that is supported', (file) => {
  const named = [...readFileSync(file, 'utf8').matchAll(/Node (\d+\.\d+)/g)].map(([, version]) => `${version}.0`);
  expect(new Set(named)).toEqual(new Set([minVersion(ours.node)?.version]));
});

test('the Node that the scripts run on is supported', () => {
  expect(satisfies(process.version, ours.node)).toBe(true);
});
