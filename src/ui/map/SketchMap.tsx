import { patternFill } from '@/ui/mark/pattern-fill';
import type { MarkKind, Tone } from '@/ui/tone';
import { useMapSketch } from './SketchContext';
import styles from './SketchMap.module.css';

interface SketchShape {
  id: string;
  kind: MarkKind;
  level: 1 | 2 | 3 | 4 | null;
}

/** What stands in the place of the large map until that is there: the same ground in few points, or a plain field where the page holds no sketch. */
export function SketchMap({ shapes, tone, title }: { shapes: readonly SketchShape[]; tone: Tone; title: string }) {
  const sketch = useMapSketch();
  if (sketch === null) return <div className={styles.place} data-pending="map" />;
  const shapeOf = new Map(shapes.map((shape) => [shape.id, shape]));
  return (
    <svg
      className={styles.sketch}
      viewBox={`0 0 ${sketch.width} ${sketch.height}`}
      role="img"
      aria-label={title}
      data-sketch=""
      data-pending="map"
    >
      <path className={styles.land} d={sketch.land} data-land="" />
      {sketch.shapes.map(({ id, path }) => {
        const shape = shapeOf.get(id);
        return <path key={id} className={styles.shape} d={path} fill={fillOf(shape, tone)} data-shape={id} data-kind={shape?.kind} />;
      })}
    </svg>
  );
}

function fillOf(shape: SketchShape | undefined, tone: Tone): string {
  if (shape?.kind === 'not-published' || shape?.kind === 'not-named') return patternFill[shape.kind];
  return shape?.level == null ? 'var(--paper)' : `var(--${tone}-${shape.level}, var(--count-${shape.level}))`;
}
