import { CopiedText } from '@/panels/CopiedText';
import { publicAddress } from '@/state/present-location';
import { useSpeaker } from '@/text/SpeakerContext';
import styles from './ShareBriefing.module.css';

/** The link that shows the same slides to somebody else. */
export function ShareBriefing({ link }: { link: string }) {
  const speaker = useSpeaker();
  return (
    <section className={styles.share} aria-labelledby="share-title">
      <h2 id="share-title" className={styles.title}>
        {speaker.say('briefing.share')}
      </h2>
      <p>{speaker.say('briefing.share.text')}</p>
      <CopiedText label={speaker.say('briefing.share.link')} copyLabel={speaker.say('briefing.share.copy')} text={publicAddress(link)} />
    </section>
  );
}
