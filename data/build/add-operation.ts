import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { draftRecord } from '@/domain/draft-record';
import { source } from '@/domain/source';
import { readDataset } from './build-publication';
import { DataFaultsError, readJson } from './read-json';

/** Takes in a file that the form for a new operation made: the record as a file of its own, its new pages among the sources. Returns the id of the record. */
export function addOperation(root: string, file: string): string {
  const { operation: record, sources } = draftRecord.parse(JSON.parse(readFileSync(file, 'utf8')));
  const path = `data/operations/${record.id}.json`;
  if (existsSync(join(root, path))) throw new DataFaultsError(`${path} is there already`);
  const known = readJson(root, 'data/sources.json');
  // What stands there stays as it is written.
  const entries: readonly unknown[] = Array.isArray(known) ? known : [];
  const all = [...entries, ...sources].map((entry) => ({ id: source.parse(entry).id, entry })).sort((a, b) => (a.id < b.id ? -1 : 1));
  const write = (to: string, value: unknown) => {
    writeFileSync(join(root, to), `${JSON.stringify(value, null, 2)}\n`);
  };
  write(path, { $schema: '../schema/operation.schema.json', ...record });
  write(
    'data/sources.json',
    all.map(({ entry }) => entry),
  );
  // Says what is wrong with them among the others, as the build does.
  readDataset(root);
  return record.id;
}
