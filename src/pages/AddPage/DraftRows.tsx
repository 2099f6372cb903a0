import { type ReactNode, useRef } from 'react';
import { useSpeaker } from '@/text/SpeakerContext';
import { Button } from '@/ui/control/Button';
import { Icon } from '@/ui/Icon';
import styles from './draft.module.css';
import { fieldId } from './form-part';

/** The name of a row, and what its buttons say. */
const words = {
  organisation: { name: 'own.form.organisation', remove: 'own.form.organisation.remove', add: 'own.form.add-organisation' },
  segment: { name: 'own.form.segment', remove: 'own.form.segment.remove', add: 'own.form.add-segment' },
  source: { name: 'source.number', remove: 'own.form.source.remove', add: 'own.form.add-source' },
  figure: { name: 'own.form.figure', remove: 'own.form.figure.remove', add: 'own.form.add-figure' },
  claim: { name: 'own.form.claim', remove: 'own.form.claim.remove', add: 'own.form.add-claim' },
  disagreement: { name: 'own.form.disagreement', remove: 'own.form.disagreement.remove', add: 'own.form.add-disagreement' },
} as const;

type RowContent<Row> = (row: Row, onChange: (change: Partial<Row>) => void, number: number) => ReactNode;

interface DraftRowsProps<Row> {
  noun: keyof typeof words;
  /** The field inside which the rows stand, and what its name says besides the number of the row. */
  within?: string;
  values?: Readonly<Record<string, number>>;
  rows: readonly Row[];
  /** The rows that have no place here, before the others. */
  skip?: number;
  /** A row with nothing in it. */
  blank: (row: number) => Row;
  onRows: (rows: Row[]) => void;
  /** Another kind of row, with its own button. */
  other?: { label: string; blank: (row: number) => Row };
  children: RowContent<Row>;
  /** What stands beneath the fields of a row, over its whole width. */
  beneath?: RowContent<Row>;
}

/** Rows that come and go: each a group with its name and the button that takes it out, after them the button for one more. */
export function DraftRows<Row extends { row: number }>({
  noun,
  within = '',
  values = {},
  rows,
  skip = 0,
  blank,
  onRows,
  other,
  children,
  beneath,
}: DraftRowsProps<Row>) {
  const speaker = useSpeaker();
  const added = useRef<number>(undefined);
  const more = fieldId(`${within}add-${noun}`);
  const add = (make: (row: number) => Row) => {
    added.current = Math.max(0, ...rows.map(({ row }) => row)) + 1;
    onRows([...rows, make(added.current)]);
  };
  /** The focus goes on to what is new. */
  const enter = (row: number) => (element: HTMLElement | null) => {
    if (element === null || added.current !== row) return;
    added.current = undefined;
    element.querySelector<HTMLElement>('input, select, textarea')?.focus();
  };
  return (
    <>
      {rows.slice(skip).map((entry, position) => {
        const number = position + 1;
        const change = (changes: Partial<Row>) => onRows(rows.map((other) => (other.row === entry.row ? { ...other, ...changes } : other)));
        return (
          <div
            key={entry.row}
            ref={enter(entry.row)}
            className={styles.row}
            role="group"
            aria-label={speaker.say(words[noun].name, { ...values, number })}
          >
            {children(entry, change, number)}
            <button
              type="button"
              className={styles.remove}
              aria-label={speaker.say(words[noun].remove, { ...values, number })}
              onClick={() => {
                onRows(rows.filter(({ row }) => row !== entry.row));
                document.getElementById(more)?.focus();
              }}
            >
              <Icon name="close" />
            </button>
            {beneath !== undefined && <div className={styles.beneath}>{beneath(entry, change, number)}</div>}
          </div>
        );
      })}
      <div className={styles.adds}>
        <Button id={more} onClick={() => add(blank)}>
          {speaker.say(words[noun].add)}
        </Button>
        {other !== undefined && <Button onClick={() => add(other.blank)}>{other.label}</Button>}
      </div>
    </>
  );
}
