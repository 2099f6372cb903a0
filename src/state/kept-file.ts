import { forgivingStorage, isFileKept, KEPT_MARK } from './forgiving-storage';

/** A reader's own file as it is kept on the device, on the reader's wish alone. */
export interface KeptFile {
  name: string;
  content: Blob;
  hideBelow: number | null;
}

const DATABASE = 'tally-own';
const STORE = 'files';
const ONLY = 'file';

/** False where the browser does not keep it: there is no room, or storage is refused. */
export async function keepFile(file: KeptFile): Promise<boolean> {
  try {
    await within('readwrite', (store) => store.put(file, ONLY));
  } catch {
    return false;
  }
  forgivingStorage.setItem(KEPT_MARK, '1');
  return isFileKept();
}

export async function keptFile(): Promise<KeptFile | null> {
  if (!isFileKept()) return null;
  try {
    const found: unknown = await within('readonly', (store) => store.get(ONLY));
    return isKeptFile(found) ? found : null;
  } catch {
    return null;
  }
}

/** Other tabs are told by the mark. */
export async function forgetFile(): Promise<void> {
  forgivingStorage.removeItem(KEPT_MARK);
  try {
    await within('readwrite', (store) => store.delete(ONLY));
  } catch {
    // What was never kept needs no forgetting.
  }
}

/** Calls when another tab forgets the file; gives back what ends it. */
export function whenForgotten(act: () => void): () => void {
  const listen = ({ key, newValue }: StorageEvent) => {
    // The key is null where all of the storage was emptied.
    if ((key === KEPT_MARK || key === null) && newValue === null) act();
  };
  window.addEventListener('storage', listen);
  return () => {
    window.removeEventListener('storage', listen);
  };
}

async function within<Value>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<Value>): Promise<Value> {
  const database = await opened();
  try {
    return await new Promise<Value>((resolve, reject) => {
      const transaction = database.transaction(STORE, mode);
      const request = act(transaction.objectStore(STORE));
      transaction.addEventListener('complete', () => {
        resolve(request.result);
      });
      for (const fault of ['abort', 'error'] as const)
        transaction.addEventListener(fault, () => {
          reject(transaction.error ?? new Error('the database gave no reason'));
        });
    });
  } finally {
    database.close();
  }
}

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = window.indexedDB.open(DATABASE, 1);
    request.addEventListener('upgradeneeded', () => {
      request.result.createObjectStore(STORE);
    });
    request.addEventListener('success', () => {
      resolve(request.result);
    });
    for (const fault of ['error', 'blocked'] as const)
      request.addEventListener(fault, () => {
        reject(request.error ?? new Error('the database is blocked'));
      });
  });
}

function isKeptFile(value: unknown): value is KeptFile {
  if (typeof value !== 'object' || value === null) return false;
  const { name, content, hideBelow }: Partial<Record<keyof KeptFile, unknown>> = value;
  return typeof name === 'string' && content instanceof Blob && (hideBelow === null || typeof hideBelow === 'number');
}
