import { gzipSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

/** One sum of files and what it may weigh, in bytes as transferred. */
export interface Weight {
  name: string;
  budget: number;
  files: { file: string; bytes: number }[];
}

/**
 * What a first visit of the overview may cost in one language, in bytes as transferred. The aim for the first code is 120 kB and for the data 60 kB: what is
 * beyond, docs/performance.md explains, and these limits keep it from growing.
 */
export const budgets = {
  'code until filters respond': 140_000,
  'all code of the overview': 290_000,
  'outlines of the map': 45_000,
  'data of one language': 62_000,
  'one language': 15_000,
  'fonts of a Latin language': 60_000,
  'fonts of Arabic': 140_000,
} as const;

/** The module whose imports are asked for at once, even those that are asked for by a function. */
const isMain = /\/src\/main\.tsx$/;
const isOverview = /\/src\/pages\/Overview\.tsx$/;
const isLanguage = /\/src\/text\/messages\//;
/** What the overview says of a language; the rest comes with other pages. */
const isFirstHalf = /\/src\/text\/messages\/\w+\.json\?first$/;
/** The map and the charts, which are fetched when they come near. */
const isView = /\/src\/(?:ui\/(?:map|chart)\/|pages\/Overview\/OverviewViews\.tsx$)/;

/** What is built of a module graph, as far as the weights turn on it. */
export interface BuiltSite {
  bundle: Record<string, BuiltFile>;
  /** The modules that a module imports when it is asked to, not at once. */
  laterImports: (module: string) => readonly string[];
}

export type BuiltFile =
  | {
      type: 'chunk';
      fileName: string;
      code: string;
      isEntry: boolean;
      facadeModuleId: string | null;
      imports: readonly string[];
      moduleIds: readonly string[];
    }
  | { type: 'asset'; fileName: string; source: string | Uint8Array };
type Chunk = Extract<BuiltFile, { type: 'chunk' }>;

/** Weighs what the overview needs, and fails the build where it outgrew its budget, or only says so where it is not strict. */
export function budgetPlugin({ isStrict }: { isStrict: boolean }): Plugin {
  return {
    name: 'tally:budget',
    apply: 'build',
    writeBundle: {
      order: 'post',
      handler(_options, bundle: Rolldown.OutputBundle) {
        // A build of single parts, such as of the worker alone, has no page to weigh.
        if (!Object.values(bundle).some((file) => file.type === 'chunk' && file.isEntry && file.facadeModuleId?.endsWith('/index.html')))
          return;
        const weights = weigh({ bundle, laterImports: (module) => this.getModuleInfo(module)?.dynamicallyImportedIds ?? [] });
        const heavy = weights.filter(isTooHeavy);
        if (heavy.length === 0) return;
        const advice = 'The overview outgrew its budget.';
        if (isStrict) this.error([advice, ...heavy.map(sayWeight)].join('\n'));
        this.warn([advice, ...heavy.map(saySum)].join('\n'));
      },
    },
  };
}

export function isTooHeavy({ budget, files }: Weight): boolean {
  return sumOf(files) > budget;
}

/** The sum, what it may be, and what is in it, the heaviest first. */
export function sayWeight({ name, budget, files }: Weight): string {
  const lines = files.toSorted((a, b) => b.bytes - a.bytes).map(({ file, bytes }) => `  ${kilobytes(bytes).padStart(8)}  ${file}`);
  return [saySum({ name, budget, files }), ...lines].join('\n');
}

function saySum({ name, budget, files }: Weight): string {
  return `${name}: ${kilobytes(sumOf(files))} of ${kilobytes(budget)}`;
}

/** Every sum that has a budget. Of what there is once a language, the heaviest language is weighed. */
export function weigh({ bundle, laterImports }: BuiltSite): Weight[] {
  const files = Object.values(bundle);
  const chunks = new Map(files.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file] as const] : [])));
  const chunkByModule = new Map([...chunks.values()].flatMap((chunk) => chunk.moduleIds.map((module) => [module, chunk] as const)));
  const entry = [...chunks.values()].find((chunk) => chunk.isEntry && chunk.facadeModuleId?.endsWith('/index.html'));
  if (entry === undefined) throw new Error('the build has no page to weigh');

  const chunksOf = (modules: readonly string[]) => modules.flatMap((module) => chunkByModule.get(module) ?? []);
  const modules = [...chunks.values()].flatMap((chunk) => chunk.moduleIds);
  const later = modules.flatMap((module) => laterImports(module).map((imported) => ({ module, imported })));
  const atOnce = later.filter(({ module, imported }) => (isMain.test(module) && !isLanguage.test(imported)) || isOverview.test(imported));
  const first = reach(chunks, [entry, ...chunksOf(atOnce.map(({ imported }) => imported))]);
  const inView = later.filter(({ imported }) => isView.test(imported));
  const all = reach(chunks, [...first, ...chunksOf(inView.map(({ imported }) => imported))]);

  const named = (pattern: RegExp) => files.filter(({ fileName }) => pattern.test(fileName));
  const sets: Record<keyof typeof budgets, readonly BuiltFile[]> = {
    'code until filters respond': [...first],
    'all code of the overview': [...all],
    'outlines of the map': named(/^data\/outlines\./),
    'data of one language': heaviest(named(/^data\/dataset(?:-[a-z]+)?\./)),
    'one language': heaviest(files.filter((file) => file.type === 'chunk' && isFirstHalf.test(file.facadeModuleId ?? ''))),
    'fonts of a Latin language': named(/^assets\/(?!.*arabic).*\.woff2$/),
    'fonts of Arabic': named(/^assets\/.*\.woff2$/),
  };
  return Object.entries(sets).map(([name, set]) => ({
    name,
    budget: Object.entries(budgets).find(([known]) => known === name)?.[1] ?? 0,
    files: set.map((file) => ({ file: file.fileName, bytes: transferred(file) })),
  }));
}

/** The chunks with all that they import at once. */
function reach(chunks: ReadonlyMap<string, Chunk>, from: readonly Chunk[]): Set<Chunk> {
  const reached = new Set<Chunk>();
  const visit = (chunk: Chunk) => {
    if (reached.has(chunk)) return;
    reached.add(chunk);
    for (const name of chunk.imports) {
      const imported = chunks.get(name);
      if (imported !== undefined) visit(imported);
    }
  };
  for (const chunk of from) visit(chunk);
  return reached;
}

function heaviest(files: readonly BuiltFile[]): readonly BuiltFile[] {
  return files.toSorted((a, b) => transferred(b) - transferred(a)).slice(0, 1);
}

/** Fonts are compressed already. */
function transferred(file: BuiltFile): number {
  const content = file.type === 'chunk' ? file.code : file.source;
  return file.fileName.endsWith('.woff2') ? content.length : gzipSync(content, { level: 9 }).length;
}

function sumOf(files: Weight['files']): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
