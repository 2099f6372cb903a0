import { describe, expect, it } from 'vitest';
import { writeCsv } from '@/export/csv';
import type { FlatCell } from '@/export/flat-table';
import { readCsv } from '../fixtures/read-csv';
import { undisturbed } from '../fixtures/taken-data';

async function written(...row: FlatCell[]): Promise<string> {
  const parts = await writeCsv({ headings: row.map((_, at) => `c${at}`), blocks: [[row]] }, undisturbed);
  // A text decoder would swallow the mark at the beginning.
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await new Blob(parts).arrayBuffer());
}

describe('a CSV file', () => {
  it('says that it is UTF-8 and ends its lines as the standard has it', async () => {
    expect(await written('Côte d’Ivoire', 'كوت ديفوار')).toBe('\uFEFFc0,c1\r\nCôte d’Ivoire,كوت ديفوار\r\n');
  });

  it('keeps commas, quotes and line breaks inside their cell', async () => {
    const cells = ['a,b', 'say "no"', 'two\r\nlines', 'a;b', 'a"b,c;d\r\ne', 'plain'];
    expect(readCsv(await written(...cells))[1]).toEqual(cells);
  });

  // What begins a formula, also after a break, after a tab and in full width.
  const formulas = `=HYPERLINK("https://evil.example","x") +1+1|cmd -2+3 @SUM(A1) =1+1 +1 -1 @x \uff1d1 \uff0b1 \uff0d1 \uff20x`.split(' ');
  it.each([...formulas, '\tx', '\rx', '\n=1'])('makes the formula %j harmless', async (formula) => {
    const csv = await written(formula, 'next');
    expect(csv).toContain(`\r\n"'`);
    expect(readCsv(csv)[1]).toEqual([`'${formula}`, 'next']);
  });

  it('leaves numbers as numbers, negative ones too, and nothing for what is missing', async () => {
    expect(await written(-5, 0, null, 1e15, -0.5)).toContain('\r\n-5,0,,1000000000000000,-0.5\r\n');
  });
});
