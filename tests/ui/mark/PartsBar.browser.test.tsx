import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import '@/ui/base.css';
import '@/ui/tokens.css';
import { PartsBar, type PartsReading, type WholePart } from '@/ui/mark/PartsBar';

function aPart(id: string, value: number, rest: Partial<WholePart> = {}): WholePart {
  return { id, value, doubt: 'none', kind: 'part', amount: <data value={value}>{value}</data>, label: id, ...rest };
}

const first: PartsReading = {
  id: 'first',
  title: 'First reading',
  parts: [aPart('traffickers', 150), aPart('smugglers', 100), aPart('unknown', 50, { kind: 'rest' })],
  whole: { value: 300, amount: <span data-testid="whole">300</span> },
  reach: null,
};
const second: PartsReading = {
  id: 'second',
  title: 'Second reading',
  parts: [aPart('all', 300), aPart('others', 100, { kind: 'on-top' })],
  whole: { value: 300, amount: <span data-testid="second-whole">300</span> },
  reach: { value: 400, amount: <span data-testid="reach">about 400</span> },
};

async function show(readings: readonly PartsReading[], width: number, direction: 'ltr' | 'rtl' = 'ltr') {
  const { container } = await render(
    <div dir={direction}>
      <PartsBar readings={readings} tone="arrests" direction={direction} />
    </div>,
  );
  container.style.width = `${width}px`;
  await expect.poll(() => container.querySelector('svg[viewBox]')?.getAttribute('viewBox')?.split(' ')[2]).toBe(String(width));
  const pieces = (reading: number) =>
    [...(container.querySelectorAll('svg[viewBox]')[reading]?.querySelectorAll('rect') ?? [])].map((rect) => rect.getBoundingClientRect());
  const ticks = [...container.querySelectorAll('svg[viewBox] > path')].map((path) => path.getBoundingClientRect());
  return { container, box: container.getBoundingClientRect(), pieces, ticks };
}

const words = (text: string) => page.getByText(text, { exact: true }).element().getBoundingClientRect();
const number = (id: string) => page.getByTestId(id).element().getBoundingClientRect();

it('draws all readings on one scale, with paper between the parts', async () => {
  const { pieces } = await show([first, second], 800);
  const [traffickers, smugglers] = pieces(0);
  const [all] = pieces(1);
  expect((all?.width ?? 0) + 2).toBeCloseTo(2 * ((traffickers?.width ?? 0) + 2), 0);
  expect((smugglers?.left ?? 0) - (traffickers?.right ?? 0)).toBeCloseTo(2, 0);
});

it('writes each number and its words below its part where they have room', async () => {
  const { pieces } = await show([first], 800);
  const [, smugglers] = pieces(0);
  expect(words('smugglers').left).toBeCloseTo(smugglers?.left ?? 0, 0);
  expect(words('smugglers').top).toBeGreaterThanOrEqual(smugglers?.bottom ?? Infinity);
});

it('writes them into a list in the same order where a part is too narrow', async () => {
  await show([{ ...first, parts: [aPart('one of eleven', 1), ...first.parts] }], 800);
  const named = page.getByRole('listitem').elements();
  expect(named.map((item) => item.textContent)).toEqual(['1 one of eleven', '150 traffickers', '100 smugglers', '50 unknown']);
  expect(named.every((item) => item.querySelector('svg rect') !== null)).toBe(true);
});

it('writes the whole beside its tick, on a phone above it', async () => {
  const wide = await show([first], 800);
  expect(number('whole').left).toBeGreaterThan(wide.ticks[0]?.right ?? Infinity);
  expect(number('whole').right).toBeLessThanOrEqual(wide.box.left + 800);
  wide.container.style.width = '328px';
  await expect
    .poll(() => number('whole').bottom <= (wide.container.querySelector('svg[viewBox]')?.getBoundingClientRect().top ?? 0))
    .toBe(true);
  expect(number('whole').right).toBeLessThanOrEqual(wide.box.left + 328);
});

it('keeps the number of the whole and that of all together apart', async () => {
  const { ticks } = await show([second], 800);
  expect(number('second-whole').right).toBeCloseTo(ticks[0]?.right ?? 0, -1);
  document.body.replaceChildren();
  await show(
    [
      {
        ...second,
        parts: [aPart('all', 300), aPart('others', 2, { kind: 'on-top' })],
        reach: { value: 302, amount: <span data-testid="reach">about 302</span> },
      },
    ],
    360,
  );
  expect(number('second-whole').right).toBeLessThan(number('reach').left);
});

it('begins at the right in a right-to-left page', async () => {
  const { box, pieces } = await show([first], 800, 'rtl');
  const [traffickers, smugglers] = pieces(0);
  expect(traffickers?.right).toBeCloseTo(box.left + 800, 0);
  expect(smugglers?.right).toBeLessThan(traffickers?.left ?? 0);
  expect(words('smugglers').right).toBeCloseTo(smugglers?.right ?? 0, 0);
});
