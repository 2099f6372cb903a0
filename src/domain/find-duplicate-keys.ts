/** A key that an object of a JSON text has twice; `JSON.parse` would keep the last one silently. */
export interface DuplicateKey {
  key: string;
  line: number;
}

/** Scans a well-formed JSON text. Lines count from 1. */
export function findDuplicateKeys(json: string): DuplicateKey[] {
  const duplicates: DuplicateKey[] = [];
  const open: (Set<string> | null)[] = [];
  const sign = /["{}[\]:\n]/g;
  let line = 1;
  let lastString = '';
  for (let found = sign.exec(json); found !== null; found = sign.exec(json)) {
    const [first] = found;
    if (first === '\n') line += 1;
    else if (first === '{') open.push(new Set());
    else if (first === '[') open.push(null);
    else if (first === '}' || first === ']') open.pop();
    else if (first === '"') {
      sign.lastIndex = endOfString(json, found.index);
      lastString = json.slice(found.index, sign.lastIndex);
    } else {
      const keys = open.at(-1);
      const key = lastString.includes('\\') ? String(JSON.parse(lastString)) : lastString.slice(1, -1);
      if (keys?.has(key)) duplicates.push({ key, line });
      keys?.add(key);
    }
  }
  return duplicates;
}

/** Step by step: an expression for it would need a stack as high as a string is long. */
function endOfString(json: string, start: number): number {
  let at = start + 1;
  while (at < json.length && json[at] !== '"') at += json[at] === '\\' ? 2 : 1;
  return at + 1;
}
