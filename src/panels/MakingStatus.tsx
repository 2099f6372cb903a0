import { useSpeaker } from '@/text/SpeakerContext';
import { Button } from '@/ui/control/Button';
import styles from './MakingStatus.module.css';
import type { Making } from './use-making';

interface MakingStatusProps {
  making: Making;
  /** Said while it goes on. */
  words: string;
  /** Offers to give it up, where nothing else does. */
  onCancel?: () => void;
}

/** How far the making of a file is, or what came of it. */
export function MakingStatus({ making, words, onCancel }: MakingStatusProps) {
  const speaker = useSpeaker();
  return (
    <div className={styles.making}>
      <div role="status">
        {making.kind === 'making' && <span>{words}</span>}
        {making.kind === 'saved' && speaker.sayRich('data-file.saved', { name: <bdi className={styles.name}>{making.name}</bdi> })}
        {making.kind === 'cancelled' && speaker.say('data-file.cancelled')}
      </div>
      {making.kind === 'making' && (
        <div className={styles.progress}>
          <progress value={making.share} max={1} aria-label={speaker.say('data-file.progress')} />
          {onCancel !== undefined && <Button onClick={onCancel}>{speaker.say('data-file.cancel')}</Button>}
        </div>
      )}
      {making.kind === 'failed' && (
        <p className={styles.failed} role="alert">
          {speaker.say('data-file.failed', { reason: making.reason })}
        </p>
      )}
    </div>
  );
}
