import type { Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

interface Answered {
  request: Request;
  response: Response;
}

/** Runs in the service worker, where nothing around it is known: a file named after its checksum is kept only if it is the one that was published. */
async function keepWhole({ request, response }: Answered): Promise<Response | null> {
  const named = /\.([0-9a-f]{64})\.json$/.exec(request.url);
  if (!response.ok || named === null) return null;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await response.clone().arrayBuffer()));
  const sha256 = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return sha256 === named[1] ? response : null;
}

/** Runs in the service worker as well: a page of the network in place of the empty file of the whole site is not kept. */
async function keepSavedFile({ response }: Answered): Promise<Response | null> {
  return response.ok && (await response.clone().text()).includes('<!--data-->') ? response : null;
}

/** Runs in the service worker as well: nor is it kept in place of code, messages or type. */
async function keepCode({ response }: Answered): Promise<Response | null> {
  const isCode = /javascript|css|font|octet-stream|svg/.test(response.headers.get('content-type') ?? '');
  return Promise.resolve(response.ok && isCode ? response : null);
}

/**
 * Writes the service worker. It keeps the app itself, and of languages and data what the reader has used. Pages are asked for anew while there is a
 * network. The manifest of the data is none of its business: what it names must be shown before it is kept, which only the page knows.
 */
export function offlinePlugin(): Plugin[] {
  return VitePWA({
    filename: 'sw.js',
    injectRegister: false,
    registerType: 'prompt',
    manifest: false,
    workbox: {
      // Trusted Types would refuse a runtime that is fetched by importScripts, and nothing would be kept.
      inlineWorkboxRuntime: true,
      cleanupOutdatedCaches: true,
      // The first page of a first visit is served too, so that what it has used can be kept.
      clientsClaim: true,
      // The page at the root is asked for anew as every other is.
      directoryIndex: '',
      sourcemap: false,
      globPatterns: ['index.html', 'assets/*.{js,css,woff2,svg}'],
      globIgnores: ['assets/lang-*', 'assets/*arabic*', 'assets/*-worker-*', 'assets/embed-*'],
      // With a page for every address none stands for all; without a network the first one does, and finds out where it is.
      navigateFallback: null,
      runtimeCaching: [
        {
          // What is embedded in another page stores nothing.
          urlPattern: ({ request, url, sameOrigin }) => sameOrigin && request.mode === 'navigate' && !/\/embed\//.test(url.pathname),
          handler: 'NetworkFirst',
          options: {
            cacheName: 'pages',
            networkTimeoutSeconds: 4,
            expiration: { maxEntries: 1 },
            precacheFallback: { fallbackURL: 'index.html' },
          },
        },
        {
          urlPattern: ({ url, sameOrigin }) => sameOrigin && /\/assets\/(?:lang-|[^/]*-worker-|[^/]*arabic)/.test(url.pathname),
          handler: 'CacheFirst',
          options: { cacheName: 'languages', plugins: [{ cacheWillUpdate: keepCode }], expiration: { maxEntries: 30 } },
        },
        {
          // The code of another version than this worker's: of one before, which a tab still runs, or of one that came while this worker had not yet left.
          urlPattern: ({ url, sameOrigin }) => sameOrigin && /\/assets\/(?!embed-)/.test(url.pathname),
          handler: 'CacheFirst',
          options: { cacheName: 'earlier', plugins: [{ cacheWillUpdate: keepCode }], expiration: { maxEntries: 200 } },
        },
        {
          urlPattern: ({ url, sameOrigin }) => sameOrigin && url.pathname.endsWith('/saved-file.html'),
          handler: 'NetworkFirst',
          options: {
            cacheName: 'saved-file',
            networkTimeoutSeconds: 20,
            expiration: { maxEntries: 1 },
            plugins: [{ cacheWillUpdate: keepSavedFile }],
          },
        },
        {
          urlPattern: ({ url, sameOrigin }) => sameOrigin && /\/data\/[^/]+\.[0-9a-f]{64}\.json$/.test(url.pathname),
          handler: 'CacheFirst',
          options: { cacheName: 'data', expiration: { maxEntries: 24 }, plugins: [{ cacheWillUpdate: keepWhole }] },
        },
      ],
    },
  });
}
