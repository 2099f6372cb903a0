/** A text of a record in pieces: words, and the numbers by which it points to the sources of the record, 2 where it says "[2]". */
export function splitReferences(text: string): readonly (string | number)[] {
  return text.split(/\[(\d+)\]/u).map((piece, position) => (position % 2 === 1 ? Number(piece) : piece));
}
