import type { MarkKind, Tone } from '@/ui/tone';
import { patternFill } from './pattern-fill';
import styles from './Swatch.module.css';
import tones from './tone.module.css';

export type SwatchKind = 1 | 2 | 3 | 4 | Exclude<MarkKind, 'value'>;

/** A sample in a legend: class 1 to 4 of a tone, or one of the signs that mean something else. */
export function Swatch({ kind, tone }: { kind: SwatchKind; tone: Tone }) {
  return (
    <svg className={`${styles.swatch} ${tones[tone]}`} width="28" height="16" aria-hidden="true">
      {typeof kind === 'number' ? (
        <rect width="28" height="16" fill={`var(--${tone}-${kind}, var(--${tone}))`} />
      ) : (
        <>
          <rect className={styles[kind]} x="0.75" y="0.75" width="26.5" height="14.5" fill={fillOf(kind)} />
          {kind === 'zero' && (
            <text className={styles.digit} x="14" y="12" textAnchor="middle">
              0
            </text>
          )}
        </>
      )}
    </svg>
  );
}

function fillOf(kind: Exclude<SwatchKind, number>): string {
  return kind === 'not-published' || kind === 'not-named' ? patternFill[kind] : 'none';
}
