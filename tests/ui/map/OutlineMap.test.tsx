import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { MapOutlines, Outline } from '@/ui/map/map-outlines';
import { OutlineMap, type OutlineMapShape } from '@/ui/map/OutlineMap';
import { placeOutlineLabels } from '@/ui/map/place-outline-labels';

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
    aSquare('GMB', 369, 933, 20, { leader: { x: 287, y: 933, side: 'left' } }),
    aSquare('MUS', 2300, 2300, 0, { small: true, leader: { x: 2300, y: 2300, side: 'below' } }),
  ],
  context: [[[0, 0, 2560, 0, 2560, 300]]],
  disputed: [[550, 850, 1250, 850]],
};

function aShape(id: string, rest: Partial<OutlineMapShape> = {}): OutlineMapShape {
  return { id, name: `${id}, 7 arrests`, kind: 'value', level: 1, label: '7', caption: id, href: null, selected: false, ...rest };
}

function drawn(...shapes: OutlineMapShape[]): string {
  return renderToStaticMarkup(<OutlineMap outlines={outlines} shapes={shapes} tone="arrests" title="Arrests by country" />);
}

describe('a map that only orients', () => {
  it('is one picture with a name where nothing in it leads on', () => {
    const html = drawn(aShape('NGA'));
    expect(html).toContain('role="img" aria-label="Arrests by country"');
    expect(html).not.toContain('<a ');
  });

  it('holds links that the keyboard passes over, since the list beside has them too', () => {
    const html = drawn(aShape('NGA', { href: '/country/NGA' }), aShape('KEN'));
    expect(html).toContain('role="group" aria-label="Arrests by country"');
    expect(html).toMatch(/<a [^>]*href="\/country\/NGA" tabindex="-1" aria-label="NGA, 7 arrests"/i);
    expect(html.match(/<a /g)).toHaveLength(1);
  });

  it('shows each name where the pointer rests', () => {
    expect(drawn(aShape('NGA'), aShape('KEN', { href: '/k' })).match(/<title>/g)).toHaveLength(2);
  });

  it('colours a value by its class, and absence by its pattern', () => {
    expect(drawn(aShape('NGA', { level: 3 }))).toContain('fill="var(--arrests-3, var(--count-3))"');
    expect(drawn(aShape('NGA', { kind: 'not-published', level: null, label: null }))).toMatch(
      /<path [^>]*fill="url\(#[^)]*-not-published\)"/,
    );
    expect(drawn(aShape('NGA', { kind: 'not-named', level: null, label: null }))).toMatch(/<path [^>]*fill="url\(#[^)]*-not-named\)"/);
  });

  it('draws an island as a circle of 9 pixels at any width', () => {
    expect(drawn(aShape('MUS'))).toContain(`r="${9 * (2560 / 400)}"`);
  });

  it('is drawn before any script has run, without a style that the security policy would refuse', () => {
    expect(drawn(aShape('NGA', { selected: true }))).not.toMatch(/\sstyle=/);
  });
});

describe('the numbers on it', () => {
  const wanted = (id: string, label: string, caption = id) => {
    const outline = outlines.shapes.find((shape) => shape.id === id);
    if (!outline) throw new Error(`no outline ${id}`);
    return { outline, label, caption };
  };
  const text = (lines: readonly (readonly { text: string }[])[]) => lines.map((words) => words.map((word) => word.text).join(' '));

  it('stand in the shape where they fit', () => {
    const [label] = placeOutlineLabels([wanted('NGA', '1,234')], outlines, 4);
    expect(label).toMatchObject({ inside: true, x: 225, leader: null });
  });

  it('stand with the name at the end of a line where they do not', () => {
    const [label] = placeOutlineLabels([wanted('GMB', '5', 'Gambia')], outlines, 4);
    expect(label).toMatchObject({ inside: false, anchor: 'end', leader: { x2: 287 / 4, y2: 933 / 4 } });
    expect(text(label?.lines ?? [])).toEqual(['Gambia 5']);
  });

  it('break into lines where the sea is too narrow, and stay on the map', () => {
    const [label] = placeOutlineLabels([wanted('GMB', 'about 20', 'The Gambia of old')], outlines, 6);
    expect(label?.lines.length).toBeGreaterThan(1);
    expect(label?.x).toBeLessThanOrEqual(2560 / 6);
  });

  it('make way for each other', () => {
    const twin = { ...wanted('GMB', '12'), outline: aSquare('SEN', 369, 950, 20, { leader: { x: 287, y: 950, side: 'left' } }) };
    const [first, second] = placeOutlineLabels([wanted('GMB', '5'), twin], outlines, 6);
    expect((second?.y ?? 0) - (first?.y ?? 0)).toBeGreaterThanOrEqual(13);
  });

  it('keep off the circles of islands', () => {
    const beside = { ...outlines, shapes: [...outlines.shapes, aSquare('CPV', 200, 930, 0, { small: true })] };
    const [free] = placeOutlineLabels([wanted('GMB', '5')], outlines, 6);
    const [label] = placeOutlineLabels([wanted('GMB', '5')], beside, 6);
    expect(label?.y).toBeGreaterThan(free?.y ?? Infinity);
  });

  it('are left to the list where there is neither room nor a line', () => {
    expect(placeOutlineLabels([{ ...wanted('GMB', '5'), outline: aSquare('BDI', 900, 900, 20) }], outlines, 4)).toEqual([]);
  });
});
