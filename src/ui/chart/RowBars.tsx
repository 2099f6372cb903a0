import { memo, useContext } from 'react';
import { Layer, Surface } from 'recharts';
import { BarMark } from '@/ui/mark/BarMark';
import { useInlineSize } from '@/ui/use-inline-size';
import { rowSize } from './bar-size';
import type { ChartMark } from './chart-entry';
import { ChartRoomContext } from './chart-room';

interface RowBarsProps {
  marks: readonly ChartMark[];
  maximum: number;
  direction: 'ltr' | 'rtl';
}

/** The drawn part of `RowChart`, kept apart so that recharts is fetched only when a chart is shown. */
export const RowBars = memo(function RowBars({ marks, maximum, direction }: RowBarsProps) {
  const [ref, width] = useInlineSize(0);
  const more = useContext(ChartRoomContext).row;
  const row = rowSize.row + more;
  const thickness = rowSize.bar + Math.round(more / 3);
  const height = marks.length * row;
  const pixels = Math.max(0, width - rowSize.room) / (maximum || 1);
  const start = direction === 'rtl' ? width : 0;
  return (
    <div ref={ref}>
      {width > 0 && (
        // Where paper changes the width before it is drawn anew, the drawing stretches along.
        <Surface width="100%" height={height} viewBox={{ x: 0, y: 0, width, height }} preserveAspectRatio="none">
          {marks.map(({ id, kind, doubt, value, disputedValue = 0 }, position) => (
            <Layer key={id} transform={`matrix(${direction === 'rtl' ? -1 : 1} 0 0 1 ${start} ${position * row + (row - thickness) / 2})`}>
              <BarMark
                kind={kind}
                doubt={doubt}
                length={value * pixels}
                disputed={disputedValue * pixels}
                thickness={thickness}
                absence={rowSize.absence}
              />
            </Layer>
          ))}
        </Surface>
      )}
    </div>
  );
});
