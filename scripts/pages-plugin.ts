import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { build, createServer, type Plugin, type Rolldown } from 'vite';
import type { Manifest } from '@/domain/manifest';
import { checksumOf } from '../data/build/checksum-of.ts';
import { publicationOf } from '../data/build/dataset-plugin.ts';
import { views } from '../src/query/view.ts';
import type { DrawnPage, EmbeddedWords } from './draw-pages';
import { messagesPlugin } from './messages-plugin.ts';
import { scopedName } from './scoped-name.ts';

/** The code of the pages that are fetched when they are asked for. */
const codeByKind: Partial<Record<DrawnPage['kind'], string>> = {
  operation: 'OperationPage',
  countries: 'CountriesPage',
  country: 'CountryPage',
  programme: 'ProgrammePage',
  data: 'DataPage',
  method: 'MethodPage',
  add: 'AddPage',
  briefing: 'BriefingPage',
  present: 'BriefingPage',
};

/**
 * Writes a file for every page of the site, drawn as it is before anything is asked: it can be read before the app runs, and where it never does, and a
 * deep link works on any static host.
 */
export function pagesPlugin(): Plugin {
  let root = '';
  let folder = '';
  let base = '';
  let early = '';
  return {
    name: 'tally:pages',
    apply: 'build',
    configResolved(config) {
      root = config.root;
      base = config.base;
      folder = resolve(config.root, config.build.outDir);
    },
    async generateBundle() {
      early = this.getFileName(
        this.emitFile({ type: 'asset', name: 'early.js', source: await bundleAlone(join(root, 'src/early.ts'), root, base) }),
      );
    },
    async writeBundle(_options, bundle) {
      const { datasets, files, manifest, sketch } = await publicationOf(root);
      const template = readFileSync(join(folder, 'index.html'), 'utf8');
      const chunks = new Map(Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file] as const] : [])));
      const fonts = Object.keys(bundle).filter((file) => file.endsWith('.woff2'));
      const manifestFile = files.find(({ path }) => path === 'data/manifest.json');
      const manifestChecksum = checksumOf(manifestFile?.content ?? '');
      const laterViews = [...withImports(chunks, getChunk(chunks, '/src/pages/Overview/OverviewViews.tsx'))].filter(
        ({ fileName }) => !template.includes(fileName),
      );
      const views = [
        // What is done where the data do not come, so that it is there when they do not.
        getChunk(chunks, '/src/state/last-good.ts').fileName,
        ...laterViews.map(({ fileName }) => fileName),
        manifest.outlines.path,
        ...['ui/map/WorldMap.tsx', 'ui/chart/ColumnBars.tsx', 'ui/chart/RowBars.tsx']
          .flatMap((module) => [...withImports(chunks, getChunk(chunks, `/src/${module}`))])
          .filter(({ fileName }) => !template.includes(fileName))
          .flatMap(({ fileName, viteMetadata }) => [fileName, ...(viteMetadata?.importedCss ?? [])]),
      ].filter((file, position, all) => all.indexOf(file) === position);
      const entryOf = (language: DrawnPage['language']) => manifest.translations?.[language]?.dataset ?? manifest.dataset;
      await withDrawPages(root, base, async ({ drawPages, wordsOfEmbedded }) => {
        for await (const page of drawPages(datasets, entryOf, sketch)) {
          const file = join(folder, fileOf(page.path));
          const entry = entryOf(page.language);
          const code = codeByKind[page.kind];
          const fetched = [
            getChunk(chunks, `/src/text/messages/${page.language}.json?first`),
            ...(code === undefined
              ? []
              : [getChunk(chunks, `/src/text/messages/${page.language}.json?rest`), getChunk(chunks, `/src/pages/${code}.tsx`)]),
          ].flatMap((chunk) => [...withImports(chunks, chunk)]);
          mkdirSync(dirname(file), { recursive: true });
          writeFileSync(
            file,
            fillIn(template, page, {
              base,
              early,
              manifestChecksum,
              data: entry,
              fonts,
              fetched,
              dressed: page.kind === 'overview' ? laterViews : [],
              next: page.kind === 'overview' ? views : [],
            }),
          );
        }
        writeEmbedded(folder, base, manifestChecksum, wordsOfEmbedded());
      });
    },
  };
}

