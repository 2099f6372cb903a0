import { useSpeaker } from '@/text/SpeakerContext';
import { Button } from '@/ui/control/Button';
import { focusContent } from '@/ui/focus-content';
import styles from './IgnoredNotice.module.css';

const LONGEST = 120;

/** Says which parts of a link were left out because they could not be read. */
export function IgnoredNotice({ ignored, onDismiss }: { ignored: readonly string[]; onDismiss: () => void }) {
  const speaker = useSpeaker();
  if (ignored.length === 0) return null;
  const parts = speaker.list(ignored, 'and');
  return (
    <div className={styles.notice} role="alert">
      <p>
        {speaker.say('notice.ignored', { parts: parts.length > LONGEST ? `${parts.slice(0, LONGEST)}…` : parts })}{' '}
        <small>{speaker.say('notice.ignored.code')}</small>
      </p>
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
