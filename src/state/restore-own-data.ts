import type { DatasetHead } from '@/domain/dataset';
import { forgivingStorage } from './forgiving-storage';
import { savedFile } from './saved-file';

/** Says in the small storage of the browser that a reader's own file is kept, so that a visit without one opens no database. */
const KEPT_MARK = 'tally-own';

/**
 * Shows other data than the published ones before anything is drawn: those that a saved file holds, else the reader's own file that this device keeps.
 * False where there are none, or none that can be read.
 */
export async function restoreOwnData(language: string, publishedHead: () => Promise<DatasetHead | null>): Promise<boolean> {
  const isSaved = savedFile() !== null;
  if (!isSaved && forgivingStorage.getItem(KEPT_MARK) === null) return false;
  try {
    if (isSaved) return await (await import('./show-held-data')).showHeldData();
    return await (await import('./own-file')).restoreFile(language, await publishedHead());
  } catch {
    return false;
  }
}
