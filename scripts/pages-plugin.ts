import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Plugin, runnerImport } from 'vite';
import { publicationOf } from '../data/build/dataset-plugin.ts';
import { messagesPlugin } from './messages-plugin.ts';
import type { PageHead } from './page-heads';

/** Writes a file for every page of the site, so that a deep link works after a reload on any static host, and names the page before the app runs. */
export function pagesPlugin(): Plugin {
  let root = '';
  let folder = '';
  return {
    name: 'tally:pages',
    apply: 'build',
    configResolved(config) {
      root = config.root;
      folder = resolve(config.root, config.build.outDir);
    },
    async writeBundle() {
      const { module } = await runnerImport<typeof import('./page-heads')>(fileURLToPath(new URL('page-heads.ts', import.meta.url)), {
        configFile: false,
        plugins: [messagesPlugin()],
        resolve: { alias: { '@': `${root}/src` } },
      });
      const { dataset } = await publicationOf(root);
      const page = readFileSync(join(folder, 'index.html'), 'utf8');
      for (const head of module.pageHeads(dataset)) {
        const file = join(folder, fileOf(head.path));
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, withHead(page, head));
      }
    },
  };
}

/** A folder with its own `index.html`: what every static host serves for a path without an extension. */
function fileOf(path: string): string {
  return path === '/404' ? '404.html' : join(path, 'index.html');
}

/** Throws where the page has no title or description to be replaced. */
function withHead(page: string, { title, description }: PageHead): string {
  return replaceOnce(
    replaceOnce(page, /<title>[^<]*<\/title>/, `<title>${escapeText(title)}</title>`),
    /<meta name="description" content="[^"]*"/,
    `<meta name="description" content="${escapeText(description)}"`,
  );
}

function replaceOnce(page: string, pattern: RegExp, text: string): string {
  if (!pattern.test(page)) throw new Error(`index.html has nothing like ${pattern.source}`);
  return page.replace(pattern, () => text);
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
