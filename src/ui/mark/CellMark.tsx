import type { Tone } from '@/ui/tone';
import styles from './CellMark.module.css';
import { patternFill } from './pattern-fill';
import tones from './tone.module.css';

export type CellMarkLook = 'full' | 'dashed' | 'half' | 'hatch';

/** A small square that tells by its form how much of something there is: for a table with a mark in every cell. */
export function CellMark({ look, tone }: { look: CellMarkLook; tone: Tone }) {
  return (
    <svg className={`${styles.mark} ${tones[tone]}`} width="18" height="14" aria-hidden="true">
      {look === 'full' && <rect width="18" height="14" fill="currentColor" />}
      {look === 'dashed' && (
        <rect className={styles.dashed} x="0.75" y="0.75" width="16.5" height="12.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
      )}
      {look === 'half' && (
        <>
          <rect x="0.75" y="0.75" width="16.5" height="12.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
          <path d="M0 14H18V7H0z" fill="currentColor" />
        </>
      )}
      {/* Where most cells are hatched, a smaller hatch does not outshout the marks between them. */}
      {look === 'hatch' && <rect x="2" y="2" width="14" height="10" fill={patternFill['not-published']} />}
    </svg>
  );
}
