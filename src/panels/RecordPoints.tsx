import { useMemo } from 'react';
import type { Operation } from '@/domain/operation';
import { pointsToKeep } from '@/query/points-to-keep';
import { useSpeaker } from '@/text/SpeakerContext';
import { Section } from '@/ui/Section';
import styles from './RecordPoints.module.css';
import { ReferencedText } from './ReferencedText';

/** Where the sources disagree and what else a reader should know, point by point; nothing where there is none. */
export function RecordPoints({ operation }: { operation: Operation }) {
  const speaker = useSpeaker();
  const points = useMemo(() => pointsToKeep(operation), [operation]);
  if (points.length === 0) return null;
  return (
    <Section id="keep-in-mind" title={speaker.say('record.keep')}>
      <ul className={styles.points}>
        {points.map(({ kind, text }) => (
          <li key={text} className={styles[kind]}>
            <ReferencedText operation={operation} text={text} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
