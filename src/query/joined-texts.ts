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
  let from = 0;
  for (;;) {
    const place = text.indexOf(word, from);
    if (place < 0 || from >= text.length) return found;
    let [low, high] = [0, found.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((offset[middle] ?? 0) <= place) low = middle;
      else high = middle - 1;
    }
    found[low] = 1;
    from = offset[low + 1] ?? text.length;
  }
}
