import { expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import '@/ui/tokens.css';
import { ColumnChart } from '@/ui/chart/ColumnChart';
import { anEntry } from './an-entry';

const columns = [
  anEntry({ id: '2022', value: 312, attributes: { 'data-year': '2022' } }),
  anEntry({ id: '2023', value: 1091, valueLabel: <data value={1091}>1,091</data>, selected: true }),
  anEntry({ id: '2024', kind: 'not-published', value: 0, valueLabel: null }),
  anEntry({ id: '2025', kind: 'none', value: 0, valueLabel: null }),
];

async function show() {
  const onPick = vi.fn<(id: string) => void>();
  const onHover = vi.fn<(id: string | null) => void>();
  const screen = await render(
    <div id="page">
      <ColumnChart
        columns={columns}
        tone="arrests"
        maximum={1091}
        direction="ltr"
        title="Arrests"
        onPick={onPick}
        onHover={onHover}
        highlighted={null}
      />
    </div>,
  );
  return { screen, onPick, onHover, column: (year: string) => screen.getByRole('button', { name: new RegExp(`^${year}`) }) };
}

it('tells which year is picked with the pointer', async () => {
  const { column, onPick } = await show();
  await column('2022').click();
  expect(onPick.mock.calls).toEqual([['2022']]);
});

it('is one tab stop, moved by the arrow keys and picked from with Enter and Space', async () => {
  const { column, onPick } = await show();
  await userEvent.keyboard('{Tab}');
  await expect.element(column('2022')).toHaveFocus();
  await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowLeft}');
  await expect.element(column('2023')).toHaveFocus();
  await userEvent.keyboard('{Enter}{End}');
  await expect.element(column('2025')).toHaveFocus();
  await userEvent.keyboard('{ArrowRight}[Space]');
  expect(onPick.mock.calls).toEqual([['2023'], ['2025']]);
  await userEvent.keyboard('{Tab}');
  expect(document.activeElement).toBe(document.body);
});

it('marks a year while it is pointed at or focused', async () => {
  const { column, onHover } = await show();
  await column('2023').hover();
  expect(onHover).toHaveBeenLastCalledWith('2023');
  await column('2023').unhover();
  expect(onHover).toHaveBeenLastCalledWith(null);
  await userEvent.keyboard('{Tab}');
  expect(onHover).toHaveBeenLastCalledWith('2022');
});

it('says in words what it shows, which year is set, and carries the exact number', async () => {
  const { screen, column } = await show();
  await expect.element(screen.getByRole('group', { name: 'Arrests' })).toBeVisible();
  await expect.element(column('2023')).toHaveAttribute('aria-pressed', 'true');
  await expect.element(column('2022')).toHaveAttribute('aria-pressed', 'false');
  await expect.element(column('2022')).toHaveAttribute('data-year', '2022');
  expect(column('2023').element().parentElement?.querySelector('data')?.value).toBe('1091');
});

it('draws each value in proportion, absence as hatch, and nothing for a year without operations', async () => {
  const { screen } = await show();
  await vi.waitFor(() => expect(screen.container.querySelectorAll('.recharts-layer')).toHaveLength(4), { timeout: 10_000 });
  const drawn = [...screen.container.querySelectorAll('.recharts-layer')].map((bar) => bar.querySelector('rect'));
  const height = (index: number) => Number(drawn[index]?.getAttribute('width'));
  expect(height(1) / height(0)).toBeCloseTo(1091 / 312, 1);
  expect(drawn[2]).toHaveAttribute('fill', 'url(#mark-hatch)');
  expect(drawn[3]).toBeNull();
});

it('puts every column under its button, at least 24 px wide', async () => {
  const { screen, column } = await show();
  await vi.waitFor(() => expect(screen.container.querySelectorAll('.recharts-layer')).toHaveLength(4), { timeout: 10_000 });
  const button = column('2023').element().getBoundingClientRect();
  const bar = screen.container.querySelectorAll('.recharts-layer')[1]?.getBoundingClientRect();
  expect(button.width).toBeGreaterThanOrEqual(24);
  expect(bar?.left).toBeGreaterThan(button.left);
  expect(bar?.right).toBeLessThan(button.right);
});
