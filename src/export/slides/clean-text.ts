/**
 * Text that any XML may hold, on one line: without control characters, lone surrogates, noncharacters, and the marks that turn the direction of what
 * follows.
 */
export function cleanText(text: string): string {
  return text
    .replaceAll(/[\s\u2028\u2029]+/gu, (space) => (space.includes('\u00a0') || space.includes('\u202f') ? '\u00a0' : ' '))
    .replaceAll(/[\p{Cc}\p{Cs}\ufffe\uffff\u202a-\u202e]/gu, '')
    .trim();
}

/** The same for XML that is written by hand. */
export function escapeText(text: string): string {
  return cleanText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
