import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { makeSlides } from '@/export/slides';
import { indexDataset } from '@/query/index-dataset';
import { views } from '@/query/view';
import { aDataset } from '../fixtures/a-dataset';
import { aDeck } from '../fixtures/a-deck';
import { anOperation } from '../fixtures/an-operation';
import { englishSpeaker } from '../fixtures/english-speaker';
import { openDeck, readXml } from '../fixtures/open-deck';
import { readCsv, readRecords } from '../fixtures/read-csv';
import { fileOf } from '../fixtures/taken-data';

const named = (names: readonly string[]) =>
  indexDataset(aDataset({ operations: names.map((name, at) => anOperation({ id: `op-${at + 1}`, name })) }));

async function textsOf(file: Blob): Promise<[name: string, text: string][]> {
  return Object.entries(unzipSync(new Uint8Array(await file.arrayBuffer()))).map(([name, bytes]) => [name, strFromU8(bytes)]);
}

/** Every CSV that is made of a dataset: of each view, of everything, and each table of a package. */
async function everyCsv(index: ReturnType<typeof named>): Promise<string[]> {
  const files = await Promise.all([...views, null].map(async (view) => (await fileOf(index, 'csv', view)).blob.text()));
  const packed = await textsOf((await fileOf(index, 'package', null)).blob);
  return [...files, ...packed.flatMap(([name, text]) => (name.endsWith('.csv') ? [text] : []))];
}

describe('names that a spreadsheet would take for formulas', () => {
  const names = ['=1+1', '+1', '-1', '@x', '\uff1d1', '\uff0b1', '\uff0d1', '\uff20x'];
  it('begin with an apostrophe in every CSV, and stand in quotes', async () => {
    const files = await everyCsv(named(names));
    const found = files.flatMap((file) => readCsv(file).flat()).filter((cell) => names.includes(cell));
    expect(found).toEqual([]);
    expect(names.filter((name) => files.filter((file) => file.includes(`"'${name}`)).length < 2)).toEqual([]);
  });
});

describe('a name with quotes, commas, semicolons and a line break', () => {
  it('is read from every CSV as it was', async () => {
    const name = 'a"b,c;d\r\ne';
    const index = named([name]);
    expect(readRecords(await (await fileOf(index, 'csv', 'table')).blob.text())[0]).toMatchObject({ 'Full name': name });
    const [, table = ''] = (await textsOf((await fileOf(index, 'package', null)).blob)).find(([file]) => file === 'operations.csv') ?? [];
    expect(readRecords(table)[0]?.['name']).toBe(name);
  });
});

describe('a name with control characters', () => {
  const index = named(['a\u000Bb\u0000c']);
  it('leaves a workbook well-formed', async () => {
    const parts = await textsOf((await fileOf(index, 'xlsx', 'table')).blob);
    for (const [, text] of parts) expect(() => readXml(text)).not.toThrow();
    expect(parts.map(([, text]) => text).join('')).toMatch(/a(?:_x000B_)?b(?:_x0000_)?c/);
  });

  it('leaves slides well-formed', async () => {
    const deck = await openDeck(await makeSlides(englishSpeaker, index, aDeck()));
    const slides = await deck.parts(/\.(?:xml|rels)$/);
    for (const xml of slides) expect(() => readXml(xml)).not.toThrow();
    expect(slides.some((xml) => readXml(xml).texts.some((text) => text.includes('a bc')))).toBe(true);
  });
});
