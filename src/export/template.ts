import { isDisputed } from '@/domain/preferred-claim';
import type { Operation } from '@/domain/operation';
import { remedies } from '@/domain/remedies';
import { roles } from '@/domain/role';
import { REMARK, templateColumns } from '@/domain/template-columns';
import { dataDictionary } from '@/query/dictionary';
import type { DatasetIndex } from '@/query/index-dataset';
import { sayCountry, sayCrimeArea, sayMeasure, sayOrganisation } from '@/text/names';
import type { Speaker } from '@/text/speaker';
import { writeCsv } from './csv';
import type { FlatRow, FlatTable } from './flat-table';
import type { MadeFile } from './make-file';
import type { Run } from './run';
import { templateRows } from './template-rows';
import { type Sheet, writeWorkbook } from './workbook';

/** The table to fill in with operations of one's own, as the app reads it, with two real examples; `index` is of the published data. */
export async function makeTemplate(speaker: Speaker, index: DatasetIndex, format: 'csv' | 'xlsx', run: Run): Promise<MadeFile> {
  const rows = examplesOf(index).flatMap((operation) => templateRows(index, operation));
  const headings = templateColumns.map(({ name }) => name);
  const name = `tally-template.${format}`;
  if (format === 'csv') {
    const remarks = [
      ...rulesOf(speaker).map((rule) => [`${REMARK} ${rule}`]),
      columnsOf(speaker, index).map(
        ({ description, allowed }, at) => `${at === 0 ? `${REMARK} ` : ''}${[description, allowed].join(' ').trim()}`,
      ),
    ];
    const parts = await writeCsv({ headings, blocks: [...remarks, ...rows].map((row) => [row]) }, run);
    return { name, blob: new Blob(parts, { type: 'text/csv;charset=utf-8' }) };
  }
  const sheets: Sheet[] = [
    { name: 'tally', table: { headings, blocks: rows.map((row) => [row]) }, isWritten: true },
    ...explanationsOf(speaker, index),
  ];
  const file = await writeWorkbook(sheets, speaker.direction, run);
  return { name, blob: new Blob([file], { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }) };
}

const MOST_FIGURES = 8;

/** The latest operation with some figures, and the latest beside it on which sources disagree. */
function examplesOf({ rows }: DatasetIndex): readonly Operation[] {
  const some = rows
    .filter(({ kind, figures }) => kind === 'operation' && figures.length > 1 && figures.length <= MOST_FIGURES)
    .toReversed();
  const [latest, ...others] = some;
  const second = others.find(({ figures }) => figures.some((figure) => isDisputed(figure, figures))) ?? others[0];
  return [latest, second].filter((operation) => operation !== undefined);
}

function rulesOf(speaker: Speaker): readonly string[] {
  const period = remedies.writePeriod;
  return [
    speaker.say('own.template.rows'),
    speaker.say('own.template.claims'),
    speaker.say('own.template.lists', { example: 'interpol:coordinator;afripol:supporter:host' }),
    `period: ${speaker.sayName(`remedy.${period}`, period)}`,
    speaker.say('own.template.missing'),
    speaker.say('own.template.example'),
  ];
}

function columnsOf(speaker: Speaker, index: DatasetIndex) {
  const fields = dataDictionary(index.dataset);
  return templateColumns.map(({ name, of, field, isNeeded }) => {
    const entry = fields.get(of === 'source' ? 'source' : 'record')?.find(({ path }) => path === field);
    const description = entry?.description ?? '';
    return {
      name,
      isNeeded,
      description: speaker.sayName(`format.${description}`, description),
      allowed: entry === undefined ? '' : entry.allowed.length > 0 ? entry.allowed.join(', ') : (entry.form ?? ''),
    };
  });
}

function explanationsOf(speaker: Speaker, index: DatasetIndex): Sheet[] {
  const { countries, measures, crimeAreas, organisations, programmes } = index.dataset;
  const code = speaker.say('data-file.code');
  const name = speaker.say('data-file.field.name');
  const named = (title: string, rows: readonly FlatRow[]): Sheet => ({ name: title, table: tableOf([code, name], rows) });
  return [
    {
      name: speaker.say('data-file.sheet.notes'),
      table: tableOf(
        [''],
        rulesOf(speaker).map((rule) => [rule]),
      ),
    },
    {
      name: speaker.say('dictionary.nouns'),
      table: tableOf(
        [
          speaker.say('dictionary.field'),
          speaker.say('dictionary.required'),
          speaker.say('dictionary.description'),
          speaker.say('dictionary.values'),
        ],
        columnsOf(speaker, index).map((column) => [
          column.name,
          speaker.say(`dictionary.required.${column.isNeeded ? 'always' : 'sometimes'}`),
          column.description,
          column.allowed,
        ]),
      ),
    },
    {
      name: speaker.say('data-file.table.measures'),
      table: tableOf(
        [code, name, speaker.say('dictionary.definition')],
        measures.map(({ id, definition }) => [id, sayMeasure(speaker, index, id), definition]),
      ),
    },
    named(
      speaker.say('table.countries'),
      countries.map((country) => [country.code, sayCountry(speaker, index, country.code)]),
    ),
    named(
      speaker.say('table.crime-area'),
      crimeAreas.map(({ id }) => [id, sayCrimeArea(speaker, index, id)]),
    ),
    named(
      speaker.say('dictionary.noun.organisation'),
      organisations.map(({ id }) => [id, sayOrganisation(index, id)]),
    ),
    named(
      speaker.say('dictionary.noun.programme'),
      programmes.map((programme) => [programme.id, programme.name]),
    ),
    named(
      speaker.say('dictionary.role'),
      roles.map((role) => [role, speaker.say(`role.${role}`)]),
    ),
  ];
}

function tableOf(headings: readonly string[], rows: readonly FlatRow[]): FlatTable {
  return { headings, blocks: rows.map((row) => [row]) };
}
