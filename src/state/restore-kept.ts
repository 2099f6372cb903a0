import { forgivingStorage } from './forgiving-storage';

/** Says in the small storage of the browser that a reader's own file is kept, so that a visit without one opens no database. */
const KEPT_MARK = 'tally-own';

/** Shows the reader's own file that this device keeps, before anything is drawn. False where there is none, or none that can be read. */
export async function restoreKept(language: string): Promise<boolean> {
  if (forgivingStorage.getItem(KEPT_MARK) === null) return false;
  try {
    const { restoreFile } = await import('./own-file');
    return await restoreFile(language);
  } catch {
    return false;
  }
}
