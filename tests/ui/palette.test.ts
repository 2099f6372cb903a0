import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Three = [number, number, number];

const css = readFileSync(new URL('../../src/ui/tokens.css', import.meta.url), 'utf8');
const light = coloursAfter(':root {');
const themes = { light, dark: new Map([...light, ...coloursAfter(':root[data-theme="dark"] {')]) };

const texts = ['ink', 'ink-2', 'ink-3'];
const threeMeasures = ['arrests', 'victims', 'networks'];
const fiveMeasures = [...threeMeasures, 'money', 'goods'];
const classed = [...threeMeasures, 'count'];

/** Machado, Oliveira and Fernandes 2009, severity 1. */
const visions = {
  normal: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protan: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deutan: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritan: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
};

describe.each(Object.entries(themes))('the %s palette', (_, colours) => {
  const colour = (name: string): Three => {
    const found = colours.get(name);
    if (!found) throw new Error(`tokens.css has no colour --${name}`);
    return found;
  };

  it.each(pairs(texts, ['paper', 'paper-2']))('text in %s is readable on %s', (text, ground) => {
    expect(contrast(colour(text), colour(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['edge', 'mark', 'mark-soft', 'absence', ...fiveMeasures])('a mark in %s stands out from paper', (mark) => {
    expect(contrast(colour(mark), colour('paper'))).toBeGreaterThanOrEqual(3);
  });

  it.each(['mark', 'mark-soft'])('a mark in %s stands out from a band', (mark) => {
    expect(contrast(colour(mark), colour('paper-2'))).toBeGreaterThanOrEqual(3);
  });

  it.each(pairs(classed, ['1', '2', '3', '4']))('map class %s-%s stands out from paper and carries a number', (measure, step) => {
    const area = colour(`${measure}-${step}`);
    expect(contrast(area, colour('paper'))).toBeGreaterThanOrEqual(3);
    expect(contrast(colour(`on-${step}`), area)).toBeGreaterThanOrEqual(4.5);
  });

  describe.each(Object.entries(visions))('in %s vision', (_vision, matrix) => {
    const differ = ([a, b]: readonly [string, string]) => difference(labOf(seen(colour(a), matrix)), labOf(seen(colour(b), matrix)));

    it.each(eachWithEach(threeMeasures))('%s and %s are told apart at a glance', (...pair) => {
      expect(differ(pair)).toBeGreaterThanOrEqual(20);
    });

    it.each(eachWithEach([...fiveMeasures, 'ink']))('%s and %s are told apart', (...pair) => {
      expect(differ(pair)).toBeGreaterThanOrEqual(15);
    });

    it.each(classed.flatMap((measure) => [1, 2, 3].map((step) => [`${measure}-${step}`, `${measure}-${step + 1}`] as const)))(
      'the neighbouring map classes %s and %s are told apart',
      (...pair) => {
        expect(differ(pair)).toBeGreaterThanOrEqual(10);
      },
    );
  });
});

it('measures the difference of colours as the published examples of CIEDE2000 do', () => {
  // Sharma, Wu and Dalal 2005, table 1, pairs 1, 7, 13, 17 and 25.
  expect(difference([50, 2.6772, -79.7751], [50, 0, -82.7485])).toBeCloseTo(2.0425, 4);
  expect(difference([50, 0, 0], [50, -1, 2])).toBeCloseTo(2.3669, 4);
  expect(difference([50, -0.001, 2.49], [50, 0.0011, -2.49])).toBeCloseTo(4.7461, 4);
  expect(difference([50, 2.5, 0], [73, 25, -18])).toBeCloseTo(27.1492, 4);
  expect(difference([60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387])).toBeCloseTo(1.2644, 4);
});

/** The colours of one block of the style sheet, as linear light from 0 to 1. */
function coloursAfter(selector: string): Map<string, Three> {
  const start = css.indexOf(selector);
  if (start < 0) throw new Error(`tokens.css has no block ${selector}`);
  const block = css.slice(start, css.indexOf('}', start));
  return new Map(
    [...block.matchAll(/--([\w-]+):\s*#(\w\w)(\w\w)(\w\w)/g)].map(([, name = '', r = '', g = '', b = '']) => [
      name,
      [linear(r), linear(g), linear(b)],
    ]),
  );
}

function linear(hex: string): number {
  const value = Number.parseInt(hex, 16) / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

function pairs(firsts: readonly string[], seconds: readonly string[]): [string, string][] {
  return firsts.flatMap((first) => seconds.map((second): [string, string] => [first, second]));
}

function eachWithEach(names: readonly string[]): [string, string][] {
  return names.flatMap((name, index) => names.slice(index + 1).map((other): [string, string] => [name, other]));
}

/** The ratio of WCAG 2.2. */
function contrast(a: Three, b: Three): number {
  const luminance = ([r, g, bl]: Three) => 0.2126 * r + 0.7152 * g + 0.0722 * bl + 0.05;
  const ratio = luminance(a) / luminance(b);
  return Math.max(ratio, 1 / ratio);
}

function seen([r, g, b]: Three, matrix: readonly number[]): Three {
  const row = (at: number) => Math.min(1, Math.max(0, (matrix[at] ?? 0) * r + (matrix[at + 1] ?? 0) * g + (matrix[at + 2] ?? 0) * b));
  return [row(0), row(3), row(6)];
}

/** CIE L*a*b* of linear sRGB under D65. */
function labOf([r, g, b]: Three): Three {
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
  const x = f((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
  const y = f(0.2126729 * r + 0.7151522 * g + 0.072175 * b);
  const z = f((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** CIEDE2000, in the notation of Sharma, Wu and Dalal 2005. */
function difference([l1, a1, b1]: Three, [l2, a2, b2]: Three): number {
  const radian = Math.PI / 180;
  const flat = (c: number) => Math.sqrt(c ** 7 / (c ** 7 + 25 ** 7));
  const g = 0.5 * (1 - flat((Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2));
  const c1 = Math.hypot(a1 * (1 + g), b1);
  const c2 = Math.hypot(a2 * (1 + g), b2);
  const hueOf = (a: number, b: number) => (Math.atan2(b, a * (1 + g)) / radian + 360) % 360;
  const h1 = hueOf(a1, b1);
  const h2 = hueOf(a2, b2);
  const wide = Math.abs(h1 - h2) > 180;
  const dh = c1 * c2 === 0 ? 0 : h2 - h1 - (wide ? 360 * Math.sign(h2 - h1) : 0);
  const dH = 2 * Math.sqrt(c1 * c2) * Math.sin((dh / 2) * radian);
  const l = (l1 + l2) / 2;
  const c = (c1 + c2) / 2;
  const h = c1 * c2 === 0 ? h1 + h2 : (h1 + h2 + (wide ? 360 * Math.sign(360 - h1 - h2 || 1) : 0)) / 2;
  const cos = (degrees: number) => Math.cos(degrees * radian);
  const t = 1 - 0.17 * cos(h - 30) + 0.24 * cos(2 * h) + 0.32 * cos(3 * h + 6) - 0.2 * cos(4 * h - 63);
  const sl = 1 + (0.015 * (l - 50) ** 2) / Math.sqrt(20 + (l - 50) ** 2);
  const sc = 1 + 0.045 * c;
  const sh = 1 + 0.015 * c * t;
  const turn = -Math.sin(60 * Math.exp(-(((h - 275) / 25) ** 2)) * radian) * 2 * flat(c);
  return Math.sqrt(((l2 - l1) / sl) ** 2 + ((c2 - c1) / sc) ** 2 + (dH / sh) ** 2 + turn * ((c2 - c1) / sc) * (dH / sh));
}
