import type { DatasetIndex } from '@/query/index-dataset';
import type { Scope } from '@/query/receipt';
import type { Total } from '@/query/total';
import { useSpeaker } from '@/text/SpeakerContext';
import styles from './CoveredTotal.module.css';
import { TotalFigure } from './Figure';

interface CoveredTotalProps {
  index: DatasetIndex;
  total: Total;
  scope: Scope;
}

/** A total that leads to its receipt, with how many operations it rests on, and whether sources dispute it. */
export function CoveredTotal({ index, total, scope }: CoveredTotalProps) {
  const speaker = useSpeaker();
  const { stated, asked, disputed } = total;
  const words = [speaker.say('coverage.short', { stated, asked }), ...(disputed > 0 ? [speaker.say('disputed')] : [])];
  return (
    <span className={styles.covered}>
      <TotalFigure index={index} total={total} scope={scope} />
      {stated > 0 && <small>{speaker.list(words, 'row')}</small>}
    </span>
  );
}
