// Advance widths of Arial in thousandths of its size, from the space to the tilde.
const widths = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278,
  278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722,
  667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556,
  556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];
/** Arabic letters join and differ from font to font: as wide as the widest font that is likely to stand in. */
const arabic = 620;
const wide = 1000;
/** Machines without Arial take another type of about its widths; bold is wider. */
const caution = 1.1;

/** Height of a line, as a share of the size; the types that stand in for Arabic are taller. */
export const lineOf = { ltr: 1.2, rtl: 1.4 } as const;

export interface Room {
  /** Points. */
  width: number;
  height: number;
}

/** The width of a text in points, rather too wide than too narrow. */
export function widthOf(text: string, size: number): number {
  let sum = 0;
  for (const letter of text.normalize('NFD')) {
    if (/\p{M}/u.test(letter)) continue;
    const code = letter.codePointAt(0) ?? 0;
    sum += widths[code - 32] ?? (/\p{Script=Arabic}/u.test(letter) ? arabic : code < 0x2e80 ? 700 : wide);
  }
  return (sum * size * caution) / 1000;
}

/** How many lines a text takes; a word that is wider than a line is broken. */
export function linesOf(text: string, size: number, width: number): number {
  const space = widthOf(' ', size);
  let lines = 1;
  let at = 0;
  for (const word of text.split(' ')) {
    const length = widthOf(word, size);
    if (at > 0 && at + space + length > width) {
      lines += 1;
      at = 0;
    }
    at += (at > 0 ? space : 0) + length;
    if (at > width) {
      lines += Math.ceil(at / width) - 1;
      at -= Math.floor(at / width) * width;
    }
  }
  return lines;
}

/** The largest size, from one down to another in half points, at which a text fits; the smallest where none does. */
export function fittingSize(text: string, room: Room, direction: 'ltr' | 'rtl', from: number, to: number): number {
  for (let size = from; size > to; size -= 0.5) if (linesOf(text, size, room.width) * size * lineOf[direction] <= room.height) return size;
  return to;
}
