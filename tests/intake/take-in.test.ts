import { describe, expect, it } from 'vitest';
import type * as z from 'zod/mini';
import type { policeOperation } from '@/domain/operation';
import { SCHEMA_VERSION } from '@/domain/schema-version';
import { writeDroppedRows } from '@/export/dropped-rows';
import { aDataset } from '../fixtures/a-dataset';
import { aClaim, aFigure } from '../fixtures/a-figure';
import { aSource } from '../fixtures/a-source';
import { anOperation } from '../fixtures/an-operation';
import { englishSpeaker } from '../fixtures/english-speaker';
import { takeInFile } from '../fixtures/take-in-file';

type Changes = Partial<Omit<z.input<typeof policeOperation>, 'kind'>>;

/** A record with one figure, and what a file may hold in place of its fields, right or wrong. */
const op = (right: Changes = {}, wrong: Record<string, unknown> = {}) => ({
  ...anOperation({ id: 'op-a', figures: [aFigure({ claims: [aClaim({ value: 14 })] })], ...right }),
  ...wrong,
});
const other = (wrong: Record<string, unknown>) => op({ id: 'op-b' }, wrong);
const withClaim = (wrong: Record<string, unknown>) => ({ figures: [{ ...aFigure(), claims: [{ ...aClaim(), ...wrong }] }] });
const D = (operations: readonly unknown[] = [op()], top: Record<string, unknown> = {}) =>
  JSON.stringify({ ...aDataset(), operations, ...top });
const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...values: number[]) => Uint8Array.from(values);
const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const utf16 = (text: string) => new Uint8Array(Uint16Array.from(`\uFEFF${text}`, (letter) => letter.charCodeAt(0)).buffer);
const countries = (reported: number | null, complete: boolean, named = ['NGA', 'KEN']) => ({ countries: { reported, named, complete } });

interface Row {
  id: string;
  what: string;
  file: BlobPart;
  /** How many records are kept; a code where none is shown. */
  kept: number | string;
  codes?: readonly string[];
}

