/** Storage may be refused or full: a preference is then kept for this visit only. */
export const forgivingStorage = {
  getItem: (key: string) => attempt(() => window.localStorage.getItem(key), null),
  setItem: (key: string, value: string) => attempt(() => window.localStorage.setItem(key, value), undefined),
  removeItem: (key: string) => attempt(() => window.localStorage.removeItem(key), undefined),
};

function attempt<Value>(act: () => Value, otherwise: Value): Value {
  try {
    return act();
  } catch {
    return otherwise;
  }
}
