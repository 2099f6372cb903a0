import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { versionEntries } from '@/domain/history';
import { manifest } from '@/domain/manifest';
import { frozenFile } from './build-history';
import { buildPublication } from './build-publication';
import { readJson } from './read-json';

/** Keeps the present data as a version of their own and begins the next one, whose note and reasons are then written by hand. Returns its number. */
export function freezeVersion(root: string, today: string): number {
  const { dataset, files } = buildPublication(root);
  const { sha256 } = manifest.parse(JSON.parse(files.find(({ path }) => path === 'data/manifest.json')?.content ?? '')).dataset;
  const { version, title } = dataset;
  const entries = versionEntries.parse(readJson(root, 'data/history/versions.json'));
  const write = (file: string, value: unknown) => {
    writeFileSync(join(root, file), `${JSON.stringify(value, null, 2)}\n`);
  };
  mkdirSync(join(root, 'data/history'), { recursive: true });
  write(frozenFile(version), dataset);
  write('data/dataset.json', { title, version: version + 1 });
  write('data/history/versions.json', [
    ...entries.map((entry, index) => (index === version - 1 ? { ...entry, sha256 } : entry)),
    { version: version + 1, date: today, note: '', reasons: [] },
  ]);
  return version + 1;
}
