/** A key that an object of a JSON text has twice; `JSON.parse` would keep the last one silently. */
export interface DuplicateKey {
  key: string;
  line: number;
}

/** Scans a well-formed JSON text. Lines count from 1. */
export function findDuplicateKeys(json: string): DuplicateKey[] {
  const duplicates: DuplicateKey[] = [];
  const open: (Set<string> | null)[] = [];
  const token = /"(?:[^"\\]|\\.)*"|[{}[\]:,]|\n/g;
  let line = 1;
  let lastString: string | null = null;
  for (const [found] of json.matchAll(token)) {
    if (found === '\n') line += 1;
    else if (found === '{') open.push(new Set());
    else if (found === '[') open.push(null);
    else if (found === '}' || found === ']') open.pop();
    else if (found === ':') {
      const keys = open.at(-1);
      if (keys && lastString !== null) {
        const key: unknown = JSON.parse(lastString);
        if (keys.has(String(key))) duplicates.push({ key: String(key), line });
        keys.add(String(key));
      }
    }
    if (found.startsWith('"')) lastString = found;
  }
  return duplicates;
}
