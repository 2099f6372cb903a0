/** The outlines of a map in so few points that they stand in a page itself. Paths are as SVG writes them, in a box of `width` and `height`. */
export interface MapSketch {
  width: number;
  height: number;
  land: string;
  /** ISO 3166-1 alpha-3 and a path, the largest first. */
  shapes: readonly { id: string; path: string }[];
}

/** The sketch that a page holds, drawn there by `SketchMap`; null where it holds none. */
export function readMapSketch(page: ParentNode): MapSketch | null {
  const drawing = page.querySelector('svg[data-sketch]');
  const land = drawing?.querySelector('[data-land]')?.getAttribute('d');
  if (drawing == null || land == null) return null;
  const [, , width = 0, height = 0] = (drawing.getAttribute('viewBox') ?? '').split(' ').map(Number);
  return {
    width,
    height,
    land,
    shapes: [...drawing.querySelectorAll('[data-shape]')].map((shape) => ({
      id: shape.getAttribute('data-shape') ?? '',
      path: shape.getAttribute('d') ?? '',
    })),
  };
}
