import { useMemo } from 'react';
import type { MarkKind } from '@/ui/tone';
import type { Outline } from './map-outlines';
import { OutlinePath } from './OutlinePath';
import styles from './WorldMap.module.css';

type RingLook = 'zero' | 'disputed' | 'marked' | 'selected' | 'focused';

/** Lines around a shape, above all its neighbours, the widest first. */
const strokes = {
  zero: [styles.zeroLine],
  disputed: [styles.halo, styles.disputedLine],
  marked: [styles.halo, styles.markedLine],
  selected: [styles.wideHalo, styles.selectedLine],
  focused: [styles.farHalo, styles.focusLine],
} as const satisfies Record<RingLook, readonly (string | undefined)[]>;

interface OutlineRingProps {
  outline: Outline;
  look: RingLook;
  kind: MarkKind;
  level: number | null;
}

export function OutlineRing({ outline, look, kind, level }: OutlineRingProps) {
  const fill = useMemo(() => ({ 'data-kind': kind, 'data-level': level === null ? null : String(level) }), [kind, level]);
  return (
    <>
      {strokes[look].map((className = '') => (
        <OutlinePath key={className} outline={outline} className={className} />
      ))}
      {/* The gap between ring and shape: the shape once more, with an edge of paper. */}
      {look === 'focused' && <OutlinePath outline={outline} className={`${styles.shape} ${styles.gap}`} attributes={fill} />}
    </>
  );
}