/** Has the app at hand as it stands in the files, to draw its pages. */
async function withDrawPages(root: string, base: string, run: (module: typeof import('./draw-pages')) => Promise<void>): Promise<void> {
  const server = await createServer({
    configFile: false,
    root,
    base,
    appType: 'custom',
    logLevel: 'error',
    plugins: [messagesPlugin()],
    resolve: { alias: { '@': `${root}/src` } },
    css: { modules: { generateScopedName: scopedName } },
    optimizeDeps: { noDiscovery: true, include: [] },
    server: { middlewareMode: true, ws: false, watch: null },
  });
  try {
    // What the types of Vite cannot know.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    await run((await server.ssrLoadModule(join(root, 'scripts/draw-pages.tsx'))) as typeof import('./draw-pages'));
  } finally {
    await server.close();
  }
}

/** A folder with its own `index.html`: what every static host serves for a path without an extension. */
function fileOf(path: string): string {
  return path === '/404' ? '404.html' : join(path, 'index.html');
}

/** Writes a file for every view that others may show on their pages, in each language. */
function writeEmbedded(folder: string, base: string, manifestChecksum: string, words: readonly EmbeddedWords[]): void {
  const made = join(folder, 'embed.html');
  const template = readFileSync(made, 'utf8');
  rmSync(made);
  for (const { language, direction, title, loading, noScript, open } of words) {
    const page = replaced(template, 'embed.html', [
      [/<html lang="en"/, `<html lang="${language}" dir="${direction}" data-manifest="${manifestChecksum}"`],
      [/<title>[^<]*/, `<title>${escapeText(title)}`],
      [/(<p id="waiting">)[^<]*/, `$1${escapeText(loading)}`],
      [/(<noscript>\s*<p>)[^<]*<a href="[^"]*">[^<]*/, `$1${escapeText(noScript)} <a href="${base}${language}/">${escapeText(open)}`],
    ]);
    for (const view of views) {
      const file = join(folder, 'embed', language, view, 'index.html');
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, page);
    }
  }
}

type Chunks = ReadonlyMap<string, Rolldown.OutputChunk>;

interface Assets {
  base: string;
  /** The script that runs before anything is painted. */
  early: string;
  /** Of the file that names the data: what it names was checked, and the app need not do it again. */
  manifestChecksum: string;
  data: Manifest['dataset'];
  fonts: readonly string[];
  /** What the page needs beside the code that all pages share. */
  fetched: readonly Rolldown.OutputChunk[];
  /** Whose look it needs at once, and whose code it runs later. */
  dressed: readonly Rolldown.OutputChunk[];
  /** What it draws once it runs. */
  next: readonly string[];
}