const rows: readonly Row[] = [
  { id: 'F01', what: 'an empty file', file: '', kept: 'E_EMPTY' },
  { id: 'F01', what: 'nothing but space', file: ' \n\t', kept: 'E_EMPTY' },
  { id: 'F02', what: 'a sign-in page', file: '<!doctype html><title>Sign in to wifi</title>', kept: 'E_NOT_JSON' },
  { id: 'F02', what: 'a page of words', file: 'Dear colleague', kept: 'E_NOT_JSON' },
  { id: 'F02', what: 'a PDF', file: '%PDF-1.7 ', kept: 'E_NOT_JSON' },
  { id: 'F02', what: 'a picture', file: bytes(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13), kept: 'E_NOT_JSON' },
  { id: 'F03', what: 'a file that is cut off', file: D().slice(0, -40), kept: 'E_JSON_SYNTAX' },
  { id: 'F04', what: 'a comma too many', file: D().replace(']}],"sources"', ']},],"sources"'), kept: 'E_JSON_SYNTAX' },
  { id: 'F04', what: 'a comma too many inside a record', file: D().replace('"figures":[', '"figures":[,'), kept: 'E_JSON_SYNTAX' },
  { id: 'F05', what: 'a byte order mark', file: utf8(`\uFEFF${D()}`), kept: 1 },
  { id: 'F07', what: 'Latin-1', file: latin1(D([op({ name: 'Côte' })])), kept: 'E_ENCODING' },
  { id: 'F07', what: 'UTF-16', file: utf16(D()), kept: 'E_ENCODING' },
  { id: 'F09', what: 'a zip cut short', file: bytes(0x50, 0x4b, 3, 4, 20, 0), kept: 'E_NOT_JSON' },
  { id: 'F09', what: 'a workbook of before 2007', file: bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1), kept: 'E_NOT_READABLE' },
  { id: 'F10', what: 'a list', file: '[1,2,3]', kept: 'E_SCHEMA' },
  { id: 'F10', what: 'a single record', file: JSON.stringify(op()), kept: 'E_SCHEMA' },
  { id: 'F12', what: 'a newer format', file: D([op()], { schemaVersion: SCHEMA_VERSION + 1, news: {} }), kept: 'E_SCHEMA_NEWER' },
  {
    id: 'F12',
    what: 'a newer format of another shape',
    file: `{"schemaVersion":${SCHEMA_VERSION + 1},"records":[]}`,
    kept: 'E_SCHEMA_NEWER',
  },
  { id: 'F13', what: 'no operations', file: D([]), kept: 'E_EMPTY' },
  { id: 'F14', what: 'a tower of brackets', file: '['.repeat(1e5) + ']'.repeat(1e5), kept: 'E_TOO_DEEP' },
  {
    id: 'F14',
    what: 'a tower inside a record',
    file: D([other({ notes: [] })]).replace('"notes":[]', `"notes":${'['.repeat(70)}${']'.repeat(70)}`),
    kept: 'E_TOO_DEEP',
  },
  {
    id: 'F18',
    what: 'a text of a million letters',
    file: D([op(), other({ summary: 'x'.repeat(1e6) })]),
    kept: 1,
    codes: ['W_ROW_DROPPED'],
  },
  {
    id: 'F21',
    what: 'a prototype',
    file: D().replace('"name":"Operation', '"__proto__":{"polluted":1},"name":"Operation'),
    kept: 'E_SCHEMA',
    codes: ['W_ROW_DROPPED'],
  },
  {
    id: 'F23',
    what: 'ids that objects have',
    file: D([op({ id: 'constructor' }), op({ id: 'tostring' }), op({ id: 'valueof' })]),
    kept: 3,
  },
  { id: 'F24', what: 'a number in words', file: D([op(), other(withClaim({ value: '1,006' }))]), kept: 1, codes: ['W_ROW_DROPPED'] },
  { id: 'F25', what: 'a count below zero', file: D([op(), other(withClaim({ value: -5 }))]), kept: 1, codes: ['W_ROW_DROPPED'] },
  { id: 'F25', what: 'a count beyond all counts', file: D([op(), other(withClaim({ value: 1e300 }))]), kept: 1, codes: ['W_ROW_DROPPED'] },
  { id: 'F28', what: 'null for a count', file: D([op(), other(withClaim({ value: null }))]), kept: 1, codes: ['W_ROW_DROPPED'] },
  { id: 'F29', what: 'NaN', file: D().replace(':14', ':NaN'), kept: 'E_JSON_SYNTAX' },
  {
    id: 'F31',
    what: 'a period that ends before it begins',
    file: D([op({ period: '2024-05/2024-03' })]),
    kept: 1,
    codes: ['W_DATE_ORDER'],
  },
  {
    id: 'F32',
    what: 'dates that are none',
    file: D([op(), other({ period: 'Q3 2024' }), op({ id: 'op-c' }, { period: '9999' })]),
    kept: 1,
    codes: ['W_ROW_DROPPED', 'W_ROW_DROPPED'],
  },
  { id: 'F34', what: 'more countries named than reported', file: D([op(countries(1, false))]), kept: 1, codes: ['W_COUNT_MISMATCH'] },
  { id: 'F34', what: 'a complete list that is too short', file: D([op(countries(5, true))]), kept: 1, codes: ['W_COUNT_MISMATCH'] },
  {
    id: 'F36',
    what: 'a record without a source',
    file: D([op(), other({ sources: [] })]),
    kept: 1,
    codes: ['W_ROW_DROPPED'],
  },
  {
    id: 'F37',
    what: 'a field misspelt',
    file: D().replace('"figures"', '"figurs"'),
    kept: 'E_SCHEMA',
    codes: ['W_ROW_DROPPED', 'W_ROW_DROPPED'],
  },
  { id: 'T01', what: 'markup in a name', file: D([op({ name: '<img src=x onerror=window.__pwned=1>' })]), kept: 1 },
  {
    id: 'T03',
    what: 'a link that is a script',
    file: D([op({ sources: ['newspaper'] })], { sources: sourcesWith('javascript:alert(1)') }),
    kept: 'E_SCHEMA',
  },
  {
    id: 'T05',
    what: 'a link that is data',
    file: D([op({ sources: ['newspaper'] })], { sources: sourcesWith('data:text/html,<script>1</script>') }),
    kept: 'E_SCHEMA',
  },
  {
    id: 'T07',
    what: 'formulas in names',
    file: D(['=1+1', '+1', '-1', '@x', '＝1'].map((name, at) => op({ id: `op-${at}`, name }))),
    kept: 5,
  },
  { id: 'T08', what: 'quotes and line ends', file: D([op({ name: 'a"b,c;d\r\ne' })]), kept: 1 },
  { id: 'T09', what: 'control characters', file: D([op({ name: 'a\u000Bb\u0000c' })]), kept: 1, codes: ['W_TEXT_CLEANED'] },
  {
    id: 'T13',
    what: 'Arabic and Latin in one name',
    file: D([op({ name: '\u0639\u0645\u0644\u064A\u0629\u200F Africa (2024) <b>' })]),
    kept: 1,
  },
  { id: 'T13', what: 'a name that turns its direction', file: D([op({ name: 'Weka\u202E4202' })]), kept: 1, codes: ['W_TEXT_CLEANED'] },
  { id: 'W', what: 'an id twice', file: D([op(), op({ name: 'Again' })]), kept: 1, codes: ['W_DUP_ID'] },
  { id: 'W', what: 'an id of a record that was left out', file: D([op({}, { period: '9999' }), op()]), kept: 1, codes: ['W_ROW_DROPPED'] },
  { id: 'W', what: 'an unknown country', file: D([op(countries(null, false, ['NGA', 'XYZ']))]), kept: 1, codes: ['W_UNKNOWN_COUNTRY'] },
  {
    id: 'W',
    what: 'a figure in an unknown country',
    file: D([op(), other({ ...countries(null, false, ['NGA', 'XYZ']), figures: [aFigure({ country: 'XYZ' })] })]),
    kept: 1,
    codes: ['W_ROW_DROPPED', 'W_ROW_DROPPED'],
  },
  { id: 'W', what: 'an unknown source', file: D([op({ sources: ['newspaper', 'rumour'] })]), kept: 1, codes: ['W_DANGLING_SOURCE'] },
  {
    id: 'W',
    what: 'a claim on an unknown source alone',
    file: D([op(), other({ sources: ['rumour'], ...withClaim({ sources: ['rumour'] }) })]),
    kept: 1,
    codes: ['W_ROW_DROPPED'],
  },
  {
    id: 'W',
    what: 'an unknown source that a text counts',
    file: D([op(), other({ sources: ['rumour', 'newspaper'], notes: 'As [2] says.' })]),
    kept: 1,
    codes: ['W_ROW_DROPPED'],
  },
  { id: 'W', what: 'a forerunner that is not there', file: D([op({ follows: 'op-z' })]), kept: 1, codes: ['W_DANGLING_RECORD'] },
  {
    id: 'W',
    what: 'an unknown measure',
    file: D([op(), other({ figures: [aFigure({ measure: 'rumours' })] })]),
    kept: 1,
    codes: ['W_ROW_DROPPED'],
  },
  {
    id: 'W',
    what: 'a part larger than its whole',
    file: D([op(), other({ figures: [aFigure(), aFigure({ key: 'part', partOf: 'arrests', claims: [aClaim({ value: 99 })] })] })]),
    kept: 1,
    codes: ['W_ROW_DROPPED'],
  },
  {
    id: 'W',
    what: 'a source twice in the list',
    file: D([op()], { sources: [...aDataset().sources, aSource()] }),
    kept: 1,
    codes: ['W_DUP_ID'],
  },
  { id: 'W', what: 'no measure that the overview counts', file: D([op()], { measures: secondary() }), kept: 'E_SCHEMA' },
  {
    id: 'F20',
    what: 'a field twice in a record',
    file: D([op(), other({})]).replace('"id":"op-b"', '"id":"op-c","id":"op-b"'),
    kept: 1,
    codes: ['W_ROW_DROPPED'],
  },
  { id: 'F20', what: 'a field twice around the records', file: D().replace('"title":', '"title":"Another","title":'), kept: 'E_SCHEMA' },
  { id: 'F20', what: 'two lists of operations', file: D().replace('"sources":', '"operations":[],"sources":'), kept: 'E_SCHEMA' },
  {
    id: 'W',
    what: 'crime areas without goals',
    file: D([op()], { goals: { note: 'None.', frameworks: [], goals: [], byCrimeArea: [] } }),
    kept: 1,
  },
  { id: 'W', what: 'no list of measures', file: D([op()], { measures: undefined }), kept: 'E_SCHEMA' },
];

