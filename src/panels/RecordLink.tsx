import type { Operation } from '@/domain/operation';
import { shortName } from '@/text/names';
import { useSpeaker } from '@/text/SpeakerContext';
import { useLinks } from './LinksContext';
import styles from './RecordLink.module.css';
import { RecordName } from './RecordName';
import { sourcePlace } from './source-place';

/** A record by its name, leading to its page. */
export function RecordLink({ operation }: { operation: Operation }) {
  const links = useLinks();
  return (
    <a className={styles.link} href={links.place({ kind: 'operation', operation: operation.id })}>
      <RecordName record={operation} />
    </a>
  );
}

/** The number of a source within a record, leading to its place in the list on the page of the record. */
export function RecordSourceLink({ operation, number }: { operation: Operation; number: number }) {
  const speaker = useSpeaker();
  const links = useLinks();
  return (
    <a
      className={styles.number}
      href={`${links.place({ kind: 'operation', operation: operation.id })}#${sourcePlace(number)}`}
      aria-label={speaker.say('evidence.source-in', { operation: shortName(operation), number })}
    >
      [{speaker.number(number)}]
    </a>
  );
}
