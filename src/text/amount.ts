import type { Claim, Qualifier } from '@/domain/figure';
import type { Total } from '@/query/total';
import type { Speaker } from './speaker';

/** A number with its qualifier, ready to be shown: the word stands before the number, in regular weight. */
export interface Amount {
  /** The unrounded value, for `<data value>`. */
  value: number;
  qualifier: Qualifier;
  /** "nearly", "about", "over"; null for an exact number. */
  word: string | null;
  number: string;
  /** Word and number together. */
  text: string;
}

export function sayAmount(speaker: Speaker, value: number, qualifier: Qualifier, shown: number = value): Amount {
  const word = qualifier === 'exact' ? null : speaker.say(`qualifier.${qualifier}`);
  const number = speaker.number(shown);
  return { value, qualifier, word, number, text: word === null ? number : speaker.say('amount', { word, number }) };
}

export function sayClaim(speaker: Speaker, claim: Claim): Amount {
  return sayAmount(speaker, claim.value, claim.qualifier);
}

/** A sum with an inexact part is shown with two significant figures: nearly 700 + 202 + 823 is "about 1,700". */
export function sayTotal(speaker: Speaker, total: Total): Amount {
  const isRounded = total.stated > 1 && total.qualifier === 'about';
  return sayAmount(speaker, total.value, total.qualifier, isRounded ? roundToTwoFigures(total.value) : total.value);
}

function roundToTwoFigures(value: number): number {
  return value === 0 ? 0 : Number(value.toPrecision(2));
}
