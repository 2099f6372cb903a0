import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinTexts, textAt, textsWith } from '@/query/joined-texts';
import { rowTable, rowWithId } from '@/query/row-table';

const someTexts = fc.array(
  fc.string({ maxLength: 6 }).map((text) => text.replaceAll('\n', ' ')),
  { maxLength: 30 },
);

describe('many texts as one', () => {
  it('come out as they went in', () => {
    fc.assert(
      fc.property(someTexts, (texts) => {
        const joined = joinTexts(texts);
        expect(texts.map((_, at) => textAt(joined, at))).toEqual(texts);
      }),
    );
  });

  it('are found by a word exactly where it stands', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 5 }), { maxLength: 20 }),
        fc.constantFrom('a', 'ab', 'aba', 'bb', ''),
        (texts, word) => {
          expect([...textsWith(joinTexts(texts), word)]).toEqual(texts.map((text) => (text.includes(word) ? 1 : 0)));
        },
      ),
    );
  });
});

describe('a record', () => {
  it('is found by its id, and by no other text', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ unit: fc.constantFrom('a', 'b', '-'), maxLength: 6 }), { maxLength: 60 }),
        fc.string(),
        (ids, other) => {
          const texts = joinTexts(ids);
          const table = rowTable(texts);
          expect(ids.map((id) => rowWithId(table, texts, id))).toEqual(ids.map((_, row) => row));
          expect(rowWithId(table, texts, other)).toBe(ids.includes(other) ? ids.indexOf(other) : undefined);
        },
      ),
    );
  });
});
