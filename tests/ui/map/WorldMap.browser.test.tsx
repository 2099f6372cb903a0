import { expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import '@/ui/tokens.css';
import type { MapOutlines, Outline } from '@/ui/map/map-outlines';
import { type MapShape, WorldMap } from '@/ui/map/WorldMap';

const words = {
  zoomIn: 'Closer',
  zoomOut: 'Farther',
  reset: 'Whole map',
  panNorth: 'North',
  panSouth: 'South',
  panEast: 'East',
  panWest: 'West',
  instructions: 'Arrow keys move between countries.',
};

function aSquare(id: string, x: number, y: number, side: number, rest: Partial<Outline> = {}): Outline {
  const [left, top, right, bottom] = [x - side / 2, y - side / 2, x + side / 2, y + side / 2];
  return {
    id,
    polygons: [[[left, top, right, top, right, bottom, left, bottom]]],
    label: { x, y, width: side, height: side },
    small: false,
    leader: null,
    ...rest,
  };
}

const outlines: MapOutlines = {
  version: 1,
  width: 2560,
  height: 2800,
  shapes: [
    aSquare('NGA', 900, 1200, 700),
    aSquare('KEN', 1900, 1200, 700),
    aSquare('RWA', 1460, 1500, 20, { leader: { x: 1400, y: 2000, side: 'left' } }),
    aSquare('MUS', 2300, 2300, 10, { small: true, leader: { x: 2300, y: 2300, side: 'below' } }),
  ],
  context: [[[0, 0, 2560, 0, 2560, 300]]],
  disputed: [[550, 850, 1250, 850]],
};

function aShape(id: string, caption: string, rest: Partial<MapShape> = {}): MapShape {
  return {
    id,
    name: `${caption}, 7 arrests`,
    caption,
    kind: 'value',
    level: 1,
    label: <data value="7">7</data>,
    text: '7',
    selected: false,
    ...rest,
  };
}

const shapes = [aShape('KEN', 'Kenya'), aShape('MUS', 'Mauritius'), aShape('NGA', 'Nigeria'), aShape('RWA', 'Rwanda')];

async function show(changed: Partial<MapShape> = {}, direction: 'ltr' | 'rtl' = 'ltr') {
  const onPick = vi.fn<(id: string) => void>();
  const onHover = vi.fn<(id: string | null) => void>();
  const map = (nigeria: Partial<MapShape>) => (
    <div dir={direction} data-testid="page">
      <WorldMap
        outlines={outlines}
        shapes={shapes.map((shape) => (shape.id === 'NGA' ? { ...shape, ...nigeria } : shape))}
        tone="arrests"
        title="Arrests by country"
        highlighted={null}
        onPick={onPick}
        onHover={onHover}
        renderCard={(id) => <p>Card of {id}</p>}
        words={words}
      />
    </div>
  );
  const screen = await render(map(changed));
  const country = (id: string) => screen.container.querySelector(`[data-country="${id}"]`);
  await vi.waitFor(() => expect(country('MUS')).not.toBeNull());
  return { screen, onPick, onHover, country, rerender: (nigeria: Partial<MapShape>) => screen.rerender(map(nigeria)) };
}

const fillOf = (element: Element | null) => (element ? getComputedStyle(element).fill : null);

it('picks a country by click', async () => {
  const { screen, onPick } = await show();
  await screen.getByRole('button', { name: 'Kenya, 7 arrests' }).click();
  expect(onPick.mock.calls).toEqual([['KEN']]);
});

it('is one tab stop, moves with the arrow keys and picks with Enter and Space', async () => {
  const { screen, onPick, country } = await show();
  expect([...screen.container.querySelectorAll('[data-country][tabindex="0"]')]).toEqual([country('KEN')]);
  await userEvent.tab();
  expect(document.activeElement).toBe(country('KEN'));
  await expect.element(screen.getByText('Card of KEN')).toBeVisible();
  await userEvent.keyboard('{ArrowLeft}{ArrowLeft}{Enter}{End}[Space]{Home}{Enter}');
  expect(onPick.mock.calls).toEqual([['NGA'], ['RWA'], ['KEN']]);
  await userEvent.tab();
  await expect.element(screen.getByRole('button', { name: 'Closer' })).toHaveFocus();
});

it('closes the card with Escape', async () => {
  const { screen } = await show();
  await screen.getByRole('button', { name: 'Nigeria, 7 arrests' }).hover();
  await expect.element(screen.getByText('Card of NGA')).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(screen.getByText('Card of NGA')).not.toBeInTheDocument();
});

it('tells what is pointed at, and keeps the card while the pointer is on it', async () => {
  const { screen, onHover } = await show();
  await screen.getByRole('button', { name: 'Nigeria, 7 arrests' }).hover();
  await screen.getByText('Card of NGA').hover();
  await new Promise((resolve) => setTimeout(resolve, 300));
  await expect.element(screen.getByText('Card of NGA')).toBeVisible();
  expect(onHover.mock.lastCall).toEqual(['NGA']);
});

it('changes fills without making a shape anew', async () => {
  const { country, rerender } = await show();
  const drawn = country('NGA');
  const before = fillOf(drawn);
  await rerender({ level: 4 });
  await vi.waitFor(() => expect(fillOf(drawn)).toBe('rgb(94, 32, 15)'));
  expect(before).toBe('rgb(213, 119, 67)');
  await rerender({ kind: 'not-published', level: null, label: null, text: '' });
  await vi.waitFor(() => expect(fillOf(drawn)).toContain('#map-hatch'));
  await rerender({ kind: 'not-named', level: null, label: null, text: '' });
  await vi.waitFor(() => expect(fillOf(drawn)).toContain('#map-dots'));
  expect(country('NGA')).toBe(drawn);
});

it('says which country is selected', async () => {
  const { screen } = await show({ selected: true });
  await expect.element(screen.getByRole('button', { name: 'Nigeria, 7 arrests' })).toHaveAttribute('aria-pressed', 'true');
  await expect.element(screen.getByRole('button', { name: 'Kenya, 7 arrests' })).toHaveAttribute('aria-pressed', 'false');
});

it('gives a state of a few pixels a target that a finger finds', async () => {
  const { country } = await show();
  const { x, y, width, height } = country('RWA')?.getBoundingClientRect() ?? new DOMRect();
  expect(Math.max(width, height)).toBeLessThan(12);
  const around = [
    [11, 0],
    [-11, 0],
    [0, 11],
    [0, -11],
  ].map(([right = 0, down = 0]) => document.elementFromPoint(x + width / 2 + right, y + height / 2 + down));
  expect(around.map((element) => element?.getAttribute('data-target'))).toEqual(['RWA', 'RWA', 'RWA', 'RWA']);
});

it('is not mirrored in a right-to-left page', async () => {
  const { country, screen } = await show({}, 'rtl');
  await expect.element(screen.getByRole('group', { name: 'Arrests by country' })).toBeInTheDocument();
  const left = (id: string) => country(id)?.getBoundingClientRect().left ?? Number.NaN;
  expect(left('NGA')).toBeLessThan(left('KEN'));
});

it('comes closer, pans and shows the whole again', async () => {
  const { screen, country } = await show();
  const width = () => Math.round(country('NGA')?.getBoundingClientRect().width ?? 0);
  const whole = width();
  await screen.getByRole('button', { name: 'Closer' }).click();
  await vi.waitFor(() => expect(width()).toBeGreaterThan(1.9 * whole));
  await expect.element(screen.getByRole('button', { name: 'West' })).toBeVisible();
  await screen.getByRole('button', { name: 'Whole map' }).click();
  await vi.waitFor(() => expect(width()).toBe(whole));
  await expect.element(screen.getByRole('button', { name: 'West' })).not.toBeInTheDocument();
});
