import type { MeasureId } from '@/domain/identifier';
import type { Qualifier } from '@/domain/qualifier';
import type { Doubt, MarkKind, Tone } from '@/ui/tone';
import type { Total } from '@/query/total';
import type { Result } from '@/query/result';

const tones = new Map<string, Tone>([
  ['arrests', 'arrests'],
  ['victims-rescued', 'victims'],
  ['networks-identified', 'networks'],
]);

/** Colour means measure; a measure without a colour of its own is ink. */
export function toneByMeasure(measure: MeasureId): Tone {
  return tones.get(measure) ?? 'count';
}

/** Where the comb of a qualifier is drawn. */
export const combByQualifier = {
  exact: 'none',
  nearly: 'below',
  about: 'around',
  over: 'above',
  'at-least': 'above',
  'up-to': 'all',
} as const satisfies Record<Qualifier, Doubt>;

/** How a total is drawn; one that is disputed throughout has a dashed outline. */
export function markOfTotal(total: Total): { kind: MarkKind; doubt: Doubt } {
  if (total.stated === 0) return { kind: total.asked === 0 ? 'none' : 'not-published', doubt: 'none' };
  if (total.value === 0) return { kind: 'zero', doubt: 'none' };
  return { kind: total.disputed === total.stated ? 'disputed' : 'value', doubt: combByQualifier[total.qualifier] };
}

export function markOfResult(result: Result): { kind: MarkKind; doubt: Doubt; value: number } {
  if (result.status === 'unreported') return { kind: 'not-published', doubt: 'none', value: 0 };
  const kind = result.value === 0 ? 'zero' : result.status === 'disputed' ? 'disputed' : 'value';
  return { kind, doubt: combByQualifier[result.qualifier], value: result.value };
}