/** Puts a page into the file that the build made of index.html. Throws where that has not what is to be replaced. */
function fillIn(template: string, page: DrawnPage, { base, early, manifestChecksum, data, fonts, fetched, dressed, next }: Assets): string {
  const attributes = [
    `lang="${page.language}" dir="${page.direction}" data-manifest="${manifestChecksum}"`,
    page.drawnFor === null ? 'data-waiting' : `data-drawn="${escapeText(page.drawnFor)}" data-drawn-from="${data.sha256}"`,
  ];
  const made = [
    ...template.matchAll(/<link rel="stylesheet"[^>]*>|<script type="module"[^>]*><\/script>|<link rel="modulepreload"[^>]*>/g),
  ];
  const madeOf = (start: string) => made.map(([tag]) => tag).filter((tag) => tag.startsWith(start));
  const link = (attributes: string, file: string) => `<link ${attributes} crossorigin href="${base}${file}">`;
  const styles = [
    ...madeOf('<link rel="stylesheet"'),
    ...[...fetched, ...dressed].flatMap(({ viteMetadata }) =>
      [...(viteMetadata?.importedCss ?? [])].map((file) => link('rel="stylesheet"', file)),
    ),
  ];
  const type = fonts.filter((file) => page.direction === 'rtl' || !file.includes('arabic')).map((file) => base + file);
  const head = new Set([
    // Asked for before the script that the page waits for, applied behind it: a script waits for every style sheet above it.
    ...styles.map((tag) => tag.replace('rel="stylesheet"', 'rel="preload" as="style"')),
    // What makes the page run comes with less haste than what it looks like.
    ...[
      ...madeOf('<script'),
      ...madeOf('<link rel="modulepreload"'),
      ...fetched.map(({ fileName }) => link('rel="modulepreload"', fileName)),
      ...['data/manifest.json', data.path].map((file) => link('rel="preload" as="fetch"', file)),
    ].map((tag) => tag.replace(/^<\w+/, '$& fetchpriority="low"')),
    `<script src="${base}${early}" data-fonts="${type.join(' ')}" data-next="${next.map((file) => base + file).join(' ')}"></script>`,
    ...styles,
    // A block of data, which no browser runs.
    ...(page.structured === null ? [] : [`<script type="application/ld+json">${page.structured}</script>`]),
  ]);
  const pieces: readonly (readonly [RegExp, string])[] = [
    [/<html lang="en">/, `<html ${attributes.join(' ')}>`],
    [/<title>[^<]*<\/title>/, `<title>${escapeText(page.title)}</title>`],
    [/<meta name="description" content="[^"]*"/, `<meta name="description" content="${escapeText(page.description)}"`],
    [/<\/head>/, `${[...head].join('\n    ')}\n  </head>`],
    [/<div id="root">\s*<\/div>/, `<div id="root">${page.content.replaceAll('$', '$$$$')}</div>`],
    [/(<p id="waiting">)[^<]*/, `$1${escapeText(page.loading)}`],
    [/(<p id="late"[^>]*>)[^<]*/, `$1${escapeText(page.late)}`],
    [
      /(<noscript>\s*<p>)[^<]*<a href="\/([^"]*)">[^<]*/,
      `$1${escapeText(page.noScript)} <a href="${base}$2">${escapeText(page.noScriptData)}`,
    ],
  ];
  const bare = made.reduce((rest, [tag]) => rest.replace(new RegExp(`\\s*${escapePattern(tag)}`), ''), template);
  return replaced(bare, 'index.html', pieces);
}

/** Throws where the file has not what is to be replaced. */
function replaced(template: string, name: string, pieces: readonly (readonly [RegExp, string])[]): string {
  return pieces.reduce((filled, [pattern, text]) => {
    if (filled.search(pattern) === -1) throw new Error(`${name} has nothing like ${pattern.source}`);
    return filled.replace(pattern, text);
  }, template);
}

function escapePattern(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

function getChunk(chunks: Chunks, module: string): Rolldown.OutputChunk {
  for (const chunk of chunks.values()) if (chunk.facadeModuleId?.endsWith(module) === true) return chunk;
  throw new Error(`the build has no file of its own for ${module}`);
}

function withImports(
  chunks: Chunks,
  chunk: Rolldown.OutputChunk,
  known = new Set<Rolldown.OutputChunk>(),
): ReadonlySet<Rolldown.OutputChunk> {
  known.add(chunk);
  for (const name of chunk.imports) {
    const imported = chunks.get(name);
    if (imported !== undefined && !known.has(imported)) withImports(chunks, imported, known);
  }
  return known;
}

/** A file as one script that imports nothing: it must not wait for what the app is made of. */
async function bundleAlone(file: string, root: string, base: string): Promise<string> {
  const made = await build({
    configFile: false,
    base,
    logLevel: 'error',
    resolve: { alias: { '@': `${root}/src` } },
    build: { write: false, rolldownOptions: { input: file, output: { format: 'iife' } }, modulePreload: { polyfill: false } },
  });
  const [bundle] = Array.isArray(made) ? made : [made];
  const [chunk] = bundle !== undefined && 'output' in bundle ? bundle.output : [];
  if (chunk?.type !== 'chunk') throw new Error(`nothing was made of ${file}`);
  return chunk.code;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll('$', '&#36;');
}
