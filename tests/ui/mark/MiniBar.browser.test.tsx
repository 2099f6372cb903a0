import { expect, it } from 'vitest';
import { render } from 'vitest-browser-react';
import '@/ui/tokens.css';
import type { Doubt, MarkKind } from '@/ui/tone';
import { MiniBar } from '@/ui/mark/MiniBar';

async function drawn({ kind = 'value', doubt = 'none', dir = 'ltr' }: { kind?: MarkKind; doubt?: Doubt; dir?: 'ltr' | 'rtl' }) {
  const { container } = await render(
    <div dir={dir} className="cell">
      <MiniBar value={50} maximum={100} tone="arrests" kind={kind} doubt={doubt} size="row" />
    </div>,
  );
  const cell = container.querySelector('.cell')?.getBoundingClientRect();
  const marks = [...container.querySelectorAll('rect')].map((rect) => rect.getBoundingClientRect());
  if (!cell) throw new Error('nothing was drawn');
  return { cell, solid: marks.at(-1), marks };
}

it('is as long as its share of the cell', async () => {
  const { cell, solid } = await drawn({});
  expect(solid?.left).toBeCloseTo(cell.left, 0);
  expect(solid?.width).toBeCloseTo(cell.width / 2, 0);
});

it('starts at the right in a right-to-left page', async () => {
  const { cell, solid } = await drawn({ dir: 'rtl' });
  expect(solid?.right).toBeCloseTo(cell.right, 0);
  expect(solid?.left).toBeCloseTo(cell.left + cell.width / 2, 0);
});

it('ends its solid part before the value where the true number lies below', async () => {
  const { cell, solid } = await drawn({ doubt: 'below' });
  expect(solid?.right).toBeCloseTo(cell.left + cell.width / 2 - 12, 0);
});

it.each(['disputed', 'not-published', 'zero'] as const)('draws no solid bar for what is %s', async (kind) => {
  const { container } = await render(<MiniBar value={50} maximum={100} tone="arrests" kind={kind} doubt="none" size="mini" />);
  expect(container.querySelectorAll('rect')).toHaveLength(1);
  expect(container.querySelector('[fill=currentColor]')).toBeNull();
});

it('draws nothing at all where there was no operation', async () => {
  expect((await drawn({ kind: 'none' })).marks).toEqual([]);
});
