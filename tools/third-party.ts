import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import * as z from 'zod/mini';

/** The file in which the notices travel, beside what was built. */
export const NOTICES = 'THIRD-PARTY-LICENSES.txt';

const about = z.object({
  name: z.string(),
  version: z.string(),
  license: z.optional(z.string()),
  author: z.optional(z.union([z.string(), z.object({ name: z.string() })])),
});

/** The folder of the package that a module is from; null for one of our own. */
export const packageFolder = (moduleId: string): string | null =>
  /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(moduleId.replaceAll('\\', '/'))?.[1] ?? null;

/** Texts that a licence wants to be passed on, as a package carries them. */
const textsIn = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => /^(licen[cs]e|copying|notice)/i.test(name))
    .toSorted()
    .map((name) => readFileSync(join(folder, name), 'utf8').trim());

const noticeOf = (folder: string): { readonly name: string; readonly text: string } => {
  const { name, version, license, author } = about.parse(
    JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')),
  );
  if (license === undefined) throw new Error(`${name} does not say under which licence it is: it cannot be passed on.`);
  const texts = textsIn(folder);
  const by = typeof author === 'string' ? author : (author?.name ?? `the authors of ${name}`);
  const words = texts.length > 0 ? texts : [`By ${by}. The package states its licence and carries no text of it.`];
  return { name, text: [`${name} ${version} (${license})`, ...words].join('\n\n') };
};

/** Collects the packages that are bundled, over as many builds as it is a plugin of. */
export interface Collector {
  readonly plugin: () => Plugin;
  /** All notices, our own licence first. */
  readonly notices: () => string;
}

export const collectPackages = (ownLicence: string): Collector => {
  const folders = new Set<string>();
  const take = (moduleId: string): void => {
    const folder = packageFolder(moduleId);
    if (folder !== null) folders.add(folder);
  };
  return {
    plugin: () => ({
      name: 'galley-third-party',
      generateBundle(_options, bundle) {
        for (const output of Object.values(bundle)) if (output.type === 'chunk') output.moduleIds.forEach(take);
        // Styles, and the fonts they bring, are no modules of a chunk any more.
        for (const id of this.getModuleIds()) if (/\.css($|\?)/.test(id)) take(id);
      },
    }),
    notices: () => {
      const notices = [...folders].map(noticeOf).toSorted((a, b) => (a.name < b.name ? -1 : 1));
      const line = `\n\n${'-'.repeat(80)}\n\n`;
      const ours = `Galley\n\n${ownLicence.trim()}\n\nIt contains the following, each under its own licence.`;
      return `${[ours, ...new Set(notices.map(({ text }) => text))].join(line)}\n`;
    },
  };
};
