import type { Dataset } from '@/domain/dataset';
import type { Parsed } from '@/domain/fault';
import type { TextPlace } from '@/domain/json-syntax';
import { type Manifest, parseManifest } from '@/domain/manifest';
import { parseDataset } from '@/domain/parse-dataset';
import { readJson } from '@/domain/read-json';
import { SCHEMA_VERSION } from '@/domain/schema-version';
import { LoadError } from './load-error';

export function readUncheckedManifest(bytes: Uint8Array, file: string): Manifest {
  return orThrow(parseManifest(readUnchecked(bytes, file)), file);
}

export function readUncheckedDataset(bytes: Uint8Array, file: string): Dataset {
  return orThrow(parseDataset(readUnchecked(bytes, file)), file);
}

/** What was not checked when the page was made, in the order in which it is told best what is wrong. A newer format may have another shape. */
export function readUnchecked(bytes: Uint8Array, file: string): unknown {
  const read = readJson(bytes);
  if (read.kind === 'refused') throw new LoadError(read.code, file + writePlace(read.place));
  if (versionOf(read.value) > SCHEMA_VERSION) throw new LoadError('E_SCHEMA_NEWER', file);
  return read.value;
}

/** As editors write and understand it: data/manifest.json:12:5 */
export function writePlace(place: TextPlace | null): string {
  return place === null ? '' : `:${place.line}:${place.column}`;
}

function versionOf(raw: unknown): number {
  return typeof raw === 'object' && raw !== null && 'schemaVersion' in raw && typeof raw.schemaVersion === 'number' ? raw.schemaVersion : 0;
}

function orThrow<Value>(parsed: Parsed<Value>, file: string): Value {
  if (parsed.kind === 'faults') throw new LoadError('E_SCHEMA', file, { faults: parsed.faults });
  return parsed.value;
}
