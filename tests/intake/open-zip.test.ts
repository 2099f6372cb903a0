import { strToU8, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { parseDataset } from '@/domain/parse-dataset';
import { answerQuestion } from '@/query/answer';
import { indexDataset } from '@/query/index-dataset';
import { openQuestion } from '@/query/question';
import { getId } from '../fixtures/get-id';
import { realDataset, realIndex } from '../fixtures/real-dataset';
import { takeInFile } from '../fixtures/take-in-file';
import { fileOf } from '../fixtures/taken-data';

const codeOf = async (file: BlobPart) => {
  const { intake } = await takeInFile(file);
  return intake.kind === 'refused' ? intake.code : intake.kind;
};
const zipped = (files: Record<string, string>) =>
  new Uint8Array(zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))));

describe('a data package of this app', () => {
  it('opens again to the same figures and the same totals', async () => {
    const { blob } = await fileOf(realIndex, 'package', null);
    const { intake, operations } = await takeInFile(await blob.arrayBuffer(), { catalogue: realIndex.dataset, name: 'all.zip' });
    if (intake.kind !== 'read') throw new Error(intake.code);
    expect(intake.problems.list).toEqual([]);
    const dataset = parseDataset(JSON.parse(JSON.stringify({ ...intake.head, operations })));
    if (dataset.kind !== 'ok') throw new Error('the package breaks a law');
    const question = openQuestion(getId.measure('arrests'));
    const totalsOf = (index: typeof realIndex) => answerQuestion(index, question).headlines.map(({ total }) => total);
    expect(totalsOf(indexDataset(dataset.value))).toEqual(totalsOf(realIndex));
    expect(new Set(operations.map(({ id }) => id))).toEqual(new Set(realDataset.operations.map(({ id }) => id)));
  });

  it('tells the table, the row and the column of what is wrong', async () => {
    const { blob } = await fileOf(realIndex, 'package', null);
    const { unzipSync } = await import('fflate');
    const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
    const text = new TextDecoder().decode(files['figures.csv']);
    const [headings = '', first = '', ...rest] = text.split('\r\n');
    const broken = [headings, first.replace(/,exact,|,over,|,about,|,nearly,|,at-least,|,up-to,/, ',roughly,'), ...rest].join('\r\n');
    const { intake } = await takeInFile(new Uint8Array(zipSync({ ...files, 'figures.csv': strToU8(broken) })), {
      catalogue: realIndex.dataset,
    });
    expect(intake.problems.list).toMatchObject([
      { code: 'W_ROW_DROPPED', value: 'roughly', place: { kind: 'cell', sheet: 'figures.csv', row: 2, column: 'qualifier' } },
    ]);
  });
});

describe('another archive', () => {
  it('is refused with what to do, whatever it is named', async () => {
    expect(await codeOf(zipped({ 'letter.txt': 'Dear colleague' }))).toBe('E_NOT_JSON');
    expect(await codeOf(zipped({ 'datapackage.json': '{}' }))).toBe('E_NOT_READABLE');
    expect(await codeOf(zipped({ 'datapackage.json': '{}', 'operations.csv': 'id,name\r\na,b' }))).toBe('E_NOT_READABLE');
    expect(await codeOf(zipped({ 'xl/workbook.xml': '<broken' }))).toBe('E_NOT_READABLE');
    const budget = await writeXlsx({
      sheets: [
        {
          name: 'Budget',
          rows: [
            ['Item', 'Euro'],
            ['Fuel', 12],
          ],
        },
      ],
    });
    expect(await codeOf(new Uint8Array(budget))).toBe('E_NOT_READABLE');
    expect(await codeOf(new Uint8Array(await writeXlsx({ sheets: [{ name: 'Empty', rows: [] }] })))).toBe('E_NOT_READABLE');
  });
});
