import { fileURLToPath } from 'node:url';
import { type Plugin, runnerImport } from 'vite';
import type { DatasetHead } from '@/domain/dataset';
import type { Publication } from './build-publication';

const published = /^(?:data|schema)\/[^/]+\.json$/;

let publication: Promise<Publication> | undefined;

/** What is published from the data under `root`, read and checked once for all plugins of a build. */
export function publicationOf(root: string): Promise<Publication> {
  publication ??= makePublication(root);
  return publication;
}

/** Publishes the dataset: written beside the app in a build; in development made on request, and again when the data changes. */
export function datasetPlugin(): Plugin {
  let root = '';
  return {
    name: 'tally:dataset',
    configResolved(config) {
      root = config.root;
    },
    buildStart() {
      publication = undefined;
    },
    load: {
      filter: { id: /\/src\/state\/spare-catalogue\.ts$/ },
      async handler() {
        const { dataset } = await publicationOf(root);
        return { code: `export const spareCatalogue = ${JSON.stringify(listsOf(dataset))};`, moduleType: 'js' };
      },
    },
    async generateBundle() {
      const { files } = await publicationOf(root).catch((error: Error) => this.error({ message: error.message, stack: '' }));
      for (const { path, content } of files) this.emitFile({ type: 'asset', fileName: path, source: content });
    },
    configureServer(server) {
      server.watcher.add(`${root}/data`).on('all', (_, path) => {
        if (!path.startsWith(`${root}/data/`)) return;
        publication = undefined;
        server.ws.send({ type: 'full-reload' });
      });
      server.middlewares.use((request, response, next) => {
        const path = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1);
        if (!published.test(path)) return next();
        const answer = async (made: Promise<Publication>) => {
          const file = (await made).files.find((each) => each.path === path);
          response.statusCode = file ? 200 : 404;
          response.setHeader('Content-Type', 'application/json');
          response.end(file?.content);
        };
        answer(publicationOf(root)).catch((error: Error) => {
          publication = undefined;
          server.ws.send({ type: 'error', err: { message: error.message, stack: '', plugin: 'tally:dataset' } });
          response.statusCode = 500;
          response.end(error.message);
        });
      });
    },
  };
}

/** What a reader's table is held against, without what the data say of anything. */
function listsOf(dataset: Publication['dataset']): DatasetHead {
  const { operations: _, ...head } = dataset;
  const programmes = head.programmes.map((programme) => ({ ...programme, details: null }));
  return { ...head, sources: [], programmes, goals: { ...head.goals, frameworks: [], goals: [], byCrimeArea: [] }, knownGaps: [] };
}

/** Imported here, through Vite, because the configuration is loaded before Vite knows what `@/` means. */
async function makePublication(root: string): Promise<Publication> {
  const { module } = await runnerImport<typeof import('./build-publication')>(
    fileURLToPath(new URL('build-publication.ts', import.meta.url)),
    { configFile: false, resolve: { alias: { '@': `${root}/src` } } },
  );
  return module.buildPublication(root);
}
