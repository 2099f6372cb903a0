import type { Plugin } from 'vite';
import { languages } from '../src/domain/language.ts';

const directives = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types default',
];

/** The policy for hosts that send no headers. A meta tag cannot say who may frame the page. */
export const metaPolicy = directives.filter((directive) => !directive.startsWith('frame-ancestors')).join('; ');

/** What every answer carries: sent by the preview server, and by static hosts that read `_headers`. */
export const responseHeaders = {
  'Content-Security-Policy': directives.join('; '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/** Where the other pages of the site lie; each is a file of its own. */
const pages = ['operations/*', 'countries', 'countries/*', 'programme', 'data', 'method', ...languages.map((language) => `${language}/*`)];
const hashed = /\.[0-9a-f]{64}\.json$/;

/** Writes the policy into the built page and into `_headers`, with the time each file may be kept. */
export function securityPlugin(): Plugin {
  return {
    name: 'tally:security',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: () => [{ tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: metaPolicy }, injectTo: 'head-prepend' }],
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const files = Object.keys(bundle).sort();
        const rule = (path: string, headers: Record<string, string>) =>
          [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');
        const kept = ['assets/*', ...files.filter((file) => hashed.test(file))];
        const asked = ['', ...pages, 'sw.js', 'data/manifest.json', ...files.filter((file) => file.endsWith('.html'))];
        const rules = [
          rule('/*', responseHeaders),
          ...asked.map((file) => rule(`/${file}`, { 'Cache-Control': 'no-cache' })),
          ...kept.map((file) => rule(`/${file}`, { 'Cache-Control': 'public, max-age=31536000, immutable' })),
        ];
        this.emitFile({ type: 'asset', fileName: '_headers', source: `${rules.join('\n\n')}\n` });
      },
    },
  };
}
