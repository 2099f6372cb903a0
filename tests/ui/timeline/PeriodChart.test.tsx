import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { PeriodChart, type PeriodRow } from '@/ui/timeline/PeriodChart';
import { periodTicks } from '@/ui/timeline/period-ticks';
import { firstDayOf, timeScale } from '@/ui/timeline/time-scale';

const month = (year: number, number: number) => ({ first: firstDayOf(year * 12 + number - 1), last: firstDayOf(year * 12 + number) - 1 });
const months = (year: number, number: number, count: number) => ({
  fromMonth: year * 12 + number - 1,
  toMonth: year * 12 + number - 2 + count,
});
const names = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function say(at: number, step: 'year' | 'quarter' | 'month'): string {
  const year = String(Math.floor(at / 12));
  const name = names[at % 12] ?? '';
  if (step === 'year') return year;
  return step === 'quarter' ? `${name} ${year}` : name;
}

const ticksOf = (extent: { fromMonth: number; toMonth: number }, width: number) =>
  periodTicks(extent, timeScale(extent, width), say).map(({ label }) => label);

describe('the axis', () => {
  it('names months where up to ten are shown', () => {
    expect(ticksOf(months(2022, 5, 8), 500)).toEqual(['May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']);
  });

  it('names quarters beyond that', () => {
    expect(ticksOf(months(2022, 5, 12), 800)).toEqual(['Jul 2022', 'Oct 2022', 'Jan 2023', 'Apr 2023']);
  });

  it('names years beyond thirty months', () => {
    expect(ticksOf(months(2022, 1, 30), 900)).toContain('Jul 2022');
    expect(ticksOf(months(2022, 1, 31), 900)).toEqual(['2022', '2023', '2024']);
  });

  it('leaves names out rather than let them touch', () => {
    expect(ticksOf(months(2020, 1, 84), 200)).toEqual(['2020', '2022', '2024', null]);
    expect(ticksOf(months(2001, 1, 360), 200)).toEqual(['2010', '2020', null]);
  });

  it.each([100, 200, 328, 480, 1172])('never lets a name touch the next or the edge at %d pixels', (width) => {
    for (let count = 1; count < 400; count += 1) {
      const extent = months(2019, 4, count);
      const ticks = periodTicks(extent, timeScale(extent, width), say);
      const ends = ticks.map(({ x, label }) => x + (label ?? '').length * 7);
      expect(ends.every((end, index) => end <= (ticks[index + 1]?.x ?? width))).toBe(true);
    }
  });
});

describe('periods over one axis', () => {
  const row: PeriodRow = {
    id: 'weka-2',
    label: <a href="/operation/weka-2">WEKA II</a>,
    detail: 'INTERPOL',
    value: <data value="300">300</data>,
    start: month(2022, 6),
    end: month(2022, 11),
    look: 'bar',
    description: 'WEKA II, June to November 2022',
  };
  const drawn = (rest: Partial<PeriodRow> = {}) =>
    renderToStaticMarkup(
      <PeriodChart rows={[{ ...row, ...rest }]} extent={months(2022, 5, 8)} sayTick={say} title="When" direction="ltr" placement="above" />,
    );

  it('are a list with a name, read in words and drawn for the eye alone', () => {
    const html = drawn();
    expect(html).toContain('<ul');
    expect(html).toContain('aria-label="When"');
    expect(html).toContain('WEKA II, June to November 2022</span>');
    expect(html.match(/<svg/g)).toHaveLength(html.match(/<svg[^>]*aria-hidden="true"/g)?.length ?? 0);
    expect(html).toContain('<a href="/operation/weka-2">');
    expect(html).toContain('<data value="300">');
  });

  it('are drawn before any script has run, without a style that the security policy would refuse', () => {
    expect(drawn()).not.toMatch(/\sstyle=/);
  });

  it('draw an activity as a ring, and an operation as a bar', () => {
    expect(drawn({ look: 'ring' })).toContain('r="3.5"');
    expect(drawn()).not.toContain('<circle');
  });
});
