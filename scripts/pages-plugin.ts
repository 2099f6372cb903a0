import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Plugin, type Rolldown, runnerImport } from 'vite';
import { publicationOf } from '../data/build/dataset-plugin.ts';
import { messagesPlugin } from './messages-plugin.ts';
import type { PageHead } from './page-heads';

/** Writes a file for every page of the site, so that a deep link works after a reload on any static host, and names the page before the app runs. */
export function pagesPlugin(): Plugin {
  let root = '';
  let folder = '';
  let base = '';
  return {
    name: 'tally:pages',
    apply: 'build',
    configResolved(config) {
      root = config.root;
      base = config.base;
      folder = resolve(config.root, config.build.outDir);
    },
    async writeBundle(_options, bundle) {
      const { module } = await runnerImport<typeof import('./page-heads')>(fileURLToPath(new URL('page-heads.ts', import.meta.url)), {
        configFile: false,
        plugins: [messagesPlugin()],
        resolve: { alias: { '@': `${root}/src` } },
      });
      const { datasets } = await publicationOf(root);
      const page = readFileSync(join(folder, 'index.html'), 'utf8');
      for (const head of module.pageHeads(datasets)) {
        const file = join(folder, fileOf(head.path));
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, withHead(page, head, base, messagesOf(head, bundle)));
      }
    },
  };
}

/** The files with what a page says: the overview has one, every other page two. */
function messagesOf({ path, language }: PageHead, bundle: Rolldown.OutputBundle): string[] {
  const halves = path === `/${language}/` ? ['first'] : ['first', 'rest'];
  return halves.map((half) => {
    const file = Object.values(bundle).find(
      (chunk) => chunk.type === 'chunk' && chunk.facadeModuleId?.endsWith(`/src/text/messages/${language}.json?${half}`),
    );
    if (file === undefined) throw new Error(`the build has no file with the messages in "${language}"`);
    return file.fileName;
  });
}

/** A folder with its own `index.html`: what every static host serves for a path without an extension. */
function fileOf(path: string): string {
  return path === '/404' ? '404.html' : join(path, 'index.html');
}

/** The page in its language, which it fetches at once where its path names one. Throws where the page has not what is to be replaced. */
function withHead(page: string, head: PageHead, base: string, messages: readonly string[]): string {
  const { path, language, direction, title, description, loading, noScript, noScriptData } = head;
  const preloads = path.startsWith(`/${language}/`)
    ? messages.map((file) => `<link rel="modulepreload" crossorigin href="${base}${file}" />`)
    : [];
  const pieces: readonly (readonly [RegExp, string])[] = [
    [/<html lang="en">/, `<html lang="${language}" dir="${direction}">`],
    [/<title>[^<]*<\/title>/, `<title>${escapeText(title)}</title>`],
    [/<meta name="description" content="[^"]*"/, `<meta name="description" content="${escapeText(description)}"`],
    [/<\/head>/, `${preloads.join('')}</head>`],
    [/(<div id="root">\s*<p>)[^<]*/, `$1${escapeText(loading)}`],
    [/(<noscript>[^]*?<p>)[^<]*<a href="\/([^"]*)">[^<]*/, `$1${escapeText(noScript)} <a href="${base}$2">${escapeText(noScriptData)}`],
  ];
  return pieces.reduce((made, [pattern, text]) => {
    if (!pattern.test(made)) throw new Error(`index.html has nothing like ${pattern.source}`);
    return made.replace(pattern, text);
  }, page);
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll('$', '&#36;');
}
