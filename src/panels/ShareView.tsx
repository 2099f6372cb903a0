import { useState } from 'react';
import { fileName } from '@/export/file-name';
import { useSpeaker } from '@/text/SpeakerContext';
import { Button } from '@/ui/control/Button';
import { copyText } from '@/ui/control/copy-text';
import { MakeFile } from './MakeFile';
import styles from './ShareView.module.css';
import type { TakenView } from './TakeAway';

/** The link that restores the view, to be copied. */
export function ShareView({ index, view, address, makePage }: TakenView) {
  const speaker = useSpeaker();
  const [isCopied, setCopied] = useState(false);
  const link = `${address}#${view}`;
  return (
    <div className={styles.share}>
      <label className={styles.link}>
        {speaker.say('take.share.link')}
        <input
          type="url"
          readOnly
          dir="ltr"
          value={link}
          onFocus={(event) => {
            event.target.select();
          }}
        />
      </label>
      <Button
        onClick={() => {
          void copyText(link).then(setCopied);
        }}
      >
        {speaker.say('take.share.copy')}
      </Button>
      <span aria-live="polite">{isCopied && speaker.say('receipt.copied')}</span>
      <MakeFile
        label={speaker.say('take.share.file')}
        about={speaker.say('take.share.file-note')}
        make={async (run) => ({ blob: await makePage(run), name: fileName(index, 'everything', 'html') })}
      />
    </div>
  );
}
