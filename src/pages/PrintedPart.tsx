import { PrintHead } from '@/panels/PrintHead';
import { PrintSources } from '@/panels/PrintSources';
import type { DatasetIndex } from '@/query/index-dataset';
import { sourcesOfPlace } from '@/query/sources-in-view';
import { type Address, homeAddress } from '@/state/address';
import { keptBriefing } from '@/state/briefing';
import { writeBriefingLink } from '@/state/briefing-link';
import { publicAddress } from '@/state/present-location';
import { linkTo } from '@/state/use-address';
import { useSpeaker } from '@/text/SpeakerContext';
import { MOST_PRINTED } from '@/ui/table/many-rows';

interface PrintedPartProps {
  part: 'head' | 'sources';
  index: DatasetIndex;
  address: Address;
}

/** Slides on paper lead to themselves, also where only this browser keeps them. */
function briefingOf(index: DatasetIndex, { place, language, briefing }: Address): string | null {
  if (place.kind !== 'present' || index.origin.kind !== 'published' || briefing !== null) return briefing;
  const kept = keptBriefing(index);
  return kept.steps.length === 0 ? null : writeBriefingLink(kept, index, language);
}

/** What stands before and behind any page on paper. */
export function PrintedPart({ part, index, address }: PrintedPartProps) {
  const speaker = useSpeaker();
  const { language, place, question, comparison, receipt } = address;
  const isAsking = place.kind === 'overview';
  switch (part) {
    case 'head': {
      // What the reader asked on the overview does not belong on the paper of a page that shows everything.
      const shown = isAsking
        ? address
        : { ...homeAddress(index), language, place, comparison, receipt, briefing: briefingOf(index, address) };
      return <PrintHead index={index} address={publicAddress(linkTo(shown, index))} />;
    }
    case 'sources':
      // The other pages have a list of their own, or rest on no source.
      return (
        (isAsking || place.kind === 'country' || place.kind === 'countries' || place.kind === 'method') && (
          <PrintSources
            index={index}
            sources={() => sourcesOfPlace(index, place, question, MOST_PRINTED).list}
            title={speaker.say(isAsking ? 'print.sources' : 'receipt.sources')}
            withOperations={isAsking}
          />
        )
      );
  }
}
