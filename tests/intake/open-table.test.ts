import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import type { Problem } from '@/domain/own-reading';
import { templateColumns, type TemplateColumnName } from '@/domain/template-columns';
import { writeDroppedRows } from '@/export/dropped-rows';
import { makeTemplate } from '@/export/template';
import { templateRows } from '@/export/template-rows';
import { writeCsv } from '@/export/csv';
import { writeWorkbook } from '@/export/workbook';
import { readRecords } from '../fixtures/read-csv';
import { realDataset, realIndex } from '../fixtures/real-dataset';
import { takeInFile } from '../fixtures/take-in-file';
import { aSpeaker, undisturbed } from '../fixtures/taken-data';

type Cells = Partial<Record<TemplateColumnName, string | number | Date | null>>;

const names = templateColumns.map(({ name }) => name);
const boring: Cells = {
  operation: 'raid',
  kind: 'operation',
  name: 'Operation Raid',
  period: '2024-02',
  crime_areas: 'cybercrime',
  countries: 'NGA;KEN',
  summary: 'Some houses were searched.',
  measure: 'arrests',
  value: 12,
  qualifier: 'exact',
  source_url: 'https://police.example/raid',
  source_title: 'Raid',
  source_publisher: 'Police',
  source_published: '2024-03-01',
  source_kind: 'primary',
};
const row = (changes: Cells = {}) => ({ ...boring, ...changes });

type Grid = readonly (readonly (string | number | Date | null)[])[];
const gridOf = (rows: readonly Cells[]): Grid => [names, ...rows.map((cells) => names.map((name) => cells[name] ?? null))];
const quoted = (cell: string | number | Date | null) =>
  `"${String(cell instanceof Date ? cell.toISOString() : (cell ?? '')).replaceAll('"', '""')}"`;
const asCsv = (grid: Grid, separator = ',') => grid.map((cells) => cells.map(quoted).join(separator)).join('\r\n');
const asXlsx = async (grid: Grid) =>
  new Uint8Array(
    await writeXlsx({
      sheets: [
        { name: 'About', rows: [['Ours']] },
        { name: 'Ours', rows: grid.map((cells) => [...cells]) },
      ],
    }),
  );

const kept = async (...rows: Cells[]) => (await takeInFile(asCsv(gridOf(rows)))).operations;
const problemsOf = async (...rows: Cells[]) =>
  (await takeInFile(asCsv(gridOf([row({ operation: 'good' }), ...rows])))).intake.problems.list;
const cellOf = ({ code, place }: Problem) => (place.kind === 'cell' ? `${code} ${place.row} ${place.column}` : `${code} ${place.kind}`);

