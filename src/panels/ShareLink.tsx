import { useSpeaker } from '@/text/SpeakerContext';
import { QrCode } from '@/ui/QrCode';
import { CopiedText } from './CopiedText';
import styles from './ShareView.module.css';

/** A link to be copied or read by a camera. */
export function ShareLink({ link, label }: { link: string; label: string }) {
  const speaker = useSpeaker();
  return (
    <>
      <CopiedText label={label} copyLabel={speaker.say('take.share.copy')} text={link} />
      <div className={styles.qr}>
        <QrCode text={link} label={speaker.say('print.qr')} />
      </div>
    </>
  );
}
