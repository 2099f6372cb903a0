import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { TallyStrokes } from '@/ui/mark/TallyStrokes';

function strokes(counted: number, total: number) {
  const html = renderToStaticMarkup(<TallyStrokes counted={counted} total={total} />);
  const paths = [...html.matchAll(/ d="([^"]*)"/g)].map((match) => match[1] ?? '');
  return { tall: paths[1]?.split('M').slice(1) ?? [], short: paths[0]?.split('M').slice(1) ?? [] };
}

it('draws a tall stroke for each operation that published and a short one for the others', () => {
  const { tall, short } = strokes(18, 20);
  expect(tall).toHaveLength(18);
  expect(short).toHaveLength(2);
});

it('sets the strokes in fives', () => {
  const starts = strokes(7, 7).tall.map((stroke) => Number.parseFloat(stroke));
  expect(starts.map((start, index) => start - (starts[index - 1] ?? start))).toEqual([0, 5, 5, 5, 5, 9, 5]);
});

it('draws nothing for no operation', () => {
  expect(strokes(0, 0)).toEqual({ tall: [], short: [] });
});

it('becomes one row in proportion beyond forty', () => {
  expect(strokes(30, 120)).toEqual({ tall: ['0 6H27.5'], short: ['0 10.25H110'] });
});
