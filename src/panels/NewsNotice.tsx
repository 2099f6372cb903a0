import { useState } from 'react';
import { Button } from '@/ui/control/Button';
import { focusContent } from '@/ui/focus-content';
import { useSpeaker } from '@/text/SpeakerContext';
import styles from './NewsNotice.module.css';
import box from './notice.module.css';

interface NewsNoticeProps {
  title: string;
  /** What to do, where something went wrong. */
  advice?: string;
  code?: string;
  /** What the button says. */
  act: string;
  onAct: () => Promise<void>;
}

/** A quiet line above the page, with one thing to do about it. */
export function NewsNotice({ title, advice, code, act, onAct }: NewsNoticeProps) {
  const speaker = useSpeaker();
  const [isActing, setActing] = useState(false);
  return (
    <div className={`${box.box} ${styles.notice}`} role="status" aria-busy={isActing}>
      <div>
        <p>
          <b>{title}</b> {isActing ? speaker.say('loading') : advice}
        </p>
        {code !== undefined && <p className={styles.code}>{code}</p>}
      </div>
      <Button
        onClick={() => {
          if (isActing) return;
          setActing(true);
          // The button goes away with what it is about.
          void onAct().finally(() => {
            setActing(false);
            if (document.activeElement === document.body) focusContent();
          });
        }}
      >
        {act}
      </Button>
    </div>
  );
}