function secondary() {
  return aDataset().measures.map((measure) => ({ ...measure, rank: 2 }));
}

function sourcesWith(url: string) {
  return aDataset().sources.map((source) => (source.id === 'newspaper' ? { ...source, url } : source));
}

describe("a reader's own file with", () => {
  it.each(rows.map((row) => ({ ...row, toString: () => `${row.id} ${row.what}` })))('%s', async ({ file, kept, codes = [] }) => {
    const { intake, operations } = await takeInFile(file);
    expect(intake.kind === 'read' ? operations.length : intake.code).toBe(kept);
    const warned = intake.problems.list.map(({ code }) => code).filter((code) => code.startsWith('W_'));
    expect(intake.kind === 'read' || codes.length > 0 ? warned : []).toEqual(codes);
    expect(intake.problems.count).toBe(intake.problems.list.length);
    expect('polluted' in {}).toBe(false);
    // Whatever is refused is told with a reason, and nothing is told of what is in order.
    expect(intake.problems.count > 0).toBe(intake.kind === 'refused' || codes.length > 0);
  });
});

describe('what is set right', () => {
  const only = async (file: string) => (await takeInFile(file)).operations[0];

  it('is a period, read from the earlier date to the later', async () => {
    expect((await only(D([op({ period: '2024-05/2024-03' })])))?.period).toBe('2024-03/2024-05');
  });

  it('is a number of countries that cannot be: it is not known, and the list is not complete', async () => {
    expect((await only(D([op(countries(5, true))])))?.countries).toMatchObject({ reported: null, complete: false });
    expect((await only(D([op(countries(1, false))])))?.countries).toMatchObject({ reported: null, named: ['NGA', 'KEN'] });
  });

  it('is a list of countries without the unknown one, which is then not complete', async () => {
    expect((await only(D([op(countries(2, true, ['NGA', 'XYZ']))])))?.countries).toEqual({ reported: 2, named: ['NGA'], complete: false });
  });

  it('is also so in the bytes of which the rows are made', async () => {
    const { intake } = await takeInFile(
      D([op({ name: 'a\u0000b', period: '2024-05/2024-03', follows: 'op-z' }), op({ id: 'op-b', follows: 'op-a' })]),
    );
    if (intake.kind !== 'read') throw new Error(intake.code);
    const text = new TextDecoder();
    const written = [...intake.from].map((from, at): unknown => JSON.parse(text.decode(intake.bytes.subarray(from, intake.to[at]))));
    expect(written).toMatchObject([{ name: 'ab', period: '2024-03/2024-05' }, { follows: 'op-a' }]);
    expect(written[0]).not.toHaveProperty('follows');
  });

  it('names in a known gap only records that are kept', async () => {
    const gap = (id: string, ...records: string[]) => ({ id, text: 'Not known.', records });
    const { intake } = await takeInFile(
      D([op(), op({ id: 'op-b' }, { period: '9999' })], { knownGaps: [gap('one', 'op-a', 'op-b'), gap('two', 'op-b')] }),
    );
    expect(intake.kind === 'read' && intake.head.knownGaps).toEqual([gap('one', 'op-a')]);
  });
});

