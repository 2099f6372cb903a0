import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import * as z from 'zod/mini';
import type { Dataset } from '@/domain/dataset';
import { GENERATOR_VERSION, generateOperations } from './generate-operations';

export const SEED = 1;
export const CACHE = 'node_modules/.cache/tally-bench';

const checksum = z.strictObject({ sha256: z.string(), bytes: z.int() });

/** A dataset in a file, with what a manifest says of it. */
export interface DatasetFile extends z.infer<typeof checksum> {
  file: string;
}

/** Everything of a dataset but its operations, and without mentions of single ones. */
export function withoutOperations(dataset: Dataset): Omit<Dataset, 'operations'> {
  const { operations: _, ...rest } = dataset;
  const withoutRecords = (gap: Dataset['knownGaps'][number]) => {
    const { records: _, ...general } = gap;
    return general;
  };
  return { ...rest, knownGaps: rest.knownGaps.map(withoutRecords) };
}

/** The file with a generated dataset; it is written the first time it is asked for. */
export async function generatedDataset(dataset: Dataset, count: number): Promise<DatasetFile> {
  const rest = JSON.stringify(withoutOperations(dataset));
  const catalogues = createHash('sha256').update(JSON.stringify(dataset)).digest('hex').slice(0, 8);
  const file = join(CACHE, `operations-${count}-seed-${SEED}-version-${GENERATOR_VERSION}-${catalogues}.json`);
  const note = `${file}.sha256`;
  if (existsSync(file) && existsSync(note)) return { file, ...z.parse(checksum, JSON.parse(readFileSync(note, 'utf8'))) };
  mkdirSync(CACHE, { recursive: true });
  const hash = createHash('sha256');
  const out = createWriteStream(`${file}.part`);
  let bytes = 0;
  const write = async (text: string) => {
    const piece = Buffer.from(text);
    hash.update(piece);
    bytes += piece.length;
    if (!out.write(piece)) await once(out, 'drain');
  };
  await write(`${rest.slice(0, -1)},"operations":[`);
  let piece = '';
  let separator = '';
  for (const operation of generateOperations(dataset, count, SEED)) {
    piece += separator + JSON.stringify(operation);
    separator = ',';
    if (piece.length < 1_000_000) continue;
    await write(piece);
    piece = '';
  }
  await write(`${piece}]}`);
  out.end();
  await finished(out);
  const made = { sha256: hash.digest('hex'), bytes };
  renameSync(`${file}.part`, file);
  writeFileSync(note, JSON.stringify(made));
  return { file, ...made };
}
