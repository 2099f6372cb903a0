import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fault } from '@/domain/fault';
import type { Operation } from '@/domain/operation';
import { parseDataset } from '@/domain/parse-dataset';
import { type DatasetReading, MOST_FAULTS, readDataset } from '@/domain/read-dataset';
import { aDataset } from '../fixtures/a-dataset';
import { aFigure } from '../fixtures/a-figure';
import { anOperation } from '../fixtures/an-operation';
import { anyDataset } from '../fixtures/any-dataset';
import { realDataset } from '../fixtures/real-dataset';

/** Reads to the end. */
function read(content: string | Uint8Array): { reading: DatasetReading; operations: Operation[] } {
  const operations: Operation[] = [];
  const steps = readDataset(typeof content === 'string' ? new TextEncoder().encode(content) : content, () => (operation) => {
    operations.push(operation);
  });
  for (;;) {
    const step = steps.next();
    if (step.done === true) return { reading: step.value, operations };
  }
}

const told = (faults: readonly Fault[]) => faults.map((fault) => JSON.stringify(fault, Object.keys(fault).sort())).sort();

/** What parsing the whole finds. */
function ofWhole(content: string): unknown {
  const parsed = parseDataset(JSON.parse(content));
  return parsed.kind === 'ok' ? parsed.value : told(parsed.faults);
}

/** What reading in pieces finds. */
function inPieces(content: string): unknown {
  const { reading, operations } = read(content);
  if (reading.kind === 'ok') return { ...reading.head, operations };
  return reading.kind === 'faults' ? told(reading.faults) : reading.kind;
}

const good = aDataset({ operations: [anOperation({ figures: [aFigure()] }), anOperation({ id: 'second', follows: 'boring' })] });

describe('a file read in pieces', () => {
  it('gives the dataset that is in it', () => {
    expect(inPieces(JSON.stringify(realDataset))).toEqual(ofWhole(JSON.stringify(realDataset)));
    expect(inPieces(JSON.stringify(aDataset({ operations: [] })))).toEqual(ofWhole(JSON.stringify(aDataset({ operations: [] }))));
    fc.assert(
      fc.property(anyDataset, fc.constantFrom(undefined, 1, '\t'), (dataset, space) => {
        expect(inPieces(JSON.stringify(dataset, null, space))).toEqual(ofWhole(JSON.stringify(dataset, null, space)));
      }),
      { numRuns: 60 },
    );
  });

  it('gives the operations where they stand in the bytes', () => {
    const bytes = new TextEncoder().encode(JSON.stringify(realDataset));
    const { reading } = read(bytes);
    const [from, to] = reading.kind === 'ok' ? [reading.from, reading.to] : [[], []];
    expect([...from].map((start, position): unknown => JSON.parse(new TextDecoder().decode(bytes.subarray(start, to[position]))))).toEqual(
      realDataset.operations,
    );
  });

  it.each([
    { says: 'keys in another order', content: JSON.stringify(Object.fromEntries(Object.entries(good).toReversed())) },
    { says: 'a mark of byte order', content: `\uFEFF${JSON.stringify(good)}` },
    { says: 'a key written with escapes', content: JSON.stringify(good).replace('"operations"', '"op\\u0065rations"') },
    {
      says: 'braces, brackets and escaped quotes in a text',
      content: JSON.stringify({
        ...good,
        operations: [
          anOperation({ summary: String.raw`He said "}]", { and [ then \ at last \\" ]}.` }),
          anOperation({ id: 'next', name: 'É“字😀' }),
        ],
      }),
    },
  ])('takes $says', ({ content }) => {
    const plain = content.startsWith('\uFEFF') ? content.slice(1) : content;
    expect(inPieces(plain)).toEqual(ofWhole(plain));
    expect(read(content).reading.kind).toBe('ok');
  });

  it.each([
    { says: 'an unknown field of an operation', change: { operations: [{ ...anOperation(), cats: 3 }] } },
    { says: 'an operation of no kind', change: { operations: [anOperation(), { ...anOperation({ id: 'odd' }), kind: 'raid' }] } },
    { says: 'operations that are none', change: { operations: [1, null, 'x', [], {}] } },
    { says: 'a wrong period, and a wrong title', change: { operations: [{ ...anOperation(), period: '2024-13' }], title: '' } },
    { says: 'an id used twice', change: { operations: [anOperation(), anOperation()] } },
    { says: 'a record that follows none', change: { operations: [anOperation(), anOperation({ id: 'sequel', follows: 'prequel' })] } },
    {
      says: 'a record that follows a later one',
      change: { operations: [anOperation({ follows: 'later' }), anOperation({ id: 'later' })] },
    },
    {
      says: 'laws broken in two operations',
      change: { operations: [anOperation({ sources: ['rumour'] }), anOperation({ id: 'b', programmes: ['x'] })] },
    },
    { says: 'a gap in no record', change: { knownGaps: [{ id: 'gap', text: 'One.', records: ['prequel'] }] } },
    { says: 'operations that are no list', change: { operations: 7 } },
    { says: 'no operations', change: { operations: undefined } },
    { says: 'an unknown table', change: { cats: [] } },
  ])('has the faults of the whole: $says', ({ change }) => {
    expect(inPieces(JSON.stringify({ ...good, ...change }))).toEqual(ofWhole(JSON.stringify({ ...good, ...change })));
  });

  it('is refused wherever it is cut off', () => {
    const content = JSON.stringify(good);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: content.length - 1 }), (length) => {
        expect(read(content.slice(0, length)).reading).toEqual({ kind: 'not-json' });
      }),
      { numRuns: 300 },
    );
  });

  it('is refused where a sign is lost or one too many', () => {
    const content = JSON.stringify(good);
    const isJson = (text: string) => {
      try {
        JSON.parse(text);
        return true;
      } catch {
        return false;
      }
    };
    fc.assert(
      fc.property(fc.nat(content.length), fc.constantFrom('', ',', '{', '}', '[', ']', '"', '\\', ':', ' ', '0'), (at, sign) => {
        const changed = content.slice(0, at) + sign + content.slice(sign === '' ? at + 1 : at);
        expect(read(changed).reading.kind === 'not-json').toBe(!isJson(changed));
      }),
      { numRuns: 600 },
    );
  });

  it('is refused as not UTF-8, whatever else is wrong', () => {
    expect(read(new Uint8Array([0x7b, 0xff, 0x7d])).reading).toEqual({ kind: 'not-utf-8' });
    const utf16 = Uint8Array.from(
      Array.from(JSON.stringify(good)).flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]),
    );
    expect(read(Uint8Array.from([0xff, 0xfe, ...utf16])).reading).toEqual({ kind: 'not-utf-8' });
    const latin = JSON.stringify(good).replace('Boring', 'Bor\u00EDng');
    expect(read(Uint8Array.from(Array.from(latin, (letter) => letter.charCodeAt(0)))).reading).toEqual({ kind: 'not-utf-8' });
  });

  it('counts all faults and names the first', () => {
    const operations = Array.from({ length: MOST_FAULTS + 50 }, (_, position) => ({ ...anOperation({ id: `o-${position}` }), name: '' }));
    const { reading } = read(JSON.stringify({ ...good, operations }));
    expect(reading).toMatchObject({ kind: 'faults', count: MOST_FAULTS + 50 });
    expect(reading.kind === 'faults' ? reading.faults.length : 0).toBe(MOST_FAULTS);
  });
});
