import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { FileFault } from '@/export/file-fault';
import { writeWorkbook } from '@/export/workbook';
import { indexDataset } from '@/query/index-dataset';
import { aDataset } from '../fixtures/a-dataset';
import { anOperation } from '../fixtures/an-operation';
import { hasOffice, openInOffice } from '../fixtures/office';
import { readRecords } from '../fixtures/read-csv';
import { realIndex } from '../fixtures/real-dataset';
import { aSpeaker, fileOf, undisturbed } from '../fixtures/taken-data';

const formula = '=HYPERLINK("https://evil.example","Nervone")';
const dangerous = indexDataset(aDataset({ operations: [anOperation({ name: formula })] }));

async function partsOf(file: Blob): Promise<Record<string, string>> {
  const parts = unzipSync(new Uint8Array(await file.arrayBuffer()));
  return Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

describe('a workbook', () => {
  it('has a table that keeps its headings in view, and a sheet of notes with filters and sources', async () => {
    const parts = await partsOf((await fileOf(realIndex, 'xlsx', 'table')).blob);
    expect(parts['xl/workbook.xml']).toMatch(/name="Table"[^]*name="Notes"/);
    expect(parts['xl/worksheets/sheet1.xml']).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
    expect(parts['xl/worksheets/sheet1.xml']).toMatch(/<col [^>]*width="/);
    const texts = parts['xl/sharedStrings.xml'];
    for (const words of ['Showing 20 operations', realIndex.dataset.title, 'https://tally.example/en/?kind=operations#table'])
      expect(texts).toContain(words);
    expect(parts['xl/worksheets/_rels/sheet2.xml.rels']).toContain('https://www.interpol.int/');
  });

  it('runs from right to left in Arabic, and only there', async () => {
    const arabic = await partsOf((await fileOf(realIndex, 'xlsx', 'table', {}, await aSpeaker('ar'))).blob);
    expect(arabic['xl/worksheets/sheet1.xml']).toContain('rightToLeft="1"');
    const english = await partsOf((await fileOf(realIndex, 'xlsx', 'table')).blob);
    expect(english['xl/worksheets/sheet1.xml']).not.toContain('rightToLeft="1"');
  });

  it('holds no formula, whatever a name looks like', async () => {
    for (const view of ['table', null] as const) {
      const parts = await partsOf((await fileOf(dangerous, 'xlsx', view)).blob);
      expect(parts['xl/sharedStrings.xml']).toContain('=HYPERLINK(');
      const sheets = Object.entries(parts).flatMap(([name, content]) => (name.startsWith('xl/worksheets/sheet') ? [content] : []));
      expect(sheets.length).toBeGreaterThan(1);
      expect(sheets.filter((content) => /<f[ >]/.test(content))).toEqual([]);
    }
  });

  it('is refused with its reason where it holds more rows than Excel can', async () => {
    const blocks = { length: 1, at: () => Array.from({ length: 1_048_576 }, () => [1]) };
    const asked = writeWorkbook([{ name: 'Table', table: { headings: ['n'], blocks } }], 'ltr', undisturbed);
    await expect(asked).rejects.toThrow(FileFault);
  });

  it('is given up where the reader cancels', async () => {
    const controller = new AbortController();
    const run = {
      signal: controller.signal,
      onProgress: () => {
        controller.abort();
      },
    };
    await expect(fileOf(realIndex, 'xlsx', 'table', {}, undefined, run)).rejects.toThrow(/abort/i);
  });
});

const namesInOffice = [
  ['fr', 'Côte d’Ivoire'],
  ['ar', 'كوت ديفوار'],
] as const;

describe.skipIf(!hasOffice)('LibreOffice (skipped where it is not installed)', () => {
  it('opens the workbook with every sign intact and numbers as numbers', { timeout: 120_000 }, async () => {
    for (const [language, country] of namesInOffice) {
      const { blob, name } = await fileOf(realIndex, 'xlsx', 'map', {}, await aSpeaker(language));
      const document = await openInOffice(blob, name, 'fods');
      expect(document.includes(country), `no ${country}`).toBe(true);
      expect(document).toMatch(/office:value-type="float" office:value="1062"/);
    }
  });

  it('opens the CSV with every sign intact', { timeout: 120_000 }, async () => {
    for (const [language, country] of namesInOffice) {
      const { blob, name } = await fileOf(realIndex, 'csv', 'ranking', {}, await aSpeaker(language));
      const document = await openInOffice(blob, name, 'fods');
      expect(document.includes(country), `no ${country}`).toBe(true);
    }
  });

  it('finds no formula in a name that looks like one', { timeout: 120_000 }, async () => {
    for (const format of ['csv', 'xlsx'] as const) {
      const { blob, name } = await fileOf(dangerous, format, 'table');
      const document = await openInOffice(blob, name, 'fods');
      expect(document.includes('=HYPERLINK('), 'the text of the formula').toBe(true);
      expect(document).not.toContain('table:formula');
    }
  });
});

describe('the CSV of everything', () => {
  it('has a row for every claim, with its sources and the one that counts', async () => {
    const rows = readRecords(await (await fileOf(realIndex, 'csv', null)).blob.text());
    const claims = [...realIndex.rows].flatMap(({ figures }) => figures.flatMap(({ claims }) => claims));
    expect(rows).toHaveLength(claims.length);
    expect(rows.every((row) => row['Value'] !== '' && row['Sources'] !== '')).toBe(true);
    const figures = [...realIndex.rows].flatMap(({ figures }) => figures);
    expect(rows.filter((row) => row['Counts in totals'] === 'yes')).toHaveLength(figures.length);
  });
});
