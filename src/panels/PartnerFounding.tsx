import type { SourceId } from '@/domain/identifier';
import type { Programme } from '@/domain/programme';
import { sayPeriod, sayYear } from '@/text/dates';
import { useSpeaker } from '@/text/SpeakerContext';
import { DataText } from './DataText';
import { DisputedTag } from './DisputedTag';
import styles from './programme.module.css';
import { SourceNumbers } from './SourceNumbers';

interface PartnerFoundingProps {
  partner: NonNullable<Programme['details']>['partner'];
  order: readonly SourceId[];
}

/** The steps by which the partner of a programme came to be, and which of them is shown as its founding. */
export function PartnerFounding({ partner, order }: PartnerFoundingProps) {
  const speaker = useSpeaker();
  const { founding, foundedForDisplay } = partner;
  return (
    <>
      <p>
        <b>{sayYear(speaker, foundedForDisplay.year)}</b> <DisputedTag />
        <span className={styles.line}>
          <DataText>{foundedForDisplay.note}</DataText>
        </span>
      </p>
      <ol className={`${styles.rows} ${styles.below}`}>
        {founding.map(({ period, event, sources }) => (
          <li key={period} className={styles.dated}>
            <span className={styles.when}>{sayPeriod(speaker, period, 'long')}</span>
            <span>
              <DataText>{event}</DataText>
              <SourceNumbers ids={sources} order={order} />
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}
