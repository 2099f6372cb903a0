import { paintSides } from './paint-sides';
import { PictureInk } from './picture-ink';

/** A drawing of its own: what stands in it refers to nothing outside of it. */
export interface Drawing {
  svg: SVGSVGElement;
  width: number;
  height: number;
}

/**
 * Reads what a browser has laid out, HTML and SVG alike, into one drawing: boxes as rectangles, lines of text as text at the place where they stand,
 * shapes as they are. What is hidden is left out. Pseudo-elements cannot be measured and are left out too.
 */
export function readDrawing(root: Element): Drawing {
  const box = root.getBoundingClientRect();
  const [width, height] = [Math.ceil(box.width), Math.ceil(box.height)];
  const ink = new PictureInk(root.ownerDocument, box);
  const svg = ink.make('svg', { width, height, viewBox: `0 0 ${width} ${height}` });
  const content = ink.make('g', {});
  readElement(ink, root, content, 1);
  svg.append(ink.definitions, content);
  return { svg, width, height };
}

function readElement(ink: PictureInk, element: Element, into: Element, alpha: number): void {
  const style = ink.styleOf(element);
  const opacity = alpha * Number(style.opacity);
  // What is folded away keeps a place of its own, upon that of others.
  if (element.matches('details:not([open]) > :not(summary)')) return;
  if (style.display === 'none' || opacity === 0 || style.clipPath.startsWith('inset(50%')) return;
  const isDrawn = element.namespaceURI === ink.namespace && element.localName !== 'foreignObject' && element.localName !== 'svg';
  if (isDrawn && leftOut.has(element.localName)) return;
  const target = style.overflow.includes('visible') ? into : cutOff(ink, element, style, into);
  if (isDrawn) readShape(ink, element, style, target, opacity);
  else if (style.visibility === 'visible') readBox(ink, element, style, target, opacity);
  for (const node of inPaintOrder(ink, element)) {
    if (node.nodeType === node.TEXT_NODE) {
      if (style.visibility === 'visible') ink.write(node, element, style, target, opacity);
    } else if (isElement(node)) readElement(ink, node, target, opacity);
  }
}

const leftOut = new Set(['defs', 'title', 'desc', 'clipPath', 'mask', 'symbol', 'marker', 'style', 'metadata']);
const shapes = new Set(['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon']);

function isElement(node: Node): node is Element {
  return node.nodeType === node.ELEMENT_NODE;
}

function isGraphics(element: Element): element is SVGGraphicsElement {
  return 'getScreenCTM' in element;
}

function isInnerSvg(element: Element): element is SVGSVGElement {
  return 'ownerSVGElement' in element && element.ownerSVGElement !== null && element.localName === 'svg';
}

/** Where to draw what is inside a box that hides what stands out of it. */
function cutOff(ink: PictureInk, element: Element, style: CSSStyleDeclaration, into: Element): Element {
  if (!isInnerSvg(element)) return isExceeded(element) ? ink.clip(ink.boxOf(element, style), into) : into;
  const { parentElement: around, x, y, width, height } = element;
  const matrix = around !== null && isGraphics(around) ? around.getScreenCTM() : null;
  if (matrix === null) return into;
  const box = { x: x.baseVal.value, y: y.baseVal.value, width: width.baseVal.value, height: height.baseVal.value };
  return ink.clip({ ...box, transform: ink.placed(matrix) }, into);
}

/** Whether anything inside stands out of the box, so that it must be cut off. */
function isExceeded(element: Element): boolean {
  const box = element.getBoundingClientRect();
  return Array.from(element.querySelectorAll('*')).some((inner) => {
    const { left, right, top, bottom, width, height } = inner.getBoundingClientRect();
    return (width > 0 || height > 0) && (left < box.left - 1 || right > box.right + 1 || top < box.top - 1 || bottom > box.bottom + 1);
  });
}

/** Children as the browser paints them: those that are put below or above the others by their style come first or last. */
function inPaintOrder(ink: PictureInk, element: Element): readonly Node[] {
  const level = (node: Node) => (isElement(node) ? Number.parseInt(ink.styleOf(node).zIndex, 10) || 0 : 0);
  return Array.from(element.childNodes)
    .map((node) => ({ node, level: level(node) }))
    .sort((a, b) => a.level - b.level)
    .map(({ node }) => node);
}

function readShape(ink: PictureInk, element: Element, style: CSSStyleDeclaration, into: Element, opacity: number): void {
  if (!shapes.has(element.localName) || style.visibility !== 'visible' || !isGraphics(element)) return;
  const matrix = element.getScreenCTM();
  if (matrix === null) return;
  const scale = Math.sqrt(Math.abs(matrix.a * matrix.d - matrix.b * matrix.c));
  const paint = ink.paintOf(style, opacity, style.vectorEffect === 'non-scaling-stroke' ? 1 / scale : 1);
  if (paint === null) return;
  into.append(ink.make(element.localName, { ...geometryOf(element, style), transform: ink.placed(matrix), ...paint }));
}

const geometry = ['d', 'points', 'x', 'y', 'width', 'height', 'rx', 'ry', 'cx', 'cy', 'r', 'x1', 'x2', 'y1', 'y2'] as const;

/** The measures of a shape as plain numbers: its style sheet may give them, and shares of the drawing are worked out. */
function geometryOf(element: SVGGraphicsElement, style: CSSStyleDeclaration): Record<string, string | number> {
  const given: Record<string, string | number> = {};
  for (const name of geometry) {
    const styled = style.getPropertyValue(name);
    const value = name !== 'd' && styled.endsWith('px') ? String(Number.parseFloat(styled)) : element.getAttribute(name);
    if (value !== null && value !== '') given[name] = value;
  }
  const isShare = Object.entries(given).some(([name, value]) => name !== 'd' && String(value).includes('%'));
  if (!isShare) return given;
  const { x, y, width, height } = element.getBBox();
  return element.localName === 'line' ? { x1: x, y1: y, x2: x + width, y2: y + height } : { ...given, x, y, width, height };
}

/** The ground and the borders of a box of text. */
function readBox(ink: PictureInk, element: Element, style: CSSStyleDeclaration, into: Element, opacity: number): void {
  if (element.localName === 'foreignObject' || element.localName === 'svg') return;
  for (const box of style.display === 'inline' ? Array.from(element.getClientRects()) : [element.getBoundingClientRect()])
    if (box.width > 0 && box.height > 0) paintSides(ink, box, style, into, opacity);
}
