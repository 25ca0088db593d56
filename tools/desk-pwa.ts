import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { VitePWA, type VitePWAOptions } from 'vite-plugin-pwa';
import { collectPackages, NOTICES } from './third-party.ts';

type ManifestTransform = NonNullable<VitePWAOptions['injectManifest']['manifestTransforms']>[number];

/** Where the desk is built. */
const DIST = join(import.meta.dirname, '../dist');

/**
 * What a page of the desk may do: run its own scripts, and turn no text into script or HTML. Styles may be inline, because
 * CodeMirror writes its own.
 */
const POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types galley-worker galley-paste',
].join('; ');

/** Writes the policy into the built page; the development server needs what it forbids. */
const contentPolicy = (): Plugin => ({
  name: 'galley-content-policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY },
      injectTo: 'head-prepend',
    },
  ],
});

/** Says of every file what its bytes are, so that nothing else is ever stored or served in its place (docs/decisions/damaged-files.md). */
const withIntegrity: ManifestTransform = async (entries) => ({
  manifest: await Promise.all(
    entries.map(async (entry) => {
      const bytes = await readFile(join(DIST, entry.url));
      return { ...entry, integrity: `sha256-${createHash('sha256').update(bytes).digest('base64')}` };
    }),
  ),
  warnings: [],
});

/** Collects the packages of the desk's builds (the page, its workers, the service worker), and writes their notices after each. */
export const deskNotices = (): (() => Plugin) => {
  const packages = collectPackages(readFileSync(join(import.meta.dirname, '../LICENSE'), 'utf8'));
  return () => ({
    ...packages.plugin(),
    apply: 'build',
    writeBundle: () => writeFile(join(DIST, NOTICES), packages.notices()),
  });
};

/** The desk installs, and everything it is made of is kept by its service worker after one visit. */
export const deskPwa = (notices: () => Plugin): Plugin[] => [
  contentPolicy(),
  notices(),
  ...VitePWA({
    strategies: 'injectManifest',
    srcDir: 'worker/service',
    filename: 'sw.ts',
    registerType: 'prompt',
    injectRegister: false,
    includeAssets: ['icon.svg'],
    manifest: {
      name: 'Galley',
      short_name: 'Galley',
      description: 'Arrange clips into a newsletter issue, on this machine.',
      display: 'standalone',
      start_url: '.',
      scope: '.',
      id: '/',
      background_color: '#e9ecec',
      theme_color: '#e9ecec',
      icons: [
        { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
        { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
        { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
        { src: 'icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      ],
    },
    injectManifest: {
      globPatterns: ['**/*.{js,css,html,svg,png,woff2,json,txt}'],
      maximumFileSizeToCacheInBytes: 5_000_000,
      manifestTransforms: [withIntegrity],
      // The page registers a classic script.
      rollupFormat: 'iife',
      buildPlugins: { vite: [notices()] },
    },
  }),
];
