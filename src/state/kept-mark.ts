import { forgivingStorage } from './forgiving-storage';

/** Says in the small storage of the browser that a reader's own file is kept, so that a visit without one opens no database. */
export const KEPT_MARK = 'tally-own';

export function isFileKept(): boolean {
  return forgivingStorage.getItem(KEPT_MARK) !== null;
}
