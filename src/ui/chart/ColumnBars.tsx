import { memo, useMemo } from 'react';
import { Bar, BarChart, type BarShapeProps, XAxis, YAxis } from 'recharts';
import { BarMark } from '@/ui/mark/BarMark';
import { barBox, columnSize } from './bar-size';
import type { ChartMark } from './chart-entry';

const margin = { top: columnSize.room, right: 0, bottom: 0, left: 0 };

/** The drawn part of `ColumnChart`, kept apart so that recharts is fetched only when a chart is shown. */
export const ColumnBars = memo(function ColumnBars({ marks, maximum }: { marks: readonly ChartMark[]; maximum: number }) {
  const data = useMemo(() => marks.map(({ id, value }) => ({ id, value })), [marks]);
  return (
    <BarChart {...barBox} data={data} margin={margin} barCategoryGap="18%" responsive accessibilityLayer={false}>
      <XAxis dataKey="id" hide />
      <YAxis domain={[0, maximum || 1]} hide />
      <Bar
        dataKey="value"
        shape={({ x, y, width, height, originalDataIndex }: BarShapeProps) => {
          const mark = marks[originalDataIndex];
          if (!mark) return null;
          // Turns the bar upright along the diagonal of the hatch, which thus keeps its slope.
          return (
            <g transform={`matrix(0 -1 -1 0 ${x + width} ${y + height})`}>
              <BarMark
                kind={mark.kind}
                doubt={mark.doubt}
                length={height}
                disputed={(height * (mark.disputedValue ?? 0)) / (mark.value || 1)}
                thickness={width}
                absence={columnSize.absence}
              />
            </g>
          );
        }}
        isAnimationActive={false}
      />
    </BarChart>
  );
});
