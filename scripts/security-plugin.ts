import type { Plugin, PreviewServer } from 'vite';
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

const framedByAny = 'frame-ancestors *';

const sharedHeaders = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Referrer-Policy': 'no-referrer',
  // Browsers heed it over TLS only.
  'Strict-Transport-Security': 'max-age=63072000',
  'X-Content-Type-Options': 'nosniff',
};

/** What every answer carries that is not an embedded view. */
export const responseHeaders = {
  'Content-Security-Policy': directives.join('; '),
  // Says the same to a host that cannot send one policy for the embedded views and another for the rest: where `frame-ancestors` is sent, it yields.
  'X-Frame-Options': 'DENY',
  ...sharedHeaders,
};

/** What an embedded view carries: the same, and any page may frame it. */
export const embeddedHeaders = {
  ...sharedHeaders,
  'Content-Security-Policy': `${metaPolicy}; ${framedByAny}`,
};

/** Where the other pages of the site lie; each is a file of its own. */
const pages = [
  'operations/*',
  'countries',
  'countries/*',
  'programme',
  'data',
  'method',
  'add',
  'own',
  ...languages.map((language) => `${language}/*`),
];
const hashed = /\.[0-9a-f]{64}\.json$/;

/** Writes the policy into the built page and into `_headers`, with the time each file may be kept. */
export function securityPlugin(): Plugin {
  return {
    name: 'tally:security',
    configurePreviewServer: sendHeaders,
    transformIndexHtml: {
      order: 'post',
      // Without a build there are scripts and styles inline.
      handler: (_, { server }) =>
        server === undefined
          ? [{ tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: metaPolicy }, injectTo: 'head-prepend' }]
          : [],
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const files = Object.keys(bundle).sort();
        const rule = (path: string, headers: Record<string, string>) =>
          [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');
        const kept = ['assets/*', ...files.filter((file) => hashed.test(file))];
        const asked = ['', ...pages, 'sw.js', 'data/manifest.json', 'index.html'];
        const rules = [
          rule('/*', { ...responseHeaders, 'Content-Security-Policy': metaPolicy }),
          // Hosts add what they find here to the policy above, or send it in its place; the page has the rest of it in a meta tag.
          rule('/embed/*', { 'Content-Security-Policy': framedByAny, 'Cache-Control': 'no-cache' }),
          ...asked.map((file) => rule(`/${file}`, { 'Cache-Control': 'no-cache' })),
          ...kept.map((file) => rule(`/${file}`, { 'Cache-Control': 'public, max-age=31536000, immutable' })),
        ];
        this.emitFile({ type: 'asset', fileName: '_headers', source: `${rules.join('\n\n')}\n` });
      },
    },
  };
}

/** Sends the headers that `_headers` asks of a host, and an embedded view only by the address at which hosts serve a folder. */
function sendHeaders(server: PreviewServer): void {
  server.middlewares.use((request, response, next) => {
    const [, embedded, slash, search = ''] = /^(.*\/embed\/[a-z]+\/[a-z-]+)(|\/|\/index\.html)(\?.*)?$/.exec(request.url ?? '') ?? [];
    if (slash === '') {
      response.writeHead(301, { Location: `${embedded}/${search}` }).end();
      return;
    }
    for (const [name, value] of Object.entries(embedded === undefined ? responseHeaders : embeddedHeaders)) response.setHeader(name, value);
    next();
  });
}
