import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import * as z from 'zod/mini';

const MOST_PACKAGES = 50;
const manifest = z.object({ license: z.string() });
const allowed = new Set(['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'Zlib', 'OFL-1.1', 'Unlicense']);
/** Fixed by the owner of the project, and said in the README. */
const exceptions = new Map([
  ['react-leaflet', 'Hippocratic-2.1'],
  ['@react-leaflet/core', 'Hippocratic-2.1'],
]);

/** Whether the app may be given away with a package under this licence, an SPDX expression of names, AND and OR. */
export function isAllowedLicence(name: string, licence: string): boolean {
  const choices = licence.replace(/[()]/g, '').split(' OR ');
  return exceptions.get(name) === licence || choices.some((choice) => choice.split(' AND ').every((each) => allowed.has(each)));
}

/** Fails the build where the app has parts of more than fifty packages, or of one under a licence that is not allowed. */
export function packagesPlugin(): Plugin {
  return {
    name: 'tally:packages',
    apply: 'build',
    generateBundle(_, bundle) {
      const folders = new Map<string, string>();
      const take = (path: string) => {
        const [, folder, name] = /^(.*\/node_modules\/((?:@[^/]+\/)?[^/]+))\//.exec(path.replaceAll('\\', '/').replace('\0', '')) ?? [];
        if (folder !== undefined && name !== undefined) folders.set(folder, name);
      };
      for (const file of Object.values(bundle))
        for (const path of file.type === 'chunk' ? Object.keys(file.modules) : file.originalFileNames) take(path);
      const refused = [...folders].filter(([folder, name]) => {
        const { data } = manifest.safeParse(JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')));
        return data === undefined || !isAllowedLicence(name, data.license);
      });
      if (refused.length > 0) this.error(`The licence of these packages is not allowed: ${refused.map(([, name]) => name).join(', ')}.`);
      if (folders.size > MOST_PACKAGES)
        this.error(
          `The app has parts of ${folders.size} packages, of at most ${MOST_PACKAGES}: ${[...folders.values()].sort().join(', ')}.`,
        );
    },
  };
}
