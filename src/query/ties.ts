import type { Organisation } from '@/domain/organisation';
import type { Programme } from '@/domain/programme';
import { countKept } from './count-kept';
import type { DatasetIndex } from './index-dataset';
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
  const { dataset, partner } = index;
  const programme = dataset.programmes.find(({ details }) => details !== null);
  if (!programme || !partner || question.organisation || question.programmes.length > 0 || question.kind === 'activities') return null;
  const count = (changes: Partial<Question>) => countKept(index, { ...question, kind: 'operations', ...changes });
  const all = count({});
  const tied = count({ programmes: [programme.id] });
  const without = count({ organisation: { organisation: partner.id, part: 'none' } });
  return tied === all && without === 0 ? null : { programme, partner, tied, without, all };
}
