import { useMemo } from 'react';
import { evidenceOf } from '@/query/evidence';
import type { DatasetIndex } from '@/query/index-dataset';
import type { Answer } from '@/query/answer';
import { sayMeasure } from '@/text/names';
import { sayCoverage } from '@/text/sentences';
import { useSpeaker } from '@/text/SpeakerContext';
import { Glyph } from '@/ui/mark/Glyph';
import { TallyStrokes } from '@/ui/mark/TallyStrokes';
import styles from './EvidenceFacts.module.css';
import { toneByMeasure } from './mark-of';

/** How the figures are known, and what is missing: coverage, sources, disagreements and gaps, in counts. */
export function EvidenceFacts({ index, answer }: { index: DatasetIndex; answer: Answer }) {
  const speaker = useSpeaker();
  const { summary } = useMemo(() => evidenceOf(index), [index]);
  const { knownGaps } = index.dataset;
  return (
    <div className={styles.facts}>
      <ul className={styles.coverage}>
        {answer.headlines.map(({ total }) => (
          <li key={total.measure}>
            <p className={styles.name}>
              <Glyph tone={toneByMeasure(total.measure)} />
              {sayMeasure(speaker, index, total.measure)}
            </p>
            <TallyStrokes counted={total.stated} total={total.asked} />
            <p>{sayCoverage(speaker, false, total)}</p>
          </li>
        ))}
      </ul>
      <ul className={styles.counts}>
        <li>
          <b>{speaker.number(summary.addresses)}</b>
          {speaker.say('present.evidence.pages', { addresses: summary.addresses, publishers: summary.publishers })}
        </li>
        <li>
          <b>{speaker.number(summary.disputed)}</b>
          {speaker.say('present.evidence.disputed', { count: summary.disputed, figures: summary.figures })}
        </li>
        <li>
          <b>{speaker.number(summary.onOneSecondarySource)}</b>
          {speaker.say('present.evidence.weak', { count: summary.onOneSecondarySource })}
        </li>
        <li>
          <b>{speaker.number(knownGaps.length)}</b>
          {speaker.say('present.evidence.gaps', { count: knownGaps.length })}
        </li>
      </ul>
      <p>{speaker.say('footer.method.2')}</p>
    </div>
  );
}
