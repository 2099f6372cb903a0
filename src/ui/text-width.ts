/** Advance widths of the printable ASCII characters in IBM Plex Sans, regular, in hundredths of the size of the type. */
const advances = [
  24, 28, 42, 71, 60, 93, 69, 24, 33, 33, 45, 60, 27, 40, 27, 38, 60, 60, 60, 60, 60, 60, 60, 60, 60, 60, 29, 29, 60, 60, 60, 48, 89, 64,
  65, 62, 67, 58, 56, 69, 71, 40, 51, 63, 50, 81, 71, 71, 61, 71, 64, 58, 57, 68, 61, 89, 61, 59, 58, 32, 38, 32, 60, 56, 60, 53, 58, 50,
  58, 55, 32, 53, 57, 25, 25, 53, 27, 87, 57, 56, 58, 58, 37, 49, 35, 57, 49, 77, 51, 50, 46, 34, 31, 34, 60,
];
const OTHER = 60;
const marks = /\p{M}/gu;

/**
 * The width of a text in one line, in pixels, where the type is `size` pixels. It is known before anything is drawn, so that a page can be laid out at
 * build and in any browser alike; other letters than those of English are taken for their base letter, or for a digit.
 */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const letter of text.normalize('NFD').replace(marks, '')) width += advances[(letter.codePointAt(0) ?? 0) - 32] ?? OTHER;
  return (width * size) / 100;
}
