import { useState } from 'react';
import { useSpeaker } from '@/text/SpeakerContext';
import { Button } from '@/ui/control/Button';
import { Icon } from '@/ui/Icon';
import styles from './Receipt.module.css';

/** Copies the receipt as text, and offers the link that restores it. Where copying is refused, the text is shown to be copied by hand. */
export function ReceiptFoot({ citation, address }: { citation: string; address: string }) {
  const speaker = useSpeaker();
  const [state, setState] = useState<'idle' | 'copied' | 'refused'>('idle');
  return (
    <div className={styles.foot}>
      <Button
        onClick={() => {
          copy(citation).then(
            () => {
              setState('copied');
            },
            () => {
              setState('refused');
            },
          );
        }}
      >
        {state === 'copied' ? speaker.say('receipt.copied') : speaker.say('receipt.copy')}
      </Button>
      <a className={styles.link} href={address}>
        <Icon name="share" />
        {speaker.say('receipt.link')}
      </a>
      {state === 'refused' && (
        <textarea className={styles.citation} readOnly rows={6} value={citation} aria-label={speaker.say('receipt.copy')} />
      )}
    </div>
  );
}

async function copy(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}
