/** Storage may be refused or full: a preference is then kept for this visit only. */
export const forgivingStorage = forgiving(() => window.localStorage);

/** The same for what is kept as long as the tab is open. */
export const forgivingSession = forgiving(() => window.sessionStorage);

/** Says that a reader's own file is kept, so that a visit without one opens no database. */
export const KEPT_MARK = 'tally-own';

export function isFileKept(): boolean {
  return forgivingStorage.getItem(KEPT_MARK) !== null;
}

function forgiving(storage: () => Storage) {
  return {
    getItem: (key: string) => attempt(() => storage().getItem(key), null),
    setItem: (key: string, value: string) => attempt(() => storage().setItem(key, value), undefined),
    removeItem: (key: string) => attempt(() => storage().removeItem(key), undefined),
  };
}

function attempt<Value>(act: () => Value, otherwise: Value): Value {
  try {
    return act();
  } catch {
    return otherwise;
  }
}
