import type { Organisation } from '@/domain/organisation';
import type { Programme } from '@/domain/programme';
import { hasBit } from './bit-table';
import { cubeOf, spansAsked } from './cube';
import type { DatasetIndex } from './index-dataset';
import { rowsWith } from './postings';
import type { Question } from './question';

/** How many of the operations asked are tied to the programme that the data are about, and in how many its partner is not named. */
export interface Ties {
  programme: Programme;
  partner: Organisation;
  tied: number;
  without: number;
  all: number;
}

/** Null where all are tied and all name the partner, where the question chooses by either, and where the data describe no programme. */
export function tiesOf(index: DatasetIndex, question: Question): Ties | null {
  const { columns, dataset, partner } = index;
  const at = dataset.programmes.findIndex(({ details }) => details !== null);
  const programme = dataset.programmes[at];
  if (programme === undefined || partner === null || question.organisation !== null || question.programmes.length > 0) return null;
  const { place } = spansAsked(index, question);
  const names = rowsWith(columns.rowsBy.organisation, dataset.organisations.indexOf(partner));
  const ties: Ties = { programme, partner, tied: 0, without: 0, all: 0 };
  let next = 0;
  for (const row of cubeOf(index, question).rows) {
    if (columns.isOperation[row] !== 1 || place[columns.span[row] ?? 0] === 0) continue;
    while ((names[next] ?? row) < row) next += 1;
    ties.all += 1;
    if (hasBit(columns.programmes, row, at)) ties.tied += 1;
    if (names[next] !== row) ties.without += 1;
  }
  return ties.tied === ties.all && ties.without === 0 ? null : ties;
}
