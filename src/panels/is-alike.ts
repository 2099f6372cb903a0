/** Whether two bags of properties hold the same, one level of bags within them included: for components that are drawn often and change seldom. */
export function isAlike(a: object, b: object, depth = 1): boolean {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => isSame(Reflect.get(a, key), Reflect.get(b, key), depth));
}

function isSame(a: unknown, b: unknown, depth: number): boolean {
  if (Object.is(a, b)) return true;
  return depth > 0 && isPlain(a) && isPlain(b) && isAlike(a, b, depth - 1);
}

function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
