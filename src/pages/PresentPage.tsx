import type { DatasetIndex } from '@/query/index-dataset';
import type { Address } from '@/state/address';
import { Loading } from '@/panels/Loading';
import { TakeContext } from '@/panels/TakeContext';
import { useShownBriefing } from '@/state/use-shown-briefing';
import { useSpeaker } from '@/text/SpeakerContext';
import { Page } from '@/ui/Page';
import { useAlive } from '@/ui/use-alive';
import { Deck } from './PresentPage/Deck';

interface PresentPageProps {
  index: DatasetIndex;
  address: Address;
}

/** A briefing, one slide at a time. Which one it is, only the browser knows: at build it is a page that waits. */
export function PresentPage({ index, address }: PresentPageProps) {
  const speaker = useSpeaker();
  const { briefing } = useShownBriefing(index, address);
  if (!useAlive())
    return (
      <Page title={speaker.say('nav.present')} titleLook="aloud">
        <Loading />
      </Page>
    );
  return (
    <TakeContext value={null}>
      <Deck index={index} briefing={briefing} />
    </TakeContext>
  );
}
