import { memo } from 'react';
import { Layer, Surface } from 'recharts';
import { BarMark } from '@/ui/mark/BarMark';
import { useInlineSize } from '@/ui/use-inline-size';
import { columnSize } from './bar-size';
import type { ChartMark } from './chart-entry';

/** Of the space of a column, what its bar takes. */
const FILLED = 0.64;

interface ColumnBarsProps {
  marks: readonly ChartMark[];
  maximum: number;
  /** Pixels of the highest column. */
  plot: number;
}

/** The drawn part of `ColumnChart`, kept apart so that recharts is fetched only when a chart is shown. */
export const ColumnBars = memo(function ColumnBars({ marks, maximum, plot }: ColumnBarsProps) {
  const [ref, width] = useInlineSize(0);
  const height = columnSize.room + plot;
  const band = width / marks.length;
  const thickness = band * FILLED;
  return (
    <div ref={ref}>
      {width > 0 && (
        // Where paper changes the width before it is drawn anew, the drawing stretches along.
        <Surface width="100%" height={height} viewBox={{ x: 0, y: 0, width, height }} preserveAspectRatio="none">
          {marks.map(({ id, kind, doubt, value, disputedValue = 0 }, position) => {
            const pixels = plot / (maximum || 1);
            return (
              // Turns the bar upright along the diagonal of the hatch, which thus keeps its slope.
              <Layer key={id} transform={`matrix(0 -1 -1 0 ${band * (position + (1 + FILLED) / 2)} ${height})`}>
                <BarMark
                  kind={kind}
                  doubt={doubt}
                  length={value * pixels}
                  disputed={disputedValue * pixels}
                  thickness={thickness}
                  absence={columnSize.absence}
                />
              </Layer>
            );
          })}
        </Surface>
      )}
    </div>
  );
});
