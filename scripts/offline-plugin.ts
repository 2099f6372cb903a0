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

/** Runs in the service worker as well: a page of the network in place of the manifest is not kept. */
async function keepJson({ response }: Answered): Promise<Response | null> {
  const isJson = (response.headers.get('content-type') ?? '').includes('json');
  return Promise.resolve(response.ok && isJson ? response : null);
}

/** Runs in the service worker as well: nor is it kept in place of messages or of type. */
async function keepCode({ response }: Answered): Promise<Response | null> {
  const isCode = /javascript|font|octet-stream/.test(response.headers.get('content-type') ?? '');
  return Promise.resolve(response.ok && isCode ? response : null);
}

/**
 * Writes the service worker. It keeps the app itself, and of languages and data what the reader has used. Pages and the manifest of the data are asked
 * for anew while there is a network.
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
      globIgnores: ['assets/lang-*', 'assets/*arabic*', 'assets/dataset-worker-*', 'assets/own-data-worker-*', 'assets/embed-*'],
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
          urlPattern: ({ url, sameOrigin }) =>
            sameOrigin && /\/assets\/(?:lang-|dataset-worker-|own-data-worker-|[^/]*arabic)/.test(url.pathname),
          handler: 'CacheFirst',
          options: { cacheName: 'languages', plugins: [{ cacheWillUpdate: keepCode }], expiration: { maxEntries: 30 } },
        },
        {
          urlPattern: ({ url, sameOrigin }) => sameOrigin && url.pathname.endsWith('/data/manifest.json'),
          handler: 'NetworkFirst',
          options: {
            cacheName: 'manifest',
            networkTimeoutSeconds: 4,
            plugins: [{ cacheWillUpdate: keepJson }],
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
