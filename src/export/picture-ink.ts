import { findLines } from './find-lines';

type Attributes = Readonly<Record<string, string | number>>;

/** What no text of an XML file may contain. */
// oxlint-disable-next-line no-control-regex
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** A text without what would break an XML file. */
export function writable(text: string): string {
  return text.replace(unwritable, '');
}

/** Marks around a text that runs from right to left, for programs that do not read its attribute. */
const [RIGHT_TO_LEFT, AS_BEFORE] = ['\u202b', '\u202c'];

/** Makes the elements of a drawing from what is computed for the page, in pixels from the corner of what is drawn. */
export class PictureInk {
  readonly namespace = 'http://www.w3.org/2000/svg';
  readonly definitions: Element;
  private readonly page: Document;
  private readonly corner: DOMRect;
  private readonly measuring: CanvasRenderingContext2D | null;
  private readonly patterns = new Map<string, string>();
  private readonly families: ReadonlySet<string>;
  private clips = 0;

  constructor(page: Document, corner: DOMRect) {
    this.page = page;
    this.corner = corner;
    this.measuring = page.createElement('canvas').getContext('2d');
    this.families = new Set(Array.from(page.fonts, ({ family }) => bare(family)));
    this.definitions = this.make('defs', {});
  }

  make(name: 'svg', attributes: Attributes): SVGSVGElement;
  make(name: string, attributes: Attributes): Element;
  make(name: string, attributes: Attributes): Element {
    const element = document.createElementNS(this.namespace, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, typeof value === 'number' ? short(value) : value);
    return element;
  }

  styleOf(element: Element): CSSStyleDeclaration {
    return (this.page.defaultView ?? window).getComputedStyle(element);
  }

  place({ left, top, width, height }: DOMRect) {
    return { x: left - this.corner.left, y: top - this.corner.top, width, height };
  }

  placed({ a, b, c, d, e, f }: DOMMatrix): string {
    const [x, y] = [short(e - this.corner.left), short(f - this.corner.top)];
    return a === 1 && b === 0 && c === 0 && d === 1 ? `translate(${x} ${y})` : `matrix(${[a, b, c, d].map(exact).join(' ')} ${x} ${y})`;
  }

  /** The box of an element, endless where it hides nothing. */
  boxOf(element: Element, { overflowX, overflowY }: CSSStyleDeclaration) {
    const { x, y, width, height } = this.place(element.getBoundingClientRect());
    const far = 1e4;
    return {
      ...(overflowX === 'visible' ? { x: x - far, width: width + 2 * far } : { x, width }),
      ...(overflowY === 'visible' ? { y: y - far, height: height + 2 * far } : { y, height }),
    };
  }

  /** A group of which only what lies in a rectangle is seen. */
  clip(rectangle: Attributes, into: Element): Element {
    this.clips += 1;
    const id = `cut-${this.clips}`;
    const clipPath = this.make('clipPath', { id });
    clipPath.append(this.make('rect', rectangle));
    this.definitions.append(clipPath);
    const group = this.make('g', { 'clip-path': `url(#${id})` });
    into.append(group);
    return group;
  }

  /** Null where nothing would be seen. */
  fill(color: string, opacity: number): Attributes | null {
    const { hex, alpha } = readColor(color);
    const seen = alpha * opacity;
    return seen === 0 ? null : { fill: hex, ...(seen < 1 && { 'fill-opacity': seen }) };
  }

  stroke(color: string, opacity: number, width: number, line: string): Attributes | null {
    const { hex, alpha } = readColor(color);
    const seen = alpha * opacity;
    if (seen === 0) return null;
    const dash = { dashed: `${3 * width} ${2 * width}`, dotted: `${width} ${width}` }[line];
    return {
      stroke: hex,
      'stroke-width': width,
      ...(seen < 1 && { 'stroke-opacity': seen }),
      ...(dash !== undefined && { 'stroke-dasharray': dash }),
    };
  }

  /** How a shape is filled and drawn; null where nothing would be seen. `slim` is by how much the drawing widens its lines. */
  paintOf(style: CSSStyleDeclaration, opacity: number, slim = 1): Attributes | null {
    const fill = this.fillOf(style, opacity);
    const width = Number.parseFloat(style.strokeWidth) * slim;
    const stroke =
      style.stroke === 'none' || !(width > 0) ? null : this.stroke(style.stroke, opacity * Number(style.strokeOpacity), width, '');
    if (fill === null && stroke === null) return null;
    const dashes =
      style.strokeDasharray === 'none' ? [] : style.strokeDasharray.split(/[\s,]+/).map((dash) => Number.parseFloat(dash) * slim);
    return {
      ...(fill ?? { fill: 'none' }),
      ...(fill !== null && style.fillRule === 'evenodd' && { 'fill-rule': 'evenodd' }),
      ...stroke,
      ...(stroke !== null && style.strokeLinecap !== 'butt' && { 'stroke-linecap': style.strokeLinecap }),
      ...(stroke !== null && style.strokeLinejoin !== 'miter' && { 'stroke-linejoin': style.strokeLinejoin }),
      ...(stroke !== null && dashes.length > 0 && { 'stroke-dasharray': dashes.map(short).join(' ') }),
    };
  }

