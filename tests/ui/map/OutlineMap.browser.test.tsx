import { expect, it } from 'vitest';
import { render } from 'vitest-browser-react';
import '@/ui/tokens.css';
import type { MapOutlines } from '@/ui/map/map-outlines';
import { OutlineMap } from '@/ui/map/OutlineMap';

const outlines: MapOutlines = {
  version: 1,
  width: 2560,
  height: 2800,
  shapes: [
    {
      id: 'NGA',
      polygons: [[[400, 400, 1600, 400, 1600, 1600, 400, 1600]]],
      label: { x: 1000, y: 1000, width: 1200, height: 1200 },
      small: false,
      leader: null,
    },
    {
      id: 'LSO',
      polygons: [[[2000, 2000, 2020, 2000, 2020, 2020]]],
      label: { x: 2010, y: 2010, width: 20, height: 20 },
      small: false,
      leader: null,
    },
  ],
  context: [],
  disputed: [],
};

async function drawnAt(width: number) {
  const { container } = await render(
    <OutlineMap outlines={outlines} shapes={[aShape('NGA', '88'), aShape('LSO', null)]} tone="arrests" title="Map" />,
  );
  container.style.width = `${width}px`;
  await expect.poll(() => container.querySelector('svg')?.getBoundingClientRect().width).toBe(width);
  return container;
}

function aShape(id: string, label: string | null) {
  return { id, name: id, kind: 'value' as const, level: 2 as const, label, caption: id, href: `/country/${id}`, selected: false };
}

it.each([240, 640])('writes its numbers in 12 pixels when it is %d pixels wide', async (width) => {
  const container = await drawnAt(width);
  await expect.poll(() => Math.round(container.querySelector('text')?.getBoundingClientRect().height ?? 0)).toBeGreaterThanOrEqual(13);
  expect(container.querySelector('text')?.getBoundingClientRect().height).toBeLessThanOrEqual(20);
});

it.each([240, 640])('can be hit at a state too small for a finger when it is %d pixels wide', async (width) => {
  const container = await drawnAt(width);
  const link = container.querySelector('a[data-country="LSO"]');
  await expect.poll(() => Math.round(link?.getBoundingClientRect().width ?? 0)).toBe(26);
});

it('keeps west to the left on a page that runs from right to left', async () => {
  const { container } = await render(
    <div dir="rtl">
      <OutlineMap outlines={outlines} shapes={[aShape('NGA', null), aShape('LSO', null)]} tone="arrests" title="Map" />
    </div>,
  );
  const at = (id: string) => container.querySelector(`[data-country="${id}"]`)?.getBoundingClientRect().left ?? Number.NaN;
  expect(at('NGA')).toBeLessThan(at('LSO'));
});
