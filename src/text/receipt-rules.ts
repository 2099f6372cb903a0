import type { DatasetIndex } from '@/query/index-dataset';
import type { Scope, TotalReceipt } from '@/query/receipt';
import type { Total } from '@/query/total';
import { sayTotal } from './amount';
import { sayScopeRule } from './scope';
import { askedCountriesWords, sayConditions } from './sentences';
import type { Speaker } from './speaker';

const ruleByQualifier = {
  exact: 'exact',
  about: 'about',
  nearly: 'about',
  over: 'at-least',
  'at-least': 'at-least',
  'up-to': 'up-to',
} as const;

/** How a total came about: which operations were asked, by which rule they were added, and what a reader must know of them. */
export function sayReceiptRules(speaker: Speaker, index: DatasetIndex, receipt: TotalReceipt, scope: Scope): readonly string[] {
  const { total, range, question, added, attributedTo, possibly, beyond, maybe } = receipt;
  const scopeRule = sayScopeRule(speaker, index, scope);
  const conditions = scope.kind === 'operation' ? [] : sayConditions(speaker, index, question).map(({ label }) => label);
  const hasUncertainPart = added.some(({ figures }) =>
    figures.some(({ parts }) => parts.some(({ figure }) => figure.partUncertain === true)),
  );
  return [
    ...(scopeRule === null ? [] : [scopeRule]),
    ...(conditions.length === 0 ? [] : [speaker.say('receipt.filters', { filters: speaker.list(conditions, 'row') })]),
    sayAdding(speaker, receipt),
    ...(range === null
      ? []
      : [
          speaker.say('receipt.rule.range', {
            least: sayUnrounded(speaker, index, range.least),
            most: sayUnrounded(speaker, index, range.most),
          }),
        ]),
    ...(attributedTo === null
      ? question.countries.length === 0 || scope.kind === 'operation'
        ? []
        : [speaker.say('sentence.took-part', askedCountriesWords(speaker, index, question.countries))]
      : attributedTo.length === 0
        ? []
        : [speaker.say('receipt.rule.attributed', askedCountriesWords(speaker, index, attributedTo))]),
    ...(maybe === 0 ? [] : [speaker.say('sentence.maybe', { records: speaker.say('count.operations', { count: maybe }), count: maybe })]),
    ...(beyond === 0 ? [] : [speaker.say('sentence.beyond', { count: beyond })]),
    ...(possibly === 0
      ? []
      : [speaker.say('sentence.possibly', { records: speaker.say('count.operations', { count: possibly }), count: possibly })]),
    ...(total.disputed > 0 ? [speaker.say('receipt.rule.preferred')] : []),
    ...(hasUncertainPart ? [speaker.say('receipt.rule.part-uncertain')] : []),
  ];
}

function sayUnrounded(speaker: Speaker, index: DatasetIndex, total: Total): string {
  return sayTotal(speaker, index, { ...total, figures: 1 }).text;
}

function sayAdding(speaker: Speaker, { total }: TotalReceipt): string {
  if (total.stated === 0) return speaker.say('receipt.none');
  if (total.figures === 1) return speaker.say('receipt.rule.one');
  const rule = ruleByQualifier[total.qualifier];
  const isRounded = Number(total.value.toPrecision(2)) !== total.value;
  return rule === 'about' && !isRounded
    ? speaker.say('receipt.rule.about.as-is')
    : speaker.say(`receipt.rule.${rule}`, { value: speaker.number(total.value) });
}
