import { type MergeRange, readXlsx } from 'hucre/xlsx';
import { unzipSync } from 'fflate';
import type { DatasetHead } from '@/domain/dataset';
import { ownRemedies } from '@/domain/own-remedies';
import { openPackage } from './open-package';
import { findHeader, openGrid } from './open-table';
import type { RawDataset } from './raw-dataset';
import { refusal } from './refusal';
import type { Grid } from './sheet-rows';

/** What a zip may hold when unpacked; a small file can claim far more. */
const MOST_UNPACKED = 512 * 1024 * 1024;

/** The filled template as a workbook, or a data package. Throws a Refusal where it is neither. */
export async function openZip(bytes: Uint8Array, name: string, catalogue: DatasetHead | null): Promise<RawDataset> {
  const names = namesIn(bytes);
  if (names.includes('xl/workbook.xml')) return openWorkbook(bytes, name, catalogue);
  if (names.includes('datapackage.json')) return openPackage(unzipSync(bytes), name, catalogue);
  throw refusal('E_NOT_JSON', 'zip', ownRemedies.openKnownKind);
}

function namesIn(bytes: Uint8Array): readonly string[] {
  const names: string[] = [];
  let size = 0;
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.push(name);
        size += originalSize;
        return false;
      },
    });
  } catch {
    throw refusal('E_NOT_JSON', 'zip', ownRemedies.openKnownKind);
  }
  if (size > MOST_UNPACKED) throw refusal('E_TOO_BIG', 'size', ownRemedies.takePart, { values: { limit: MOST_UNPACKED / 1024 / 1024 } });
  return names;
}

async function openWorkbook(bytes: Uint8Array, name: string, catalogue: DatasetHead | null): Promise<RawDataset> {
  const sheets = await readXlsx(bytes).then(
    (workbook) => workbook.sheets,
    () => {
      throw refusal('E_NOT_READABLE', 'workbook', ownRemedies.saveAsXlsx);
    },
  );
  const grids = sheets.map(({ name: sheet, rows, merges }): Grid => ({ sheet, rows: filledDown(rows, merges ?? []) }));
  const filled = grids.filter((grid) => findHeader(grid) !== undefined);
  const [table = grids[0]] = filled;
  if (table === undefined) throw refusal('E_NOT_READABLE', 'workbook', ownRemedies.saveAsXlsx);
  // None is passed over in silence.
  if (filled.length > 1)
    throw refusal('E_NOT_READABLE', 'sheets', ownRemedies.fillOneSheet, {
      values: { sheets: filled.map(({ sheet }) => sheet).join(', ') },
    });
  return openGrid(table, name, catalogue);
}

/** Cells of several rows that are merged into one say the same of each of these rows. */
function filledDown(rows: Grid['rows'], merges: readonly MergeRange[]): Grid['rows'] {
  const filled = rows.map((row) => [...row]);
  for (const { startRow, endRow, startCol } of merges) {
    const value = filled[startRow]?.[startCol] ?? null;
    for (const row of filled.slice(startRow + 1, endRow + 1)) row[startCol] = value;
  }
  return filled;
}
