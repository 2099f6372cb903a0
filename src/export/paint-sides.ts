import type { PictureInk } from './picture-ink';

const pixels = (length: string) => Number.parseFloat(length) || 0;

/** Draws the ground, the inner shadow, the borders and the outline of a box. */
export function paintSides(ink: PictureInk, box: DOMRect, style: CSSStyleDeclaration, into: Element, opacity: number): void {
  const place = ink.place(box);
  const radius = Math.min(pixels(style.borderTopLeftRadius), box.width / 2, box.height / 2);
  const rect = (inset: number, more: Record<string, string | number>) => {
    const [width, height] = [place.width - 2 * inset, place.height - 2 * inset];
    if (width > 0 && height > 0)
      into.append(ink.make('rect', { x: place.x + inset, y: place.y + inset, width, height, ...(radius > 0 && { rx: radius }), ...more }));
  };
  const ground = ink.fill(style.backgroundColor, opacity);
  if (ground !== null) {
    const isContent = style.backgroundClip === 'content-box';
    const y = place.y + (isContent ? pixels(style.paddingTop) : 0);
    const height = place.height - (isContent ? pixels(style.paddingTop) + pixels(style.paddingBottom) : 0);
    into.append(ink.make('rect', { x: place.x, y, width: place.width, height, ...(radius > 0 && { rx: radius }), ...ground }));
  }
  paintInnerShadow(ink, place, style.boxShadow, into, opacity);
  const sides = (['Top', 'Right', 'Bottom', 'Left'] as const)
    .map((side) => ({
      side,
      width: style[`border${side}Style`] === 'none' ? 0 : pixels(style[`border${side}Width`]),
      line: style[`border${side}Style`],
      color: style[`border${side}Color`],
    }))
    .filter(({ width }) => width > 0);
  const [first] = sides;
  if (first !== undefined && sides.length === 4 && sides.every(({ width, color }) => width === first.width && color === first.color)) {
    const stroke = ink.stroke(first.color, opacity, first.width, first.line);
    if (stroke !== null) rect(first.width / 2, { fill: 'none', ...stroke });
  } else
    for (const { side, width, line, color } of sides) {
      const stroke = ink.stroke(color, opacity, width, line);
      if (stroke !== null) into.append(ink.make('line', { ...lineAt(side, place, width / 2), ...stroke }));
    }
  const outline = style.outlineStyle === 'none' ? 0 : pixels(style.outlineWidth);
  const stroke = outline > 0 ? ink.stroke(style.outlineColor, opacity, outline, style.outlineStyle) : null;
  if (stroke !== null) rect(-pixels(style.outlineOffset) - outline / 2, { fill: 'none', ...stroke });
}

type Place = ReturnType<PictureInk['place']>;

function lineAt(side: 'Top' | 'Right' | 'Bottom' | 'Left', { x, y, width, height }: Place, inset: number) {
  switch (side) {
    case 'Top':
      return { x1: x, x2: x + width, y1: y + inset, y2: y + inset };
    case 'Bottom':
      return { x1: x, x2: x + width, y1: y + height - inset, y2: y + height - inset };
    case 'Left':
      return { x1: x + inset, x2: x + inset, y1: y, y2: y + height };
    case 'Right':
      return { x1: x + width - inset, x2: x + width - inset, y1: y, y2: y + height };
  }
}

/** The bar at the side of a chosen row, or the frame inside it, without blur. */
function paintInnerShadow(ink: PictureInk, { x, y, width, height }: Place, shadow: string, into: Element, opacity: number): void {
  const [, color = '', across = '0', spread = '0'] = /^(rgba?\([^)]*\)) (-?[\d.]+)px 0px 0px ([\d.]+)px inset$/.exec(shadow) ?? [];
  if (color === '') return;
  const bar = pixels(across);
  const fill = ink.fill(color, opacity);
  if (bar !== 0 && fill !== null)
    into.append(ink.make('rect', { x: bar > 0 ? x : x + width + bar, y, width: Math.abs(bar), height, ...fill }));
  const frame = pixels(spread);
  const stroke = frame > 0 ? ink.stroke(color, opacity, frame, 'solid') : null;
  if (stroke !== null)
    into.append(
      ink.make('rect', { x: x + frame / 2, y: y + frame / 2, width: width - frame, height: height - frame, fill: 'none', ...stroke }),
    );
}