describe('what is left out', () => {
  it('can be taken back as records, each with its reasons', async () => {
    const { intake } = await takeInFile(D([op(), other(withClaim({ value: '1,006' }))]));
    const dropped = intake.kind === 'read' ? intake.dropped : null;
    if (dropped === null) throw new Error('nothing was left out');
    expect(JSON.parse(await writeDroppedRows(englishSpeaker, dropped).text())).toEqual([
      {
        problems: ['W_ROW_DROPPED: operations[1].figures[0].claims[0].value is "1,006": write a value of type number'],
        record: other(withClaim({ value: '1,006' })),
      },
    ]);
  });

  it('is told with its place and what would be right', async () => {
    const { intake } = await takeInFile(D([op(), other({ figures: [aFigure({ measure: 'rumours' })] })]));
    expect(intake.problems.list).toMatchObject([
      {
        place: { kind: 'path', path: ['operations', 1, 'figures', 0, 'measure'], record: 'op-b' },
        value: 'rumours',
        remedy: 'expected one of {values}',
        values: { values: 'arrests, victims-rescued, victims-identified' },
      },
    ]);
  });

  it('is told in the order of the file, whatever is checked first', async () => {
    const { operations: _, sources, ...head } = aDataset();
    const { figures, ...said } = other({ ...withClaim({ value: '1,006' }), period: '9999' });
    const wrong = [op(), { figures, ...said }];
    const { intake } = await takeInFile(JSON.stringify({ operations: wrong, ...head, sources: [...sources, { id: 'page' }] }));
    const paths = intake.problems.list.map(({ place }) => (place.kind === 'path' ? place.path.slice(0, 3).join('.') : place.kind));
    expect(paths.slice(0, 3)).toEqual(['operations.1.figures', 'operations.1.period', `sources.${sources.length}.url`]);
  });

  it('is told with line and column where the text is no JSON', async () => {
    const { intake } = await takeInFile('{\n  "operations": [\n    {},\n  ]\n}');
    expect(intake.problems.list[0]?.place).toEqual({ kind: 'character', line: 4, column: 3 });
  });

  it('is cut to a list that can be read, with the true count', async () => {
    const { intake } = await takeInFile(D([op(), ...Array.from({ length: 400 }, (_, at) => op({ id: `bad-${at}` }, { period: 'soon' }))]));
    expect(intake.problems).toMatchObject({ count: 400 });
    expect(intake.problems.list).toHaveLength(300);
  });
});

describe('small counts', () => {
  it('are out of the records before anything is counted, and their number is told', async () => {
    const figures = [aFigure({ claims: [aClaim({ value: 4 })] }), aFigure({ key: 'more', measure: 'victims-rescued' })];
    const { intake, operations } = await takeInFile(D([op({ figures })]), { hideBelow: 5 });
    expect(intake).toMatchObject({ hidden: 1 });
    expect(operations[0]?.figures.map(({ key }) => key)).toEqual(['more']);
  });
});

it('tells how much of a file is read while it is read', async () => {
  const shares: number[] = [];
  const onProgress = ({ doing, share }: { doing: string; share: number }) => {
    if (doing === 'reading') shares.push(share);
  };
  const text = D(Array.from({ length: 20 }, (_, at) => op({ id: `op-${at}` })));
  await takeInFile(new Blob([text.slice(0, 900), text.slice(900, 2000), text.slice(2000)]), { onProgress });
  expect(shares.length).toBeGreaterThan(2);
  expect(shares).toEqual(shares.toSorted((one, next) => one - next));
  expect(shares.at(-1)).toBe(1);
});
