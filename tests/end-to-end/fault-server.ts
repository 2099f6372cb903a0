import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { contentTypes } from '../../scripts/content-types';
import { responseHeaders } from '../../scripts/security-plugin';
import { readManifest } from './reference';

/** What may go wrong on the way from a server to a reader. */
export type Fault = 404 | 503 | 'busy' | 'html' | 'flipped' | 'cut' | 'reset' | 'never' | 'stall';
export type DataFile = keyof typeof beginnings;

/** How the path of each file begins. */
const beginnings = {
  manifest: 'data/manifest.',
  dataset: 'data/dataset.',
  outlines: 'data/outlines.',
  'dataset in Arabic': 'data/dataset-ar.',
  'messages in Arabic': 'assets/lang-ar-',
  'more messages in Arabic': 'assets/lang-rest-ar-',
  'service worker': 'sw.js',
} as const;
const dataFiles = [
  'manifest',
  'dataset',
  'outlines',
  'dataset in Arabic',
  'messages in Arabic',
  'more messages in Arabic',
  'service worker',
] as const satisfies readonly DataFile[];

export interface FaultServer {
  address: string;
  /** What happens to each data file from now on; a file that is not named here arrives whole. */
  faults: Partial<Record<DataFile, Fault>>;
  /** How often each data file was asked for. */
  asked: Record<DataFile, number>;
  /** The path of everything that was asked for. */
  log: string[];
  /** When it was, in milliseconds. */
  times: number[];
  /** The files that are gone, by their path. */
  gone: RegExp | null;
  /** Publishes another version of the app: the same, but with other names for all its files, and without those of the version before. */
  deploy: () => void;
  /** Answers no more. */
  stop: () => void;
  /** Serves something else under a path. */
  replace: (path: string, content: string) => void;
  /** Replaces the dataset and names it in the manifest with its right checksum. */
  publish: (dataset: Record<string, unknown> & { schemaVersion: number; asOf: string }) => void;
}

/** Serves the built app for one test as a host of plain files does, with faults in its data files. */
export async function startFaultServer(): Promise<FaultServer> {
  const published = new Map<string, Buffer>();
  let rename = (text: string) => text;
  let before = rename;
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    const asked = pathname.slice(1);
    const path = asked === '' || asked.endsWith('/') ? `${asked}index.html` : asked;
    self.log.push(pathname);
    self.times.push(performance.now());
    // Where the file lies that has this name in the version that is published.
    const built = join('dist', before(path));
    const file = dataFiles.find((name) => path.startsWith(beginnings[name]));
    for (const [name, value] of Object.entries(responseHeaders)) response.setHeader(name, value);
    response.setHeader('Cache-Control', 'no-store');
    const place = rename(path) === path ? built : join('dist', 'no longer there');
    const isText = rename !== before && /\.(?:html|js|css)$/.test(path);
    const body = published.get(path) ?? (isText && existsSync(place) ? Buffer.from(rename(readFileSync(place, 'utf8'))) : undefined);
    if (file !== undefined) self.asked[file] += 1;
    const fault = file && self.faults[file];
    if (self.gone?.test(path) === true) response.writeHead(404, { 'Content-Type': 'text/plain' }).end('no');
    else if (fault !== undefined) fail(response, fault, body ?? readFileSync(place));
    else if (body !== undefined) response.setHeader('Content-Type', contentTypes[extname(place)] ?? 'application/octet-stream').end(body);
    else if (existsSync(place) && statSync(place).isFile())
      createReadStream(place).pipe(response.setHeader('Content-Type', contentTypes[extname(place)] ?? 'application/octet-stream'));
    else if (existsSync(join(place, 'index.html'))) response.writeHead(301, { Location: `${pathname}/${search}` }).end();
    else createReadStream('dist/404.html').pipe(response.writeHead(404, { 'Content-Type': contentTypes['.html'] }));
  });
  const self: FaultServer = {
    address: '',
    faults: {},
    asked: {
      manifest: 0,
      dataset: 0,
      outlines: 0,
      'dataset in Arabic': 0,
      'messages in Arabic': 0,
      'more messages in Arabic': 0,
      'service worker': 0,
    },
    log: [],
    times: [],
    gone: null,
    deploy: () => {
      const names = readdirSync('dist/assets').map((name) => name.replace(/\.\w+$/, ''));
      const hashes = new Set(names.map((name) => name.slice(-8)));
      const ends = [...hashes].map((hash) => hash.replaceAll(/[-]/g, '\\$&')).join('|');
      rename = (text) => text.replaceAll(new RegExp(`-(${ends})(?=\\.(?:js|css|woff2|svg)\\b)`, 'g'), '-$1-2');
      before = (text) => text.replaceAll(/-2(?=\.(?:js|css|woff2|svg)$)/g, '');
    },
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
    replace: (path, content) => {
      published.set(path, Buffer.from(content));
    },
    publish: (dataset) => {
      const body = Buffer.from(JSON.stringify(dataset));
      const sha256 = createHash('sha256').update(body).digest('hex');
      const entry = { path: `data/dataset.${sha256}.json`, sha256, bytes: body.length };
      published.set(entry.path, body);
      published.set(
        'data/manifest.json',
        Buffer.from(JSON.stringify({ ...readManifest(), schemaVersion: dataset.schemaVersion, asOf: dataset.asOf, dataset: entry })),
      );
    },
  };
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const place = server.address();
  if (place === null || typeof place === 'string') throw new Error('The server has no address.');
  self.address = `http://127.0.0.1:${place.port}/`;
  onTestFinished(() => {
    self.stop();
  });
  return self;
}

function fail(response: ServerResponse, fault: Fault, body: Buffer): void {
  response.setHeader('Content-Type', 'application/json');
  switch (fault) {
    case 404:
    case 503:
      response.writeHead(fault, { 'Content-Type': 'text/plain' }).end('no');
      return;
    case 'busy':
      response.writeHead(503, { 'Content-Type': 'text/plain', 'Retry-After': '2' }).end('no');
      return;
    case 'html':
      response.setHeader('Content-Type', 'text/html').end('<!doctype html><title>Sign in</title>');
      return;
    case 'flipped': {
      const flipped = Buffer.from(body);
      const middle = Math.floor(flipped.length / 2);
      flipped[middle] = (flipped[middle] ?? 0) ^ 1;
      response.end(flipped);
      return;
    }
    case 'cut':
      response.end(body.subarray(0, Math.floor(body.length / 2)));
      return;
    case 'reset':
      response.destroy();
      return;
    case 'stall':
      response.setHeader('Content-Length', body.length).write(body.subarray(0, Math.floor(body.length / 2)));
      return;
    case 'never':
  }
}
