import type { SourceId } from '@/domain/identifier';
import type { Operation } from '@/domain/operation';
import { useSpeaker } from '@/text/SpeakerContext';
import styles from './SourceNumbers.module.css';

/** The numbers of sources in the list of a record, each leading to its place there. */
export function SourceNumbers({ operation, sources }: { operation: Operation; sources: readonly SourceId[] }) {
  const numbers = sources.map((source) => operation.sources.indexOf(source) + 1);
  return (
    <span className={styles.numbers}>
      {numbers.map((number) => (
        <SourceNumber key={number} number={number} />
      ))}
    </span>
  );
}

/** Text of a record in which "[2]" points to its second source. */
export function ReferencedText({ operation, text }: { operation: Operation; text: string }) {
  return text.split(/(\[\d+\])/u).map((piece, position) => {
    const number = position % 2 === 1 ? Number(piece.slice(1, -1)) : 0;
    return number >= 1 && number <= operation.sources.length ? (
      // The pieces of one text never move.
      // oxlint-disable-next-line react/no-array-index-key
      <sup key={position} className={styles.reference}>
        <SourceNumber number={number} />
      </sup>
    ) : (
      piece
    );
  });
}

/** Where the list of sources has its entry of that number. */
export function placeOfSource(number: number): string {
  return `source-${number}`;
}

function SourceNumber({ number }: { number: number }) {
  const speaker = useSpeaker();
  return (
    <a className={styles.number} href={`#${placeOfSource(number)}`} aria-label={speaker.say('record.source-number', { number })}>
      [{speaker.number(number)}]
    </a>
  );
}
