import type { Operation } from '@/domain/operation';

/** Something a reader should keep in mind of a record, in the words of its compilers. */
export interface Point {
  kind: 'disagreement' | 'note';
  text: string;
}

/** A sentence ends at a stop with space behind it, where the next begins with a capital, a number or a reference. */
const endOfSentence = /([.!?][)\]'"’”]?)\s+(?=[\p{Lu}\d["'“‘])/gu;

/** Where the sources disagree, then the notes, a point a sentence. */
export function pointsToKeep({ disagreements, notes = '' }: Operation): readonly Point[] {
  const sentences = notes
    .replace(endOfSentence, '$1\n')
    .split('\n')
    .filter((text) => text !== '');
  return [
    ...disagreements.map(({ text }): Point => ({ kind: 'disagreement', text })),
    ...sentences.map((text): Point => ({ kind: 'note', text })),
  ];
}
