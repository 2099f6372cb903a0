import type { DatasetIndex } from '@/query/index-dataset';
import { sayDataTitle, sayOrigin } from '@/text/origin';
import type { Speaker } from '@/text/speaker';
import type { Content, ContentLinks } from './content';
import { fetchPart } from './fetch-part';
import { fileName, type NamedContent } from './file-name';
import { type FlatTable, flattenContent } from './flat-table';
import type { Run } from './run';
import { allRecords, type TakenRecords } from './taken-records';
import type { Sheet } from './workbook';

/** The forms in which data can be taken along. */
export const fileFormats = ['csv', 'xlsx', 'json', 'package'] as const;
export type FileFormat = (typeof fileFormats)[number];

/** One view or part of a page as it is on screen with the records on which it rests, or the whole dataset. */
export type TakenData =
  | { kind: 'part'; named: NamedContent; content: Content; records: TakenRecords }
  | { kind: 'everything'; address: string };

export interface MadeFile {
  name: string;
  blob: Blob;
}

const mediaTypes = {
  csv: 'text/csv;charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json',
  package: 'application/zip',
} as const satisfies Record<FileFormat, string>;

/** Makes a file of data. Code that only one format needs is fetched when it is asked for. Throws a FileFault that can be said, or the reason of the signal. */
export async function makeFile(
  speaker: Speaker,
  index: DatasetIndex,
  links: ContentLinks,
  taken: TakenData,
  format: FileFormat,
  run: Run,
): Promise<MadeFile> {
  const parts = await partsOf(speaker, index, links, taken, format, run);
  run.signal.throwIfAborted();
  return {
    name: fileName(index, taken.kind === 'everything' ? taken.kind : taken.named, format === 'package' ? 'zip' : format),
    blob: new Blob(parts, { type: mediaTypes[format] }),
  };
}

async function partsOf(
  speaker: Speaker,
  index: DatasetIndex,
  links: ContentLinks,
  taken: TakenData,
  format: FileFormat,
  run: Run,
): Promise<Uint8Array<ArrayBuffer>[]> {
  const dataTitle = sayDataTitle(speaker, index);
  const records = taken.kind === 'everything' ? allRecords(index) : taken.records;
  const title =
    taken.kind === 'everything' || taken.content.conditions.length === 0
      ? dataTitle
      : speaker.say('data-file.excerpt', { title: dataTitle, filters: speaker.list(taken.content.conditions, 'row') });
  const tables = async () => {
    const { datasetTables, flattenTable } = await fetchPart(() => import('./dataset-tables'));
    return { tables: datasetTables(speaker, index, records, links), flattenTable };
  };
  switch (format) {
    case 'csv': {
      const { writeCsv: write } = await fetchPart(() => import('./csv'));
      const writeCsv = (table: FlatTable) => write(withOrigin(speaker, index, table), run);
      if (taken.kind === 'part') return writeCsv(flattenContent(speaker, taken.content, 'addresses'));
      const { tables: all, flattenTable } = await tables();
      const figures = all.filter(({ name }) => name === 'figures').map((table) => flattenTable(speaker, table, 'words'));
      return (await Promise.all(figures.map(writeCsv))).flat();
    }
    case 'xlsx': {
      const { writeBeside } = await fetchPart(() => import('./workbook-beside'));
      const write = async (sheets: readonly Sheet[]) => {
        const file = await writeBeside(sheets, speaker.direction, run);
        if (file !== null) return [file];
        const { writeWorkbook } = await fetchPart(() => import('./workbook'));
        return [await writeWorkbook(sheets, speaker.direction, run)];
      };
      const { notesOfContent, notesOfDataset } = await fetchPart(() => import('./notes-sheet'));
      const notes = speaker.say('data-file.sheet.notes');
      if (taken.kind === 'part') {
        const sheets = [
          { name: speaker.say('data-file.sheet.table'), table: flattenContent(speaker, taken.content, 'numbers') },
          { name: notes, table: notesOfContent(speaker, taken.content) },
        ];
        return write(sheets);
      }
      const { tables: all, flattenTable } = await tables();
      const sheets = [
        ...all.map((table) => ({ name: table.title, table: flattenTable(speaker, table, 'words') })),
        { name: notes, table: notesOfDataset(speaker, index, taken.address) },
      ];
      return write(sheets);
    }
    case 'json': {
      const { writeDataset } = await fetchPart(() => import('./dataset-file'));
      return writeDataset(index, records, title, run);
    }
    case 'package': {
      const { writeDataPackage } = await fetchPart(() => import('./data-package'));
      const { tables: all } = await tables();
      const words =
        taken.kind === 'part'
          ? { description: [taken.content.shown, ...taken.content.reading].join(' '), address: taken.content.address }
          : { description: speaker.say('footer.method.3'), address: taken.address };
      return writeDataPackage(speaker, index, all, { title, ...words }, run);
    }
  }
}

/** A table without notes says in a column of its own whose data it holds, where they are not the published ones. */
function withOrigin(speaker: Speaker, { origin }: DatasetIndex, { headings, blocks }: FlatTable): FlatTable {
  const said = sayOrigin(speaker, origin);
  if (said === null) return { headings, blocks };
  return {
    headings: [...headings, speaker.say('own.taken.column')],
    blocks: { length: blocks.length, at: (position) => blocks.at(position)?.map((row) => [...row, said]) },
  };
}
