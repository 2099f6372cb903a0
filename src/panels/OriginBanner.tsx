import type { DataOrigin } from '@/domain/data-origin';
import { sayOwnOrigin } from '@/text/origin';
import { useSpeaker } from '@/text/SpeakerContext';
import { Button } from '@/ui/control/Button';
import styles from './OriginBanner.module.css';

interface OriginBannerProps {
  origin: DataOrigin;
  /** How many problems the file had. */
  problems: number;
  /** The link to what can be done with the file; null on the page where that is. */
  about: string | null;
  onBack: () => void;
}

/** Says on every page that other data than the published ones are shown, and leads back to those. */
export function OriginBanner({ origin, problems, about, onBack }: OriginBannerProps) {
  const speaker = useSpeaker();
  const [whose, ...hidden] = sayOwnOrigin(speaker, origin);
  if (whose === undefined) return null;
  return (
    <aside className={styles.banner} aria-label={speaker.say('own.banner.label')} data-origin={origin.kind}>
      <div className={styles.inner}>
        <p className={styles.words}>
          <b>{whose}</b>
          {problems > 0 && <span>{speaker.say('own.problems', { count: problems })}</span>}
          {hidden.map((words) => (
            <span key={words}>{words}</span>
          ))}
        </p>
        <p className={styles.acts}>
          {about !== null && <a href={about}>{speaker.say('own.banner.about')}</a>}
          <Button look="link" data-act="published" onClick={onBack}>
            {speaker.say('own.back')}
          </Button>
        </p>
      </div>
    </aside>
  );
}
