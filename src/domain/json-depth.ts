const [quote, backslash] = [0x22, 0x5c];
const [openObject, closeObject, openList, closeList] = [0x7b, 0x7d, 0x5b, 0x5d];

/** Whether lists and objects are nested deeper than a limit. To be asked before they are read: what reads or copies a deep value may break. */
export function isTooDeep(json: Uint8Array | string, limit: number): boolean {
  const codeAt = typeof json === 'string' ? (at: number) => json.charCodeAt(at) : (at: number) => json[at];
  let depth = 0;
  let isText = false;
  for (let at = 0; at < json.length; at += 1) {
    const code = codeAt(at);
    if (isText) {
      if (code === backslash) at += 1;
      else if (code === quote) isText = false;
    } else if (code === quote) {
      isText = true;
    } else if (code === openObject || code === openList) {
      depth += 1;
      if (depth > limit) return true;
    } else if (code === closeObject || code === closeList) {
      depth -= 1;
    }
  }
  return false;
}
