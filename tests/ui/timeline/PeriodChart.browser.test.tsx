import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import '@/ui/base.css';
import '@/ui/tokens.css';
import { PeriodChart } from '@/ui/timeline/PeriodChart';
import { firstDayOf } from '@/ui/timeline/time-scale';

const extent = { fromMonth: 2022 * 12, toMonth: 2022 * 12 + 9 };
const day = (number: number) => ({ first: firstDayOf(2022 * 12) + number, last: firstDayOf(2022 * 12) + number });

async function show({
  width,
  direction = 'ltr',
  placement = 'above',
  name = 'Flash',
}: {
  width: number;
  direction?: 'ltr' | 'rtl';
  placement?: 'above' | 'beside';
  name?: string;
}) {
  const rows = [
    { id: 'early', label: <span data-testid="early">{name}</span>, at: day(20) },
    { id: 'late', label: <span data-testid="late">{name}</span>, at: day(290) },
  ].map(({ id, label, at }) => ({
    id,
    label,
    detail: null,
    value: <data value="9">9</data>,
    start: at,
    end: at,
    look: 'bar' as const,
    description: `${id} row`,
  }));
  const { container } = await render(
    <PeriodChart rows={rows} extent={extent} sayTick={String} title="When" direction={direction} placement={placement} />,
  );
  container.style.width = `${width}px`;
  const chart = container.getBoundingClientRect();
  await expect.poll(() => Math.round(bars(container)[0]?.width ?? 0)).toBeGreaterThan(0);
  return { container, chart };
}

/** The bars as drawn, row by row. */
function bars(container: HTMLElement) {
  return [...container.querySelectorAll('li svg path')].map((path) => path.getBoundingClientRect());
}

const words = (id: string) => page.getByTestId(id).element().getBoundingClientRect();

it.each(['ltr', 'rtl'] as const)('runs from left to right on a page that runs %s', async (direction) => {
  const { container } = await show({ width: 600, direction });
  const [early, late] = bars(container);
  expect(early?.left).toBeLessThan(late?.left ?? 0);
});

it('writes a label from where its bar begins, or from where its bar ends in a right-to-left page', async () => {
  const one = await show({ width: 600 });
  await expect.poll(() => words('early').left - (bars(one.container)[0]?.left ?? 0)).toBeLessThan(1.5);
  expect(words('early').left).toBeGreaterThan(one.chart.left + 20);
  document.body.replaceChildren();
  const other = await show({ width: 600, direction: 'rtl' });
  await expect.poll(() => Math.abs(words('late').right - (bars(other.container)[1]?.right ?? 0))).toBeLessThan(2);
});

it('moves a label that has no room after the beginning of its bar', async () => {
  const { chart } = await show({ width: 360, name: 'An operation with quite a long name' });
  expect(words('late').left).toBeGreaterThanOrEqual(chart.left);
  await expect.poll(() => words('late').right).toBeLessThanOrEqual(chart.left + 360);
  expect(words('late').height).toBeLessThan(24);
});

it('puts labels into a column where there is room for one, else above', async () => {
  const wide = await show({ width: 720, placement: 'beside' });
  await expect.poll(() => Math.abs(words('early').left - words('late').left)).toBe(0);
  const middle = (box: DOMRect | undefined) => (box ? (box.top + box.bottom) / 2 : Number.NaN);
  expect(Math.abs(middle(words('late')) - middle(bars(wide.container)[1]))).toBeLessThan(4);
  expect(bars(wide.container)[0]?.left).toBeGreaterThan(wide.chart.left + 172);
  wide.container.style.width = '700px';
  await expect.poll(() => words('late').bottom <= (bars(wide.container)[1]?.top ?? 0)).toBe(true);
});
