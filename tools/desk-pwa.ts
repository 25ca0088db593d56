import type { Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

/**
 * What a page of the desk may do: run its own scripts, and turn no text into script or HTML. Styles may be inline, because
 * CodeMirror writes its own.
 */
const POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob: https:",
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

/** The desk installs, and everything it is made of is kept by its service worker after one visit. */
export const deskPwa = (): Plugin[] => [
  contentPolicy(),
  ...VitePWA({
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
    workbox: {
      globPatterns: ['**/*.{js,css,html,svg,png,woff2,json}'],
      maximumFileSizeToCacheInBytes: 5_000_000,
      cleanupOutdatedCaches: true,
      // The first visit's own tab is served too, so that parts it has not loaded yet are there when the network goes.
      clientsClaim: true,
    },
  }),
];
