import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Parsed } from '@/domain/fault';
import { writePath, writeRemedy, writeValue } from '@/domain/write-fault';
import { findDuplicateKeys } from '@/domain/find-duplicate-keys';

/** Thrown when a file under data/ is wrong; the message names every fault with file, path, value and what to do. */
export class DataFaultsError extends Error {
  override name = 'DataFaultsError';
}

/** Reads a file of the data. Throws a DataFaultsError when it is missing, is not JSON or has a key twice in one object. */
export function readJson(root: string, file: string): unknown {
  const content = readText(root, file);
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch (error) {
    throw new DataFaultsError(`${file}: not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  const twice = findDuplicateKeys(content);
  if (twice.length > 0)
    throw new DataFaultsError(
      twice.map(({ key, line }) => `${file}, line ${line}: the key "${key}" stands twice in one object; keep one`).join('\n'),
    );
  return value;
}

/** The value of a file that was read; throws a DataFaultsError with every fault in it. */
export function orThrow<Value>(parsed: Parsed<Value>, file: string): Value {
  if (parsed.kind === 'ok') return parsed.value;
  throw new DataFaultsError(
    parsed.faults
      .map((fault) => `${file}: ${writePath(fault.path)} is ${writeValue(fault.value)}: ${writeRemedy(fault)} (${fault.rule})`)
      .join('\n'),
  );
}

function readText(root: string, file: string): string {
  try {
    return readFileSync(join(root, file), 'utf8');
  } catch {
    throw new DataFaultsError(`${file}: the file is missing or cannot be read; restore it`);
  }
}
