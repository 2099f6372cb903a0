import type { DatasetIndex } from '@/query/index-dataset';
import type { Scope } from '@/query/receipt';
import type { Total } from '@/query/total';
import { sayTotalCounted } from '@/text/amount';
import type { Speaker } from '@/text/speaker';
import type { Links } from './LinksContext';

/** The link from a number in a chart to its receipt; null where there is no number. */
export function receiptLink(
  speaker: Speaker,
  index: DatasetIndex,
  links: Links,
  total: Total,
  scope: Scope,
): { href: string; name: string } | null {
  if (total.stated === 0) return null;
  return {
    href: links.receipt({ kind: 'total', measure: total.measure, scope }),
    name: speaker.say('receipt.of', { amount: sayTotalCounted(speaker, index, total) }),
  };
}