describe('the filled template', () => {
  it('is a record a row where nothing more is said', async () => {
    expect(await kept(row())).toMatchObject([
      {
        id: 'raid',
        period: '2024-02',
        countries: { reported: null, named: ['NGA', 'KEN'], complete: false },
        figures: [{ kind: 'measured', measure: 'arrests', claims: [{ value: 12, qualifier: 'exact' }] }],
      },
    ]);
  });

  it('never adds two rows that give one figure: they disagree, or are two sources', async () => {
    const [record] = await kept(row(), { ...row({ value: 14 }), source_title: 'Other' }, { ...row(), source_title: 'Third' });
    expect(record?.figures.map(({ claims }) => claims.map(({ value, sources }) => [value, sources.length]))).toEqual([
      [
        [12, 2],
        [14, 1],
      ],
    ]);
    expect(record?.sources).toHaveLength(3);
  });

  it('takes a single result with its own unit, an organisation with its roles, and a record without figures', async () => {
    const [raid, training] = await kept(
      row({ measure: null, label: 'SIM cards', unit: 'cards', organisations: 'interpol:coordinator:funder; police:host' }),
      row({ operation: 'course', kind: 'activity', activity_type: 'training', measure: null, value: null, qualifier: null }),
    );
    expect(raid).toMatchObject({
      figures: [{ kind: 'single', unit: 'cards' }],
      organisations: [
        { organisation: 'interpol', roles: ['coordinator', 'funder'] },
        { organisation: 'police', roles: ['host'] },
      ],
    });
    expect(training).toMatchObject({ kind: 'activity', activityType: 'training', figures: [] });
  });

  it.each([',', ';', '\t'])('is read with %j between cells, as spreadsheets write it', async (separator) => {
    const { operations } = await takeInFile(asCsv(gridOf([row()]), separator));
    expect(operations).toHaveLength(1);
  });

  it('knows a source of the catalogue again, and says whose lists hold', async () => {
    const { intake, operations } = await takeInFile(
      asCsv(
        gridOf([
          row({
            source_url: 'https://newspaper.example/page',
            source_title: 'Police report arrests',
            source_publisher: 'Newspaper',
            source_published: '2024-06-30',
            source_kind: 'secondary',
          }),
        ]),
      ),
      { name: 'Our year.csv' },
    );
    expect(operations[0]?.sources).toEqual(['newspaper']);
    expect(intake.kind === 'read' && intake.head).toMatchObject({ title: 'Our year', asOf: '2024-06-30', knownGaps: [] });
  });

  it('cannot be read without the lists that it goes by', async () => {
    const { intake } = await takeInFile(asCsv(gridOf([row()])), { catalogue: null });
    expect(intake).toMatchObject({ kind: 'refused', code: 'E_NOT_READABLE' });
  });

  it('is refused where a column is missing, twice or unknown: none is passed over in silence', async () => {
    const codes = await Promise.all(
      [names.filter((name) => name !== 'period'), [...names, 'remarks'], [...names, 'value'], ['Name', 'Arrests']].map(
        async (columns) => (await takeInFile(asCsv([columns, columns.map(() => 'x')]))).intake,
      ),
    );
    expect(codes.map((intake) => (intake.kind === 'refused' ? intake.code : 'read'))).toEqual(Array(4).fill('E_NOT_READABLE'));
    expect(codes[0]?.problems.list[0]?.values).toEqual({ columns: 'period' });
    expect(codes[1]?.problems.list[0]?.values).toEqual({ fields: '"remarks"' });
  });

  it('takes no date that a spreadsheet made of a month', async () => {
    const { intake } = await takeInFile(
      await asXlsx(gridOf([row({ operation: 'good' }), row({ period: new Date(Date.UTC(2024, 1, 1)) })])),
    );
    expect(intake.problems.list.map(cellOf)).toEqual(['W_ROW_DROPPED 3 period']);
  });

  it('brings nothing that is published of programmes, goals or organisations along, only the names of what it names', async () => {
    const read = async (cells: Cells) => {
      const { intake } = await takeInFile(asCsv(gridOf([row(cells)])), { catalogue: realIndex.dataset });
      if (intake.kind !== 'read') throw new Error(intake.code);
      return intake.head;
    };
    const none = await read({});
    expect(none).toMatchObject({ programmes: [], organisations: [], knownGaps: [], goals: { frameworks: [], goals: [] } });
    expect(none.sources.map(({ title }) => title)).toEqual(['Raid']);
    const named = await read({ programmes: 'ispa', organisations: 'afripol:host', source_published: null });
    expect(named.programmes).toMatchObject([{ id: 'ispa', pages: [], details: null }]);
    expect(named.organisations.map(({ id }) => id)).toEqual(expect.arrayContaining(['ispa', 'afripol']));
    expect(named.asOf).toBe(new Date().toISOString().slice(0, 10));
  });

  it('takes the same said twice, and names the row that says something else', async () => {
    const [record] = await kept(row(), row({ measure: 'victims-rescued', summary: null }));
    expect(record?.figures).toHaveLength(2);
    const [problem] = await problemsOf(row(), row({ period: '2025' }));
    expect(problem).toMatchObject({ place: { row: 4, column: 'period' }, values: { row: 3 } });
  });
});

/** Each in a record of its own; the row is that of the spreadsheet, and the first record is good. */
const planted: readonly { wrong: Cells; told: string }[] = [
  { wrong: { value: '1,006' }, told: 'W_ROW_DROPPED value' },
  { wrong: { value: -5 }, told: 'W_ROW_DROPPED value' },
  { wrong: { value: null }, told: 'W_ROW_DROPPED value' },
  { wrong: { period: 'Q3 2024' }, told: 'W_ROW_DROPPED period' },
  { wrong: { period: '2024-05/2024-03' }, told: 'W_DATE_ORDER period' },
  { wrong: { measure: 'rumours' }, told: 'W_ROW_DROPPED measure' },
  { wrong: { crime_areas: 'cybercrime;jaywalking' }, told: 'W_ROW_DROPPED crime_areas' },
  { wrong: { countries: 'NGA;XYZ' }, told: 'W_UNKNOWN_COUNTRY countries' },
  { wrong: { countries_reported: 1 }, told: 'W_COUNT_MISMATCH countries_reported' },
  { wrong: { qualifier: 'roughly' }, told: 'W_ROW_DROPPED qualifier' },
  { wrong: { source_url: 'http://police.example/' }, told: 'W_ROW_DROPPED source_url' },
  { wrong: { name: null }, told: 'W_ROW_DROPPED name' },
];
const withPlanted = gridOf([
  row({ operation: 'good' }),
  ...planted.map(({ wrong }, at) => row({ operation: `bad-${at}`, source_title: `Raid ${at}`, ...wrong })),
]);
const expected = planted.map(({ told }, at) => told.replace(' ', ` ${at + 3} `));

