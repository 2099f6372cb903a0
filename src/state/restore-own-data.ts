import type { DatasetHead } from '@/domain/dataset';
import { isFileKept } from './forgiving-storage';
import { savedFile } from './saved-file';

/**
 * Shows other data than the published ones before anything is drawn: those that a saved file holds, else the reader's own file that this device keeps.
 * False where there are none, or none that can be read.
 */
export async function restoreOwnData(language: string, publishedHead: () => Promise<DatasetHead | null>): Promise<boolean> {
  const isSaved = savedFile() !== null;
  if (!isSaved && !isFileKept()) return false;
  try {
    if (isSaved) return await (await import('./show-held-data')).showHeldData();
    return await (await import('./own-file')).restoreFile(language, await publishedHead());
  } catch {
    return false;
  }
}
