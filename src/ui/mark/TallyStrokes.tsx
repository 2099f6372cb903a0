import styles from './TallyStrokes.module.css';

const MOST_STROKES = 40;
const ROW_WIDTH = 110;

/** Coverage: a tall stroke for each of `counted`, a short one for the rest of `total`. Beyond 40 it is one row in proportion. */
export function TallyStrokes({ counted, total }: { counted: number; total: number }) {
  if (total > MOST_STROKES) {
    return (
      <svg className={styles.strokes} width={ROW_WIDTH} height="12" aria-hidden="true">
        <path className={styles.off} d={`M0 10.25H${ROW_WIDTH}`} strokeWidth="1.5" />
        <path className={styles.on} d={`M0 6H${(ROW_WIDTH * counted) / total}`} strokeWidth="10" />
      </svg>
    );
  }
  const strokes = Array.from({ length: total }, (_, index) => strokeStart(index));
  return (
    <svg className={styles.strokes} width={total === 0 ? 0 : strokeStart(total - 1) + 1} height="12" aria-hidden="true">
      <path
        className={styles.off}
        d={strokes
          .slice(counted)
          .map((x) => `M${x} 9.5v1.5`)
          .join('')}
        strokeWidth="2"
      />
      <path
        className={styles.on}
        d={strokes
          .slice(0, counted)
          .map((x) => `M${x} 1v10`)
          .join('')}
        strokeWidth="2"
      />
    </svg>
  );
}

function strokeStart(index: number): number {
  return 1 + index * 5 + Math.floor(index / 5) * 4;
}
