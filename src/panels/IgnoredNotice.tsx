import type { Language } from '@/domain/language';
import { useSpeaker } from '@/text/SpeakerContext';
import { Button } from '@/ui/control/Button';
import { focusContent } from '@/ui/focus-content';
import styles from './IgnoredNotice.module.css';
import box from './notice.module.css';

const LONGEST = 120;

interface IgnoredNoticeProps {
  /** The parts of a link that were left out because they could not be read. */
  ignored: readonly string[];
  /** A language that could not be fetched. */
  failedLanguage: Language | null;
  onDismiss: () => void;
}

/** Says what of a link could not be followed. */
export function IgnoredNotice({ ignored, failedLanguage, onDismiss }: IgnoredNoticeProps) {
  const speaker = useSpeaker();
  if (ignored.length === 0 && failedLanguage === null) return null;
  const parts = speaker.list(ignored, 'and');
  return (
    <div className={`${box.box} ${styles.notice}`} role="alert">
      <div>
        {failedLanguage !== null && (
          <p>
            {speaker.say('notice.language-failed', {
              language: speaker.say(`language.${failedLanguage}`),
              present: speaker.say(`language.${speaker.language}`),
            })}
          </p>
        )}
        {ignored.length > 0 && (
          <p>
            {speaker.say('notice.ignored', { parts: parts.length > LONGEST ? `${parts.slice(0, LONGEST)}…` : parts })}{' '}
            <small>{speaker.say('notice.ignored.code')}</small>
          </p>
        )}
      </div>
      <Button
        look="link"
        onClick={() => {
          onDismiss();
          focusContent();
        }}
      >
        {speaker.say('close')}
      </Button>
    </div>
  );
}
