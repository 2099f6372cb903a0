import { useState } from 'react';
import { publicAddress } from '@/state/present-location';
import { useSpeaker } from '@/text/SpeakerContext';
import { Button } from '@/ui/control/Button';
import { copyText } from '@/ui/control/copy-text';
import styles from './ShareBriefing.module.css';

/** The link that shows the same slides to somebody else. */
export function ShareBriefing({ link }: { link: string }) {
  const speaker = useSpeaker();
  const [copied, setCopied] = useState<string | null>(null);
  const full = publicAddress(link);
  return (
    <section className={styles.share} aria-labelledby="share-title">
      <h2 id="share-title" className={styles.title}>
        {speaker.say('briefing.share')}
      </h2>
      <p>{speaker.say('briefing.share.text')}</p>
      <label className={styles.link}>
        {speaker.say('briefing.share.link')}
        <input
          type="url"
          readOnly
          dir="ltr"
          value={full}
          onFocus={({ target }) => {
            target.select();
          }}
        />
      </label>
      <Button
        onClick={() => {
          void copyText(full).then((isDone) => {
            setCopied(isDone ? full : null);
          });
        }}
      >
        {speaker.say('briefing.share.copy')}
      </Button>
      <span aria-live="polite">{copied === full && speaker.say('receipt.copied')}</span>
    </section>
  );
}
