import type { Language } from '@/domain/language';
import type { Step } from '@/query/briefing';
import type { DatasetIndex } from '@/query/index-dataset';
import { homeAddress } from './address';
import { linkTo } from './use-address';

/** The link to a view on its page; the outcomes stand on that of the programme, how the figures are known on that of the data. */
export function linkToView(index: DatasetIndex, language: Language, { view, question }: Pick<Step, 'view' | 'question'>): string {
  const home = { ...homeAddress(index), language };
  if (view === 'evidence') return linkTo({ ...home, place: { kind: 'data' } }, index);
  if (view === 'outcomes') return `${linkTo({ ...home, place: { kind: 'programme' } }, index)}#${view}`;
  return `${linkTo({ ...home, question }, index)}#${view}`;
}
