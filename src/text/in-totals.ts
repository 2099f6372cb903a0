import type { Operation } from '@/domain/operation';
import { ruleOfPreference } from '@/query/rule-of-preference';
import type { DatasetIndex } from '@/query/index-dataset';
import type { FigureReceipt } from '@/query/receipt';
import { countryWords, sayMeasureWithin } from './names';
import type { Speaker } from './speaker';

/** How a figure counts in totals: added, lying inside another, placed in a country, or standing alone. */
export function sayInTotals(
  speaker: Speaker,
  index: DatasetIndex,
  operation: Operation,
  { figure, preferred, others, isDisputed }: FigureReceipt,
): readonly string[] {
  if (figure.kind === 'single') return [speaker.say('in-totals.single')];
  const measure = sayMeasureWithin(speaker, index, figure.measure);
  const disputed = isDisputed
    ? [speaker.say(others.length > 0 ? `in-totals.disputed.${ruleOfPreference(figure, index.rank)}` : 'in-totals.uncertain-part')]
    : [];
  if (figure.partOf !== undefined && operation.figures.some(({ key }) => key === figure.partOf))
    return [speaker.say(figure.partUncertain === true ? 'in-totals.part-uncertain' : 'in-totals.part'), ...disputed];
  if (figure.country !== undefined) return [speaker.say('in-totals.country', countryWords(speaker, index, figure.country)), ...disputed];
  if (operation.kind === 'activity') return [speaker.say('in-totals.activity')];
  const value = speaker.number(preferred.value);
  return [
    preferred.qualifier === 'exact'
      ? speaker.say('in-totals.exact', { measure, value })
      : speaker.say('in-totals.inexact', { measure, value }),
    ...disputed,
  ];
}