  private fillOf(style: CSSStyleDeclaration, opacity: number): Attributes | null {
    if (style.fill === 'none') return null;
    const seen = opacity * Number(style.fillOpacity);
    const [, id] = /url\(["']?[^"')#]*#([^"')]+)/.exec(style.fill) ?? [];
    if (id === undefined) return this.fill(style.fill, seen);
    const pattern = this.bringPattern(id);
    return pattern === null ? null : { fill: `url(#${pattern})` };
  }

  /** Takes a pattern of the page into the drawing, once, and gives its name there. */
  private bringPattern(id: string): string | null {
    const known = this.patterns.get(id);
    if (known !== undefined) return known;
    const pattern = this.page.getElementById(id);
    if (pattern === null) return null;
    const name = `pattern-${this.patterns.size + 1}`;
    this.patterns.set(id, name);
    const copy = this.make('pattern', { id: name });
    for (const key of ['width', 'height', 'patternUnits', 'patternTransform']) {
      const value = pattern.getAttribute(key);
      if (value !== null) copy.setAttribute(key, value);
    }
    for (const child of pattern.children) {
      const own = ['x', 'y', 'width', 'height', 'cx', 'cy', 'r', 'd'].flatMap((key) => {
        const value = child.getAttribute(key);
        return value === null ? [] : [[key, value] as const];
      });
      copy.append(this.make(child.localName, { ...Object.fromEntries(own), ...this.paintOf(this.styleOf(child), 1) }));
    }
    this.definitions.append(copy);
    return name;
  }

  /** Writes a text where it stands, each line by itself. */
  write(node: Node, element: Element, style: CSSStyleDeclaration, into: Element, opacity: number): void {
    const isDrawing = element.namespaceURI === this.namespace;
    const matrix = isDrawing && 'getScreenCTM' in element ? (element.closest<SVGGraphicsElement>('text')?.getScreenCTM() ?? null) : null;
    const size = Number.parseFloat(style.fontSize) * (matrix === null ? 1 : Math.hypot(matrix.a, matrix.b));
    const paint = isDrawing ? this.paintOf(style, opacity) : this.fill(style.color, opacity);
    if (paint === null) return;
    const isRtl = style.direction === 'rtl';
    for (const { text, left, right, top, bottom } of findLines(node)) {
      const y = this.baseline(style, size, top, bottom) - this.corner.top;
      if (style.writingMode.startsWith('vertical')) {
        this.writeUpright(writable(text), { left, right, bottom }, style, size, paint, into);
        continue;
      }
      // By the middle, which is at the same place for programs that do not read the direction.
      const at = isRtl ? { x: (left + right) / 2, 'text-anchor': 'middle', direction: 'rtl' } : { x: left };
      const spacing = Number.parseFloat(style.letterSpacing);
      const line = this.make('text', {
        ...at,
        x: at.x - this.corner.left,
        y,
        'font-family': this.familiesOf(style),
        'font-size': size,
        ...(style.fontWeight !== '400' && { 'font-weight': style.fontWeight }),
        ...(spacing !== 0 && !Number.isNaN(spacing) && { 'letter-spacing': spacing }),
        ...paint,
        ...(isDrawing && style.paintOrder.startsWith('stroke') && { 'paint-order': 'stroke' }),
      });
      const written = writable(text);
      line.textContent = isRtl ? `${RIGHT_TO_LEFT}${written}${AS_BEFORE}` : written;
      into.append(line);
      this.underline(element, left, right, y, into, opacity);
    }
  }

  /** A text that stands on its end, read from below. */
  private writeUpright(
    text: string,
    { left, right, bottom }: { left: number; right: number; bottom: number },
    style: CSSStyleDeclaration,
    size: number,
    paint: Attributes,
    into: Element,
  ): void {
    const line = this.make('text', {
      transform: `translate(${short((left + right) / 2 + size * 0.35 - this.corner.left)} ${short(bottom - this.corner.top)}) rotate(-90)`,
      'font-family': this.familiesOf(style),
      'font-size': size,
      ...(style.fontWeight !== '400' && { 'font-weight': style.fontWeight }),
      ...paint,
    });
    line.textContent = text;
    into.append(line);
  }

  /** The type that the page brings along, and in its place where the picture is read without it: one about as wide. */
  private familiesOf({ fontFamily }: CSSStyleDeclaration): string {
    const own = fontFamily.split(/,\s*/).filter((family) => this.families.has(bare(family)));
    return [...own.map((family) => `'${bare(family)}'`), 'Arial', "'Liberation Sans'", 'sans-serif'].join(', ');
  }

  /** A line below text stands for something, as for doubt: it is the box around the words that has it. */
  private underline(element: Element, left: number, right: number, y: number, into: Element, opacity: number): void {
    const style = this.styleOf(element);
    if (!style.textDecorationLine.includes('underline')) return;
    const stroke = this.stroke(style.textDecorationColor, opacity, 1, style.textDecorationStyle);
    const x = this.corner.left;
    if (stroke !== null) into.append(this.make('line', { x1: left - x, x2: right - x, y1: y + 3, y2: y + 3, ...stroke }));
  }

  private baseline(style: CSSStyleDeclaration, size: number, top: number, bottom: number): number {
    if (this.measuring === null) return top + (bottom - top) * 0.8;
    this.measuring.font = `${style.fontWeight} ${size}px ${style.fontFamily}`;
    const { fontBoundingBoxAscent: ascent, fontBoundingBoxDescent: descent } = this.measuring.measureText('x');
    return (top + bottom - ascent - descent) / 2 + ascent;
  }
}

function bare(family: string): string {
  return family.replaceAll(/["']/g, '');
}

function short(value: number): string {
  return String(Math.round(value * 100) / 100);
}

function exact(value: number): string {
  return String(Math.round(value * 1e6) / 1e6);
}

/** A computed colour in the form that every program reads. */
function readColor(color: string): { hex: string; alpha: number } {
  const parts = /^rgba?\((.*)\)$/
    .exec(color)?.[1]
    ?.split(/[\s,/]+/)
    .map(Number);
  if (parts === undefined) return { hex: color, alpha: color === 'transparent' ? 0 : 1 };
  const [red = 0, green = 0, blue = 0, alpha = 1] = parts;
  return { hex: `#${[red, green, blue].map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`, alpha };
}
