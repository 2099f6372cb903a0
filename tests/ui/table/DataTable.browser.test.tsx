import { useState } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { DataTable } from '@/ui/table/DataTable';
import { MOST_DRAWN, MOST_PRINTED } from '@/ui/table/many-rows';
import '@/ui/tokens.css';
import '@/ui/base.css';

const columns = [
  { id: 'name', label: 'Name' },
  { id: 'value', label: 'Value', isNumber: true },
];

function Table({ length, made = [] }: { length: number; made?: number[] }) {
  const [open, setOpen] = useState<string | null>(null);
  return (
    <>
      <p>Open: {open}</p>
      <DataTable
        caption="Records"
        columns={columns}
        printNote="Only the first are printed."
        mostOnPhone={8}
        blocks="phone"
        onPick={setOpen}
        rows={{
          length,
          at: (position) => {
            made.push(position);
            return {
              id: `row-${position}`,
              cells: [
                <a key="name" href={`#row-${position}`}>
                  Record {position}
                </a>,
                position,
              ],
            };
          },
        }}
      />
    </>
  );
}

const drawnRows = () => [...document.querySelectorAll('tbody tr:not([aria-hidden])')];
const numbersOf = (rows: readonly Element[]) => rows.map((row) => Number(row.getAttribute('aria-rowindex')));
const nextFrames = async () => {
  // The code of long tables comes when the first one is shown.
  await vi.waitFor(() => expect(document.querySelector('[data-pending]')).toBeNull());
  for (let frame = 0; frame < 4; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
};

afterEach(async () => {
  window.scrollTo(0, 0);
  await page.viewport(1280, 900);
});

it('draws every row of a short table, without numbering them', async () => {
  await render(<Table length={120} />);
  expect(drawnRows()).toHaveLength(120);
  expect(document.querySelector('table')?.hasAttribute('aria-rowcount')).toBe(false);
});

it('makes and draws only the rows of a long table that are near the window, and says how many there are', async () => {
  const made: number[] = [];
  await render(<Table length={100_000} made={made} />);
  await nextFrames();
  expect(document.querySelector('table')?.getAttribute('aria-rowcount')).toBe('100001');
  expect(drawnRows().length).toBeLessThan(60);
  expect(new Set(made).size).toBeLessThan(60);
  expect(numbersOf(drawnRows()).slice(0, 3)).toEqual([2, 3, 4]);
  expect(document.documentElement.scrollHeight).toBeGreaterThan(2_000_000);
});

it('shows the rows to which the reader scrolls, in their order', async () => {
  await render(<Table length={100_000} />);
  await nextFrames();
  window.scrollTo(0, document.documentElement.scrollHeight / 2);
  await nextFrames();
  const numbers = numbersOf(drawnRows());
  expect(numbers[0]).toBeGreaterThan(40_000);
  expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
  const visible = drawnRows().filter((row) => {
    const { top, bottom } = row.getBoundingClientRect();
    return bottom > 0 && top < window.innerHeight;
  });
  expect(visible.length).toBeGreaterThan(10);
  window.scrollTo(0, document.documentElement.scrollHeight);
  await nextFrames();
  window.scrollTo(0, document.documentElement.scrollHeight);
  await nextFrames();
  expect(numbersOf(drawnRows()).at(-1)).toBe(100_001);
});

it('keeps the row that has the focus, and goes on from there by keyboard', async () => {
  await render(<Table length={5000} />);
  await nextFrames();
  await userEvent.tab();
  expect(document.activeElement?.textContent).toBe('Record 0');
  window.scrollTo(0, document.documentElement.scrollHeight / 2);
  await nextFrames();
  expect(document.activeElement?.textContent).toBe('Record 0');
  window.scrollTo(0, 0);
  await nextFrames();
  for (let step = 0; step < 40; step += 1) await userEvent.tab();
  await nextFrames();
  expect(document.activeElement?.textContent).toBe('Record 40');
});

it('prints the first rows, and says so', async () => {
  await render(<Table length={5000} />);
  window.dispatchEvent(new Event('beforeprint'));
  expect(drawnRows()).toHaveLength(MOST_PRINTED);
  expect(document.body.textContent).toContain('Only the first are printed.');
  window.dispatchEvent(new Event('afterprint'));
  await nextFrames();
  expect(drawnRows().length).toBeLessThan(60);
});

it('shows a phone the first few rows until all are asked for', async () => {
  await page.viewport(390, 800);
  await render(<Table length={5000} />);
  await nextFrames();
  expect(drawnRows()).toHaveLength(8);
});

it('ends before the browser would cut it, and keeps the number of all rows', async () => {
  await render(<Table length={2_000_000} />);
  await nextFrames();
  for (let step = 0; step < 3; step += 1) {
    window.scrollTo(0, document.documentElement.scrollHeight);
    await nextFrames();
  }
  expect(numbersOf(drawnRows()).at(-1)).toBe(MOST_DRAWN + 1);
  expect(document.querySelector('table')?.getAttribute('aria-rowcount')).toBe('2000001');
});
