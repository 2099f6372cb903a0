import { memo, useMemo } from 'react';
import { Bar, BarChart, type BarShapeProps, XAxis, YAxis } from 'recharts';
import { BarMark } from '@/ui/mark/BarMark';
import { barBox, rowSize } from './bar-size';
import type { ChartMark } from './chart-entry';

const margins = { ltr: { top: 0, right: rowSize.room, bottom: 0, left: 0 }, rtl: { top: 0, right: 0, bottom: 0, left: rowSize.room } };

/** The drawn part of `RowChart`, kept apart so that recharts is fetched only when a chart is shown. */
export const RowBars = memo(function RowBars({
  marks,
  maximum,
  direction,
}: {
  marks: readonly ChartMark[];
  maximum: number;
  direction: 'ltr' | 'rtl';
}) {
  const data = useMemo(() => marks.map(({ id, value }) => ({ id, value })), [marks]);
  return (
    <BarChart {...barBox} layout="vertical" data={data} margin={margins[direction]} responsive accessibilityLayer={false}>
      <XAxis type="number" domain={[0, maximum || 1]} reversed={direction === 'rtl'} hide />
      <YAxis type="category" dataKey="id" hide />
      <Bar
        dataKey="value"
        barSize={rowSize.bar}
        shape={({ x, y, width, height, originalDataIndex }: BarShapeProps) => {
          const mark = marks[originalDataIndex];
          if (!mark) return null;
          const length = Math.abs(width);
          return (
            <g transform={`translate(${x} ${y}) scale(${direction === 'rtl' ? -1 : 1} 1)`}>
              <BarMark
                kind={mark.kind}
                doubt={mark.doubt}
                length={length}
                disputed={(length * (mark.disputedValue ?? 0)) / (mark.value || 1)}
                thickness={height}
                absence={rowSize.absence}
              />
            </g>
          );
        }}
        isAnimationActive={false}
      />
    </BarChart>
  );
});
