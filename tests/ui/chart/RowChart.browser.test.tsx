import { expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import '@/ui/tokens.css';
import { RowChart } from '@/ui/chart/RowChart';
import { anEntry } from './an-entry';

const rows = [
  anEntry({ id: 'cybercrime', value: 4073, attributes: { 'data-crime-area': 'cybercrime' } }),
  anEntry({ id: 'terrorism', value: 134 }),
  anEntry({ id: 'trafficking', value: 1523, disputedValue: 823, doubt: 'below' }),
];

async function show(direction: 'ltr' | 'rtl') {
  const onPick = vi.fn<(id: string) => void>();
  const screen = await render(
    <div dir={direction}>
      <RowChart
        rows={rows}
        labels
        tone="arrests"
        maximum={4073}
        direction={direction}
        title="Arrests"
        onPick={onPick}
        onHover={() => {}}
        highlighted="terrorism"
      />
    </div>,
  );
  await vi.waitFor(() => expect(screen.container.querySelectorAll('.recharts-layer')).toHaveLength(3), { timeout: 10_000 });
  const bars = [...screen.container.querySelectorAll('.recharts-layer')];
  return { screen, onPick, bars, row: (name: string) => screen.getByRole('button', { name: new RegExp(`^${name}`) }) };
}

it('tells which crime area is picked, by pointer and by keyboard', async () => {
  const { row, onPick } = await show('ltr');
  await row('terrorism').click();
  await userEvent.keyboard('{ArrowDown}{Enter}{Home}[Space]');
  expect(onPick.mock.calls).toEqual([['terrorism'], ['trafficking'], ['cybercrime']]);
  await expect.element(row('cybercrime')).toHaveAttribute('data-crime-area', 'cybercrime');
});

it('lets the bars grow from the side on which the reader starts', async () => {
  const [long, short] = (await show('ltr')).bars.map((bar) => bar.getBoundingClientRect());
  expect(short?.left).toBeCloseTo(long?.left ?? Number.NaN, 0);
  expect(short?.right).toBeLessThan(long?.right ?? Number.NaN);
});

it('lets the bars grow from the right in a right-to-left page', async () => {
  const [long, short] = (await show('rtl')).bars.map((bar) => bar.getBoundingClientRect());
  expect(short?.right).toBeCloseTo(long?.right ?? Number.NaN, 0);
  expect(short?.left).toBeGreaterThan(long?.left ?? Number.NaN);
});

it('draws each bar at the height of its row', async () => {
  const { bars, row } = await show('ltr');
  const bar = bars[1]?.getBoundingClientRect();
  const box = row('terrorism').element().getBoundingClientRect();
  expect(bar?.top).toBeGreaterThan(box.top);
  expect(bar?.bottom).toBeLessThan(box.bottom);
});

it('draws the disputed part of a value as an outline beyond the certain part', async () => {
  const { bars } = await show('ltr');
  const solid = bars[2]?.querySelector('rect')?.getBoundingClientRect();
  const whole = bars[2]?.getBoundingClientRect();
  const certain = (whole?.width ?? 0) * (700 / 1523);
  // The comb takes the last 12 px of the certain part.
  expect(Math.abs((solid?.width ?? 0) - (certain - 12))).toBeLessThan(2);
});

it('marks the crime area that is pointed at in another view', async () => {
  const { row } = await show('ltr');
  const isMarked = (name: string) => row(name).element().parentElement?.dataset['highlighted'];
  expect([isMarked('terrorism'), isMarked('cybercrime')]).toEqual(['true', undefined]);
});
