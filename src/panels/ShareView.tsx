import { embedAddress, embedCode } from '@/export/embed-code';
import { useSpeaker } from '@/text/SpeakerContext';
import { CopiedText } from './CopiedText';
import { SiteMaker } from './SiteMaker';
import { ShareLink } from './ShareLink';
import styles from './ShareView.module.css';
import type { TakenView } from './TakeAway';

/** The link that restores the view, to be copied or read by a camera, the code that shows the view on another page, and the site as one file. */
export function ShareView({ index, view, address, makePage }: TakenView) {
  const speaker = useSpeaker();
  if (index.origin.kind !== 'published')
    return (
      <div className={styles.share}>
        <p>{speaker.say('own.taken.no-link')}</p>
        <SiteMaker index={index} makePage={makePage} />
      </div>
    );
  const code = embedCode(embedAddress(address, speaker.language, view), speaker.say('app.page-title', { page: index.dataset.title }));
  return (
    <div className={styles.share}>
      <ShareLink link={`${address}#${view}`} label={speaker.say('take.share.link')} />
      <CopiedText label={speaker.say('embed.code')} copyLabel={speaker.say('embed.copy')} text={code} rows={5} />
      <SiteMaker index={index} makePage={makePage} />
    </div>
  );
}
