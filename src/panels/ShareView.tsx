import { useState } from 'react';
import { embedAddress, embedCode } from '@/export/embed-code';
import { useSpeaker } from '@/text/SpeakerContext';
import { Button } from '@/ui/control/Button';
import { copyText } from '@/ui/control/copy-text';
import { QrCode } from '@/ui/QrCode';
import { SiteMaker } from './SiteMaker';
import styles from './ShareView.module.css';
import type { TakenView } from './TakeAway';

/** The link that restores the view, to be copied or read by a camera, the code that shows the view on another page, and the site as one file. */
export function ShareView({ index, view, address, makePage }: TakenView) {
  const speaker = useSpeaker();
  const [copied, setCopied] = useState<string | null>(null);
  const link = `${address}#${view}`;
  const code = embedCode(embedAddress(address, speaker.language, view), speaker.say('app.page-title', { page: index.dataset.title }));
  const copy = (text: string) => {
    void copyText(text).then((isCopied) => {
      setCopied(isCopied ? text : null);
    });
  };
  const announced = (text: string) => <span aria-live="polite">{copied === text && speaker.say('receipt.copied')}</span>;
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
          copy(link);
        }}
      >
        {speaker.say('take.share.copy')}
      </Button>
      {announced(link)}
      <div className={styles.qr}>
        <QrCode text={link} label={speaker.say('print.qr')} />
      </div>
      <label className={styles.link}>
        {speaker.say('embed.code')}
        <textarea
          readOnly
          dir="ltr"
          rows={5}
          value={code}
          onFocus={(event) => {
            event.target.select();
          }}
        />
      </label>
      <Button
        onClick={() => {
          copy(code);
        }}
      >
        {speaker.say('embed.copy')}
      </Button>
      {announced(code)}
      <SiteMaker index={index} makePage={makePage} />
    </div>
  );
}
