/** Many short texts as one, each ended by a line break: one string to search, and one to hand over. */
export interface JoinedTexts {
  text: string;
  /** Where each begins, and where the next would. */
  offset: Uint32Array;
}

export function joinTexts(texts: readonly string[]): JoinedTexts {
  const offset = new Uint32Array(texts.length + 1);
  texts.forEach((text, at) => {
    offset[at + 1] = (offset[at] ?? 0) + text.length + 1;
  });
  return { text: texts.length === 0 ? '' : `${texts.join('\n')}\n`, offset };
}

export function textAt({ text, offset }: JoinedTexts, at: number): string {
  return text.slice(offset[at] ?? 0, (offset[at + 1] ?? 1) - 1);
}

/** 1 for each text in which a word without line breaks stands. */
export function textsWith({ text, offset }: JoinedTexts, word: string): Uint8Array {
  const found = new Uint8Array(offset.length - 1);
  let at = 0;
  while (at < found.length) {
    const place = text.indexOf(word, offset[at]);
    if (place < 0) break;
    while (at + 1 < found.length && (offset[at + 1] ?? 0) <= place) at += 1;
    found[at] = 1;
    at += 1;
  }
  return found;
}
