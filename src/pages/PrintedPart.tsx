import { PrintHead } from '@/panels/PrintHead';
import { PrintSources } from '@/panels/PrintSources';
import { answerQuestion } from '@/query/answer';
import type { DatasetIndex } from '@/query/index-dataset';
import { type Address, homeAddress } from '@/state/address';
import { publicAddress } from '@/state/present-location';
import { linkTo } from '@/state/use-address';

interface PrintedPartProps {
  part: 'head' | 'sources';
  index: DatasetIndex;
  address: Address;
}

/** What stands before and behind any page on paper. */
export function PrintedPart({ part, index, address }: PrintedPartProps) {
  const { language, place, question, comparison, receipt } = address;
  const isAsking = place.kind === 'overview';
  switch (part) {
    case 'head': {
      // What the reader asked on the overview does not belong on the paper of a page that shows everything.
      const shown = isAsking ? address : { ...homeAddress(index), language, place, comparison, receipt };
      return <PrintHead index={index} address={publicAddress(linkTo(shown, index))} />;
    }
    case 'sources':
      return isAsking && <PrintSources index={index} answer={answerQuestion(index, question)} />;
  }
}
