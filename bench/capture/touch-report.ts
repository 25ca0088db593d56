import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BUILT } from '#tools/build.ts';
import type { Report } from '../report.ts';
import { tracesOfClipper } from './untouched.ts';

/** The most that may be injected, bytes. */
const LIMIT = 130_000;

/** What is put into a page on a gesture, and what is in it before. */
export const touchReport = async (): Promise<Report> => {
  const { length } = await readFile(join(BUILT.chrome, 'capture.js'));
  const traces = await tracesOfClipper();
  return {
    title: 'What a page gets',
    what: 'The script that a gesture injects, and what the clipper leaves in a page before any gesture: the same page is loaded in a Chromium with the clipper and in one without, and the worlds of scripts in it, its globals, its elements and its requests are compared.',
    head: ['when', 'what', 'limit'],
    rows: [
      ['before the gesture', traces.length === 0 ? 'nothing' : traces.join(', '), 'nothing'],
      ['on the gesture', `${(length / 1_000).toFixed(1)} kB`, `${LIMIT / 1_000} kB`],
    ],
    broken: [
      ...traces.map((trace) => `Before the gesture the page has ${trace}.`),
      ...(length > LIMIT ? [`${length} bytes are injected, not ${LIMIT} at most.`] : []),
    ],
  };
};
