import type { Operation } from '@/domain/operation';
import { splitReferences } from '@/domain/split-references';
import { DataText } from './DataText';
import { RecordSourceLink } from './RecordLink';
import styles from './ReferencedText.module.css';
import { SourceNumber } from './SourceNumber';

interface ReferencedTextProps {
  operation: Operation;
  text: string;
  /** Where "[2]" leads: to the list of sources on this page, to that on the page of the record, or nowhere, beside a list without places. */
  leadsTo?: 'list' | 'page' | 'nowhere';
}

/** Text of a record in which "[2]" points to its second source. */
export function ReferencedText({ operation, text, leadsTo = 'list' }: ReferencedTextProps) {
  const pieces = splitReferences(text).map((piece, position) => {
    if (typeof piece === 'string') return piece;
    if (operation.sources[piece - 1] === undefined) return `[${piece}]`;
    return leadsTo === 'page' ? (
      // The pieces of one text never move.
      // oxlint-disable-next-line react/no-array-index-key
      <RecordSourceLink key={position} operation={operation} number={piece} />
    ) : (
      // oxlint-disable-next-line react/no-array-index-key
      <sup key={position} className={styles.reference}>
        {leadsTo === 'list' ? <SourceNumber number={piece} /> : `[${piece}]`}
      </sup>
    );
  });
  return <DataText>{pieces}</DataText>;
}
