import { forgivingStorage } from './forgiving-storage';
import type { OwnFile } from './read-own-data';

/** A reader's file as this device keeps it. */
export interface KeptFile extends OwnFile {
  hideBelow: number | null;
}

const KEPT_MARK = 'tally-own';
const DATABASE = 'tally-own';
const STORE = 'files';
const KEY = 'file';

/** Keeps a file in place of the one before. Rejects where the browser refuses to store it. */
export async function keepFile(file: KeptFile): Promise<void> {
  await inStore('readwrite', (store) => store.put(file, KEY));
  forgivingStorage.setItem(KEPT_MARK, 'kept');
}

/** Null where nothing is kept, or nothing that can be read. */
export async function keptFile(): Promise<KeptFile | null> {
  const kept = await inStore('readonly', (store) => store.get(KEY)).catch((): unknown => undefined);
  return isKeptFile(kept) ? kept : null;
}

export async function forgetFile(): Promise<void> {
  forgivingStorage.removeItem(KEPT_MARK);
  await inStore('readwrite', (store) => store.delete(KEY)).catch(() => {});
}

function inStore(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const opening = window.indexedDB.open(DATABASE, 1);
    opening.addEventListener('upgradeneeded', () => {
      opening.result.createObjectStore(STORE);
    });
    opening.addEventListener('error', () => {
      reject(opening.error ?? new Error('the browser keeps nothing'));
    });
    opening.addEventListener('success', () => {
      const database = opening.result;
      const transaction = database.transaction(STORE, mode);
      const request = act(transaction.objectStore(STORE));
      transaction.addEventListener('complete', () => {
        database.close();
        resolve(request.result);
      });
      transaction.addEventListener('abort', () => {
        database.close();
        reject(transaction.error ?? new Error('the browser keeps nothing'));
      });
    });
  });
}

function isKeptFile(value: unknown): value is KeptFile {
  if (typeof value !== 'object' || value === null || !('name' in value && 'content' in value && 'hideBelow' in value)) return false;
  const { name, content, hideBelow } = value;
  return typeof name === 'string' && content instanceof Blob && (hideBelow === null || typeof hideBelow === 'number');
}
