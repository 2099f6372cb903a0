import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { layOutParts } from '@/ui/mark/lay-out-parts';
import { PartsBar, type WholePart } from '@/ui/mark/PartsBar';

function aPart(id: string, value: number, rest: Partial<WholePart> = {}): WholePart {
  return { id, value, doubt: 'none', kind: 'part', amount: <data value={value}>{value}</data>, label: id, ...rest };
}

const whole = { value: 300, amount: <data value="300">300</data> };

it('puts the parts one after another', () => {
  const parts = [aPart('traffickers', 88), aPart('smugglers', 83), aPart('rest', 129, { kind: 'rest' })];
  expect(layOutParts(parts, 300).map(({ from, to }) => [from, to])).toEqual([
    [0, 88],
    [88, 171],
    [171, 300],
  ]);
});

it('begins what comes on top where the whole ends', () => {
  expect(layOutParts([aPart('women', 200), aPart('others', 100, { kind: 'on-top' })], 300).at(-1)).toMatchObject({ from: 300, to: 400 });
});

it('is a list of numbers and words, with the whole before it, all drawn without a style that the security policy would refuse', () => {
  const html = renderToStaticMarkup(
    <PartsBar
      readings={[{ id: 'first', title: 'First reading', parts: [aPart('women', 200), aPart('men', 100)], whole, reach: null }]}
      tone="victims"
      direction="ltr"
    />,
  );
  const text = html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  expect(text).toBe('First reading 300 200 women 100 men');
  expect(html).toMatch(/role="group" aria-labelledby="[^"]+"/);
  expect(html.match(/<li/g)).toHaveLength(2);
  expect(html).not.toMatch(/\sstyle=/);
});

it('draws nothing for a part of zero, but names it', () => {
  const bars = (value: number) =>
    renderToStaticMarkup(
      <PartsBar readings={[{ id: 'one', title: null, parts: [aPart('men', value)], whole, reach: null }]} tone="victims" direction="ltr" />,
    );
  expect(bars(300)).toContain('<rect');
  expect(bars(0)).not.toContain('<rect');
  expect(bars(0)).toContain('men');
});
