import { Loading } from '@/panels/Loading';
import { TakeContext } from '@/panels/TakeContext';
import type { DatasetIndex } from '@/query/index-dataset';
import type { Address } from '@/state/address';
import { linkTo } from '@/state/use-address';
import { useShownBriefing } from '@/state/use-shown-briefing';
import { useAllSlides } from '@/state/use-slide';
import { useSpeaker } from '@/text/SpeakerContext';
import { Page } from '@/ui/Page';
import { useAlive } from '@/ui/use-alive';
import { useReadyMark } from '@/ui/use-ready-mark';
import { BriefingDesk } from './BriefingPage/BriefingDesk';
import { Deck } from './BriefingPage/Deck';
import { SlideSheets } from './BriefingPage/SlideSheets';

export { AddedToBriefing } from './BriefingPage/AddedToBriefing';

interface BriefingPageProps {
  index: DatasetIndex;
  address: Address;
}

/**
 * The views that a reader keeps, to be put in order, shared and saved, or one slide at a time. What they are, only the browser knows: at build it is a
 * page that waits.
 */
export function BriefingPage({ index, address }: BriefingPageProps) {
  const speaker = useSpeaker();
  const shown = useShownBriefing(index, address);
  const isAlive = useAlive();
  const isAll = useAllSlides();
  const main = useReadyMark(isAlive, shown);
  if (isAlive && address.place.kind === 'present')
    return (
      <TakeContext value={null}>
        {isAll ? (
          <SlideSheets
            index={index}
            briefing={shown.briefing}
            back={linkTo({ ...address, place: { kind: 'briefing' }, receipt: null }, index)}
          />
        ) : (
          <Deck index={index} briefing={shown.briefing} />
        )}
      </TakeContext>
    );
  return (
    <Page ref={main} title={speaker.say(`nav.${address.place.kind === 'present' ? 'present' : 'briefing'}`)}>
      {isAlive ? <BriefingDesk index={index} address={address} shown={shown} /> : <Loading />}
    </Page>
  );
}
