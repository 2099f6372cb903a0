import type { Claim } from '@/domain/figure';
import type { DatasetIndex } from '@/query/index-dataset';
import { sayMeasureWithin } from './names';
import type { Speaker } from './speaker';

/** What a claim counts, in the words of the record, and the measure that its sources call it where that is another one. */
export function sayClaimDetail(speaker: Speaker, index: DatasetIndex, claim: Claim, detail: readonly string[]): string {
  const readAs =
    claim.readAs === undefined ? [] : [speaker.say('receipt.this-reads', { measure: sayMeasureWithin(speaker, index, claim.readAs) })];
  const words = [...new Set([...readAs, ...detail, ...(claim.wording === undefined ? [] : [claim.wording])])];
  // A wording often begins with the label of its figure and says more.
  return speaker.list(
    words.filter((word) => !words.some((other) => other !== word && other.startsWith(word))),
    'clauses',
  );
}
