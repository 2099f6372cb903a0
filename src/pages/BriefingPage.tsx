import type { DatasetIndex } from '@/query/index-dataset';
import type { Address } from '@/state/address';
import { Loading } from '@/panels/Loading';
import { useSpeaker } from '@/text/SpeakerContext';
import { Page } from '@/ui/Page';
import { useAlive } from '@/ui/use-alive';
import { useReadyMark } from '@/ui/use-ready-mark';
import { BriefingDesk } from './BriefingPage/BriefingDesk';
import styles from './BriefingPage.module.css';

interface BriefingPageProps {
  index: DatasetIndex;
  address: Address;
}

/** The views that a reader keeps, to be put in order, presented, shared and saved. */
export function BriefingPage({ index, address }: BriefingPageProps) {
  const speaker = useSpeaker();
  const isAlive = useAlive();
  const main = useReadyMark(isAlive, index);
  return (
    <Page ref={main} title={speaker.say('briefing.title')}>
      <p className={styles.lead}>{speaker.say('briefing.lead')}</p>
      {isAlive ? <BriefingDesk index={index} address={address} /> : <Loading />}
    </Page>
  );
}
