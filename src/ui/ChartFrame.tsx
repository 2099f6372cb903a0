import { type ReactNode, Suspense, useId, useState } from 'react';
import styles from './ChartFrame.module.css';
import { FaultBoundary } from './FaultBoundary';
import { Icon } from './Icon';
import { ToolRow } from './ToolRow';

export interface ChartFrameWords {
  table: string;
  chart: string;
  failed: string;
  failedHint: string;
  tryAgain: string;
}

/** The frame of every chart and of the map: title, drawing, twin table, tools. A fault in the drawing stays within it. */
export function ChartFrame({
  id,
  chart,
  title,
  subtitle,
  sentence,
  children,
  table,
  note,
  legend,
  words,
  tools,
  headerEnd,
  headingLevel = 2,
}: {
  id: string;
  chart: string;
  title: string;
  subtitle: string;
  /** One sentence from the data, read aloud as the description of the figure. */
  sentence: string;
  children: ReactNode;
  /** The same data as a table. */
  table: ReactNode;
  note?: ReactNode;
  legend?: ReactNode;
  words: ChartFrameWords;
  tools?: ReactNode;
  headerEnd?: ReactNode;
  headingLevel?: 2 | 3;
}) {
  const [tableShown, setTableShown] = useState(false);
  const Heading = `h${headingLevel}` as const;
  // Not of the id, which stands twice where a view is shown twice.
  const baseId = useId();
  const titleId = `${baseId}-title`;
  const sentenceId = `${baseId}-sentence`;
  const tableId = `${baseId}-table`;
  const fallback = (tryAgain: () => void) => (
    <div className={styles.fault} role="alert">
      <p>
        <strong>{words.failed}</strong> {words.failedHint}
      </p>
      <button className={styles.again} type="button" onClick={tryAgain}>
        {words.tryAgain}
      </button>
    </div>
  );
  return (
    <figure
      className={styles.frame}
      id={id}
      data-chart={chart}
      aria-labelledby={titleId}
      aria-describedby={sentence === title ? undefined : sentenceId}
    >
      <div className={styles.header}>
        <div>
          <Heading className={styles.title} id={titleId}>
            {title}
          </Heading>
          <p className={styles.subtitle}>{subtitle}</p>
          {sentence !== title && (
            <p className={styles.aloud} id={sentenceId}>
              {sentence}
            </p>
          )}
        </div>
        {headerEnd}
      </div>
      <div role="group" aria-label={words.chart}>
        <FaultBoundary fallback={fallback}>
          <Suspense fallback={<div className={styles.block} />}>{children}</Suspense>
        </FaultBoundary>
      </div>
      {legend && <div className={styles.legend}>{legend}</div>}
      <div className={styles.foot}>
        <div className={styles.note}>{note}</div>
        <ToolRow>
          <button
            type="button"
            aria-expanded={tableShown}
            aria-controls={tableShown ? tableId : undefined}
            onClick={() => setTableShown(!tableShown)}
          >
            <Icon name="table" />
            {words.table}
          </button>
          {tools}
        </ToolRow>
      </div>
      {tableShown && (
        <div className={styles.table} id={tableId} role="region" aria-label={`${words.table}: ${title}`} tabIndex={0} ref={showIfNeeded}>
          <FaultBoundary fallback={fallback}>{table}</FaultBoundary>
        </div>
      )}
    </figure>
  );
}

function showIfNeeded(table: HTMLElement | null): void {
  table?.scrollIntoView({ block: 'nearest' });
}
