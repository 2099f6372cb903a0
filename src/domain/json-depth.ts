import { backslash, closeList, closeObject, openList, openObject, quote } from './json-bytes';

/** How deep lists and objects may lie in each other. The data need far less; what walks through them counts on the stack. */
export const DEEPEST = 64;

/** Whether lists and objects lie deeper in each other than that. Asked before the text is read, and answered at the first place that is too deep. */
export function isTooDeep(bytes: Uint8Array): boolean {
  let depth = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === quote) for (at += 1; at < bytes.length && bytes[at] !== quote; at += 1) if (bytes[at] === backslash) at += 1;
    if (byte === closeObject || byte === closeList) depth -= 1;
    if (byte === openObject || byte === openList) depth += 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}
