import { spawnSync } from 'node:child_process';
import { expect, test } from '@playwright/test';
import * as z from 'zod/mini';
import { BUILT } from '#tools/build.ts';

const message = z.object({ code: z.string(), message: z.string(), file: z.nullish(z.string()) });
const verdict = z.object({ errors: z.array(message), warnings: z.array(message) });

test("Mozilla's linter finds nothing to say against the Firefox build", () => {
  const options = ['lint', '--source-dir', BUILT.firefox, '--output', 'json', '--no-config-discovery'];
  const { stdout } = spawnSync(process.execPath, ['node_modules/web-ext/bin/web-ext.js', ...options], {
    encoding: 'utf8',
  });
  const { errors, warnings } = verdict.parse(JSON.parse(stdout));
  expect({ errors, warnings }).toEqual({ errors: [], warnings: [] });
});
