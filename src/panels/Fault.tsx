import { useSpeaker } from '@/text/SpeakerContext';
import { Button } from '@/ui/control/Button';
import styles from './Fault.module.css';

interface FaultProps {
  /** Whether it belongs to a version of the app that the server no longer has. */
  isGone?: boolean;
  onTryAgain: () => void;
}

/** Said in the place of something that could not be drawn. */
export function Fault({ isGone = false, onTryAgain }: FaultProps) {
  const speaker = useSpeaker();
  return (
    <div className={styles.fault}>
      <p role="alert">{speaker.say(isGone ? 'error.E_UPDATE' : 'error.fault')}</p>
      <Button onClick={isGone ? () => window.location.reload() : onTryAgain}>
        {speaker.say(isGone ? 'update.app.act' : 'error.try-again')}
      </Button>
    </div>
  );
}
