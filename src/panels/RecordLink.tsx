import type { Operation } from '@/domain/operation';
import { shortName } from '@/text/names';
import { useSpeaker } from '@/text/SpeakerContext';
import { useLinks } from './LinksContext';
import styles from './RecordLink.module.css';
import { placeOfSource } from './SourceNumbers';

/** A record by its name, leading to its page. */
export function RecordLink({ operation }: { operation: Operation }) {
  const links = useLinks();
  return (
    <a className={styles.link} href={links.place({ kind: 'operation', operation: operation.id })}>
      <bdi>{shortName(operation)}</bdi>
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
      href={`${links.place({ kind: 'operation', operation: operation.id })}#${placeOfSource(number)}`}
      aria-label={speaker.say('evidence.source-in', { operation: shortName(operation), number })}
    >
      [{speaker.number(number)}]
    </a>
  );
}

/** Text of a record away from its page: "[2]" leads to the second source in the list there. */
export function RecordText({ operation, text }: { operation: Operation; text: string }) {
  return text.split(/(\[\d+\])/u).map((piece, position) => {
    const number = position % 2 === 1 ? Number(piece.slice(1, -1)) : 0;
    return number >= 1 && number <= operation.sources.length ? (
      // The pieces of one text never move.
      // oxlint-disable-next-line react/no-array-index-key
      <RecordSourceLink key={position} operation={operation} number={number} />
    ) : (
      piece
    );
  });
}
