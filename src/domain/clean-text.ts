/**
 * What no reader can see and what can make a text look like another: control characters but new line and tab, halves of characters, marks that turn the
 * direction of what follows, spaces without width, tags. The joiners and the direction marks that Arabic needs stay.
 */
const unseen = /(?![\n\t])\p{Cc}|\p{Cs}|[\u180E\u200B\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF]|[\u{E0000}-\u{E007F}]/gu;

/** A text without what cannot be seen. Each end of a line becomes a new line, which is no other text. */
export function cleanText(text: string): string {
  return withLineEnds(text).replace(unseen, '');
}

/** Whether cleaning takes anything out. */
export function isClean(text: string): boolean {
  return withLineEnds(text).search(unseen) === -1;
}

function withLineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}