it('problems of a table are told by row and then by column, though its records lie among each other', async () => {
  const mixed = [row({ operation: 'a' }), row({ operation: 'b', value: 'x', qualifier: 'y' }), row({ operation: 'a', period: '1' })];
  const { intake } = await takeInFile(asCsv(gridOf([row(), ...mixed])));
  expect(intake.problems.list.map(cellOf)).toEqual(['W_ROW_DROPPED 4 value', 'W_ROW_DROPPED 4 qualifier', 'W_ROW_DROPPED 5 period']);
});

describe('a table with twelve errors', () => {
  it('tells exactly those, each with row and column, from CSV', async () => {
    const { intake, operations } = await takeInFile(asCsv(withPlanted));
    expect(intake.problems.list.map(cellOf)).toEqual(expected);
    expect(operations).toHaveLength(4);
  });

  it('tells the same, with the sheet, from XLSX', async () => {
    const { intake, operations } = await takeInFile(await asXlsx(withPlanted));
    expect(intake.problems.list.map(cellOf)).toEqual(expected);
    expect(intake.problems.list.every(({ place }) => place.kind === 'cell' && place.sheet === 'Ours')).toBe(true);
    expect(operations).toHaveLength(4);
  });

  it('gives back the rows that were left out, which can be mended and opened again', async () => {
    const { intake } = await takeInFile(asCsv(withPlanted));
    const dropped = intake.kind === 'read' ? intake.dropped : null;
    if (dropped === null) throw new Error('nothing was left out');
    const text = await writeDroppedRows(await aSpeaker('fr'), dropped).text();
    const rows = readRecords(text);
    expect(rows).toHaveLength(9);
    expect(rows.every(({ problem }) => /^W_ROW_DROPPED\s: ligne \d+, colonne \w+ vaut /.test(problem ?? ''))).toBe(true);
    const again = await takeInFile(text.replace(',"1,006",', ',1006,'));
    expect(again.operations.map(({ id }) => id)).toEqual(['bad-0']);
  });
});

/** All records as a workbook, twice. */
const patient = { timeout: 30_000 };
const figuresOf = (operations: readonly (typeof realDataset.operations)[number][]) =>
  new Map(operations.map(({ id, figures, sources }) => [id, JSON.stringify({ figures, sources })]));
const table = { headings: names, blocks: realDataset.operations.map((operation) => templateRows(realIndex, operation)) };

describe('the template with the published records', () => {
  it('opens again to the same figures of the same sources, as CSV and as XLSX', patient, async () => {
    const files = [
      await new Blob(await writeCsv(table, undisturbed)).arrayBuffer(),
      await writeWorkbook([{ name: 'all', table }], 'ltr', undisturbed),
    ];
    for (const file of files) {
      const { intake, operations } = await takeInFile(file, { catalogue: realIndex.dataset });
      expect(intake.problems.list).toEqual([]);
      expect(figuresOf(operations)).toEqual(figuresOf(realDataset.operations));
    }
  });

  it.each(['en', 'ar'] as const)('has two real examples, which are read without a problem, in %s', patient, async (language) => {
    const speaker = await aSpeaker(language);
    for (const format of ['csv', 'xlsx'] as const) {
      const { blob } = await makeTemplate(speaker, realIndex, format, undisturbed);
      const { intake, operations } = await takeInFile(await blob.arrayBuffer(), { catalogue: realIndex.dataset });
      expect(intake.problems.list).toEqual([]);
      expect(operations).toHaveLength(2);
      for (const { id, figures } of operations)
        expect(JSON.stringify(figures)).toBe(JSON.stringify(realDataset.operations.find((operation) => operation.id === id)?.figures));
    }
  });
});
