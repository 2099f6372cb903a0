import type { SourceId } from '@/domain/identifier';
import { SourceNumber } from './SourceNumber';
import styles from './SourceNumbers.module.css';

interface SourceNumbersProps {
  /** The sources of a fact. */
  ids: readonly SourceId[];
  /** All sources of the page, as its list numbers them. */
  order: readonly SourceId[];
}

/** The numbers of the sources of a fact, each leading to the list at the end of the page. */
export function SourceNumbers({ ids, order }: SourceNumbersProps) {
  const numbers = ids.map((id) => order.indexOf(id) + 1).filter((number) => number > 0);
  return (
    <span className={styles.numbers}>
      {numbers
        .sort((a, b) => a - b)
        .map((number) => (
          <SourceNumber key={number} number={number} />
        ))}
    </span>
  );
}
