import type { Measure } from '@/domain/catalogue';
import type { Claim, Figure } from '@/domain/figure';
import type { Qualifier } from '@/domain/qualifier';
import type { MeasureId } from '@/domain/identifier';
import type { DatasetIndex } from '@/query/index-dataset';
import type { Result } from '@/query/result';
import type { Total, TotalRange } from '@/query/total';
import { sayCounted } from './names';
import type { Speaker } from './speaker';

/** A number with its qualifier, ready to be shown: the word stands before the number, in regular weight. */
export interface Amount {
  /** The unrounded value, for `<data value>`. */
  value: number;
  /** The value as it is written: sums with an inexact part are rounded. */
  shown: number;
  qualifier: Qualifier;
  /** "nearly", "about", "over"; null for an exact number. */
  word: string | null;
  /** With its unit where that is not plain from the measure: "USD 193,000,000", "58 kg". */
  number: string;
  /** Word and number together. */
  text: string;
}

interface Sum {
  value: number;
  qualifier: Qualifier;
  /** How many figures were added. */
  figures: number;
}

/** A sum with an inexact part is shown with two significant figures: nearly 700 + 202 + 823 is "about 1,700". */
function saySum(speaker: Speaker, { value, qualifier, figures }: Sum, unit: Measure['unit'] | undefined): Amount {
  const shown = figures > 1 && qualifier === 'about' && value !== 0 ? Number(value.toPrecision(2)) : value;
  const word = qualifier === 'exact' ? null : speaker.say(`qualifier.${qualifier}`);
  const number = sayWithUnit(speaker, speaker.number(shown), unit);
  return { value, shown, qualifier, word, number, text: word === null ? number : speaker.say('amount', { word, number }) };
}

function sayWithUnit(speaker: Speaker, number: string, unit: Measure['unit'] | undefined): string {
  return unit === 'usd' || unit === 'kilograms' ? speaker.say(`unit.${unit}`, { number }) : number;
}

export function sayTotal(speaker: Speaker, index: DatasetIndex, total: Total): Amount {
  return saySum(speaker, total, index.measures.get(total.measure)?.unit);
}

/** The amount of a result that is stated or disputed. */
export function sayResult(
  speaker: Speaker,
  index: DatasetIndex,
  measure: MeasureId,
  result: Exclude<Result, { status: 'unreported' }>,
): Amount {
  return saySum(speaker, result, index.measures.get(measure)?.unit);
}

/** A code of ISO 4217 stands before its number, as that of a measure does. */
const isCurrency = /^[A-Z]{3}$/;

/** What one claim says of a figure; the unit of a single result is its own. */
export function sayClaim(speaker: Speaker, index: DatasetIndex, figure: Figure, claim: Claim): Amount {
  const { value, qualifier } = claim;
  if (figure.kind === 'measured') return saySum(speaker, { value, qualifier, figures: 1 }, index.measures.get(figure.measure)?.unit);
  const amount = saySum(speaker, { value, qualifier, figures: 1 }, undefined);
  const number = isCurrency.test(figure.unit)
    ? speaker.say('unit.currency', { currency: figure.unit, number: amount.number })
    : speaker.say('unit.own', { number: amount.number, unit: figure.unit });
  return { ...amount, number, text: amount.word === null ? number : speaker.say('amount', { word: amount.word, number }) };
}

/** How far the other readings of its figures take a total. */
export function sayRange(speaker: Speaker, index: DatasetIndex, { least, most }: TotalRange): string {
  return speaker.say('headline.range', { least: sayTotal(speaker, index, least).text, most: sayTotal(speaker, index, most).text });
}

/** A total as a phrase: "about 1,700 victims rescued". */
export function sayTotalCounted(speaker: Speaker, index: DatasetIndex, total: Total): string {
  const amount = sayTotal(speaker, index, total);
  return sayCounted(speaker, index, total.measure, amount.shown, amount.text);
}

/** An exact amount in a currency that the data name: "EUR 12,000,000". */
export function sayMoney(speaker: Speaker, value: number, currency: string): Amount {
  const number = speaker.say('unit.currency', { currency, number: speaker.number(value) });
  return { value, shown: value, qualifier: 'exact', word: null, number, text: number };
}
