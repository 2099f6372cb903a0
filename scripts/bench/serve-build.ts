import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import * as z from 'zod/mini';
import { manifest } from '@/domain/manifest';
import { contentTypes } from '../content-types';
import { responseHeaders } from '../security-plugin';
import type { DatasetFile } from './generated-dataset';

/** What a transferred byte was for. */
export const fileKinds = ['html', 'css', 'code', 'language', 'fonts', 'data', 'outlines', 'other'] as const;
export type FileKind = (typeof fileKinds)[number];

/** One answer of the server: its body as it went over the line. */
export interface Transfer {
  path: string;
  kind: FileKind;
  bytes: number;
  /** Milliseconds since 1970, when the last byte was handed to the system. */
  endedAt: number;
}

export interface BuildServer {
  address: string;
  /** What was transferred since the list was last emptied. */
  transfers: Transfer[];
  /** Serves another dataset in place of the built one, or the built one again. */
  replaceDataset: (dataset: DatasetFile | null) => void;
  close: () => void;
}

interface Body {
  content: Buffer;
  isCompressed: boolean;
}

/** Files that are no smaller in gzip. */
const packed = new Set(['.woff2', '.png']);

const LONGEST_COMPRESSED = 16_000_000;

/** Serves a build as a host of plain files does, compressed beforehand, with the headers of the site. */
export async function serveBuild(folder: string): Promise<BuildServer> {
  const bodies = new Map<string, Body>();
  const bodyOf = (path: string): Body => {
    const known = bodies.get(path);
    if (known !== undefined) return known;
    const body = bodyFrom(path, readFileSync(join(folder, path)));
    bodies.set(path, body);
    return body;
  };
  for (const part of ['assets', 'data']) for (const name of readdirSync(join(folder, part))) bodyOf(`${part}/${name}`);
  let dataset: { path: string; file: string; manifest: Body } | null = null;
  const self: BuildServer = {
    address: '',
    transfers: [],
    replaceDataset: (file) => {
      dataset = file === null ? null : published(folder, file);
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  const server = createServer((request, response) => {
    const path = fileOf(folder, request);
    for (const [name, value] of Object.entries(responseHeaders)) response.setHeader(name, value);
    response.setHeader('Content-Type', contentTypes[extname(path)] ?? 'application/octet-stream');
    response.setHeader('Cache-Control', /^assets\/|\.[0-9a-f]{64}\./.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
    const note = (bytes: number) =>
      response.once('finish', () => {
        self.transfers.push({ path, kind: kindOf(path), bytes, endedAt: performance.timeOrigin + performance.now() });
      });
    if (dataset?.path === path && statSync(dataset.file).size > LONGEST_COMPRESSED) {
      note(statSync(dataset.file).size);
      createReadStream(dataset.file).pipe(response);
    } else if (dataset?.path === path) send(response, bodies.get(dataset.file) ?? keep(bodies, dataset.file), note);
    else if (dataset !== null && path === 'data/manifest.json') send(response, dataset.manifest, note);
    else if (path === '') response.writeHead(404).end();
    else send(response, bodyOf(path), note);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const place = server.address();
  if (place === null || typeof place === 'string') throw new Error('The server has no address.');
  self.address = `http://127.0.0.1:${place.port}/`;
  return self;
}

function bodyFrom(path: string, content: Buffer): Body {
  return packed.has(extname(path)) ? { content, isCompressed: false } : { content: gzipSync(content, { level: 9 }), isCompressed: true };
}

function keep(bodies: Map<string, Body>, file: string): Body {
  const body = bodyFrom(file, readFileSync(file));
  bodies.set(file, body);
  return body;
}

function send(response: ServerResponse, { content, isCompressed }: Body, note: (bytes: number) => void): void {
  note(content.length);
  if (isCompressed) response.setHeader('Content-Encoding', 'gzip');
  response.setHeader('Content-Length', content.length).end(content);
}

/** The path of the file within the build; empty where there is none. */
function fileOf(folder: string, request: IncomingMessage): string {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const asked = pathname.slice(1);
  const path = asked === '' || asked.endsWith('/') ? `${asked}index.html` : asked;
  return asked.startsWith('data/') || existsSync(join(folder, path)) ? path : '';
}

/** The path under which the app asks for a dataset of its own, and the manifest that names it. */
function published(folder: string, { file, sha256, bytes }: DatasetFile): { path: string; file: string; manifest: Body } {
  const { translations: _, ...built } = z.parse(manifest, JSON.parse(readFileSync(join(folder, 'data/manifest.json'), 'utf8')));
  const path = `data/dataset.${sha256}.json`;
  const content = Buffer.from(JSON.stringify({ ...built, dataset: { path, sha256, bytes } }));
  return { path, file, manifest: bodyFrom('manifest.json', content) };
}

export function kindOf(path: string): FileKind {
  if (path.endsWith('.html')) return 'html';
  if (path.endsWith('.css')) return 'css';
  if (path.startsWith('assets/lang-')) return 'language';
  if (path.endsWith('.js')) return 'code';
  if (path.endsWith('.woff2')) return 'fonts';
  if (path.startsWith('data/outlines')) return 'outlines';
  return path.startsWith('data/') ? 'data' : 'other';
}
