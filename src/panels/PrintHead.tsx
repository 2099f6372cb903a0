import type { DatasetIndex } from '@/query/index-dataset';
import { sayDate } from '@/text/dates';
import { sayOwnOrigin } from '@/text/origin';
import { useSpeaker } from '@/text/SpeakerContext';
import { QrCode } from '@/ui/QrCode';
import { usePageFoot } from '@/ui/use-page-foot';
import { usePrinting } from '@/ui/use-printing';
import styles from './PrintHead.module.css';

/** Holds the place of a number that the printer knows. */
const UNKNOWN = '\u0000';

interface PrintHeadProps {
  index: DatasetIndex;
  /** The full address of what is printed. */
  address: string;
}

/** What a reader of the paper must know before the first figure: who made it, of when the data are, and where it can be looked up. */
export function PrintHead({ index, address }: PrintHeadProps) {
  const speaker = useSpeaker();
  const isPrinting = usePrinting();
  const [before = '', between = '', after = ''] = speaker.say('print.page', { page: UNKNOWN, pages: UNKNOWN }).split(UNKNOWN);
  const dated = speaker.say('footer.version', { date: sayDate(speaker, index.dataset.asOf) });
  const [whose = speaker.say('print.independent'), ...hidden] = sayOwnOrigin(speaker, index.origin);
  usePageFoot({
    note: speaker.list([speaker.say('app.title'), whose, ...hidden, dated], 'clauses'),
    numbering: [before, between, after],
    direction: speaker.direction,
  });
  if (!isPrinting) return null;
  // No link leads to data that are not published.
  const isPublished = index.origin.kind === 'published';
  return (
    <div className={styles.head}>
      <dl className={styles.facts}>
        <dt>{whose}</dt>
        <dd>{dated}</dd>
        {isPublished && (
          <>
            <dt>{speaker.say('print.address')}</dt>
            <dd>
              <bdi className={styles.address}>{readable(address)}</bdi>
            </dd>
          </>
        )}
      </dl>
      {isPublished && (
        <div className={styles.code}>
          <QrCode text={address} label={speaker.say('print.qr')} />
        </div>
      )}
    </div>
  );
}

/** Letters for signs, unless somebody wrote signs that stand for no letter. */
function readable(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
