import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { defineConfig } from 'wxt';
import { EVERY_PAGE } from './extension/browser/every-page.ts';
import { layOpen } from './tools/lay-open.ts';
import { leaveOut } from './tools/leave-out.ts';
import { collectPackages, NOTICES } from './tools/third-party.ts';

/** Where the desk is served. Set it at build time for a desk that lives elsewhere. */
const deskOrigin = new URL(process.env['GALLEY_DESK_ORIGIN'] ?? 'http://localhost:4173').origin;

/**
 * The desk's origin as a match pattern. Firefox takes no port in one, so there it covers the host, and the bridge compares
 * `location.origin` at run time.
 */
const deskPages = (browser: string): string => {
  const { protocol, host, hostname } = new URL(deskOrigin);
  return `${protocol}//${browser === 'firefox' ? hostname : host}/*`;
};

/** Public half of a key pair that was thrown away: it only makes Chrome's id cnbeggaaijeelhfhmmhfpkdikgadbdch on every machine. */
const publicKey =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAuTu+/79rF2g5+3o0bvx+HqWLqPs4tu1wZAMN+k3YOBJoO+GSMxr40OiTN2q4lGixTAwjgU+dmW2RUL+iWEJbKnm6FFmdEfuQRfQCstgS2ccJslWlp8LwUe/Zy7ykFvZLXIr7FUESHCpcA44+y3c8VZmG0IJNBSYM4KHb1luu7fHmceRVveUx52PdbF7boIGH9x9tLkLyNqJoFB0BJ1JPnlb+n5Ii0uQrFFCJtCaCYUBE+HhFErOC/3SCUWGyYuyADksUczLANV+o1m8wJerjkNIxb8OuW88bpB+NTBc/mI3WmC3/h1PXg5I3oG9lgK2wFH1jyU+oR3nFuNYeowEPuQIDAQAB';

const packages = collectPackages(readFileSync(join(import.meta.dirname, 'LICENSE'), 'utf8'));

export default defineConfig({
  srcDir: 'extension',
  entrypointsDir: 'entrypoints',
  publicDir: 'extension/public',
  outDir: '.output',
  imports: false,
  hooks: {
    'build:done': async ({ config: { root, outBaseDir, outDir, browser } }) => {
      await writeFile(join(outDir, NOTICES), packages.notices());
      // The packages for the stores are made elsewhere, and nobody loads those unpacked.
      if (outBaseDir === join(root, '.output')) await layOpen(root, outDir, browser);
    },
  },
  // What Mozilla's reviewers build the Firefox package from: the clipper, and what its build reads.
  zip: {
    excludeSources: [
      'bench/**',
      'built/**',
      'demo/**',
      'dist/**',
      'docs/**',
      'e2e/**',
      'pwa/**',
      'test-results/**',
      'torture/**',
    ],
  },
  vite: ({ browser }) => ({
    plugins: [packages.plugin(), leaveOut(join(import.meta.dirname, 'shared/passage/never-called.ts'))],
    define: { DESK_ORIGIN: JSON.stringify(deskOrigin), DESK_PAGES: JSON.stringify(deskPages(browser)) },
    build: { target: 'es2024' },
    // The capture writes Markdown and never reads any, so it needs no table of entities, nor the `innerHTML` that stands for it; and
    // the trees it hands to a library are its own, so they need no copy before they are changed.
    resolve: {
      alias: {
        'decode-named-character-reference': join(import.meta.dirname, 'shared/passage/no-entities.ts'),
        'hast-util-to-text': join(import.meta.dirname, 'shared/passage/plain-words.ts'),
        '@ungap/structured-clone': join(import.meta.dirname, 'shared/passage/own-tree.ts'),
      },
    },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: [
      'activeTab',
      'scripting',
      'storage',
      'unlimitedStorage',
      'contextMenus',
      'alarms',
      // Chrome's background has no DOM: a document out of sight reads pages for it. It comes without a warning.
      ...(browser === 'firefox' ? [] : ['offscreen']),
    ],
    host_permissions: [deskPages(browser)],
    // Nothing of this at installation: each is asked for, and its reason given, when something that needs it is chosen.
    optional_permissions: ['tabs'],
    optional_host_permissions: [...EVERY_PAGE],
    commands: {
      'quick-clip': { suggested_key: { default: 'Alt+Shift+C' }, description: '__MSG_quickClip__' },
      // Chrome keeps Alt+Shift+C for its tab groups and silently gives it to no extension: there, this one works.
      'quick-clip-spare': { suggested_key: { default: 'Alt+Shift+G' }, description: '__MSG_quickClipSpare__' },
      // No key of its own: whoever wants one chooses it.
      'undo-clip': { description: '__MSG_undoClip__' },
      'pick-links': { description: '__MSG_pickLinks__' },
      _execute_action: {},
    },
    ...(browser === 'firefox'
      ? {
          // Firefox's own ends with `upgrade-insecure-requests`: no link to a page without https could be filled in.
          content_security_policy: { extension_pages: "script-src 'self'; object-src 'self'" },
          browser_specific_settings: {
            gecko: {
              id: 'clipper@galley.invalid',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
            // What Firefox for Android needs to know the line above.
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : { key: publicKey, minimum_chrome_version: '123' }),
  }),
});
