import { renderToString } from 'react-dom/server';
import { expect, it } from 'vitest';
import { firstDayOf } from '@/ui/timeline/time-scale';
import { Timeline } from '@/ui/timeline/Timeline';
import type { TimelineProps } from '@/ui/timeline/timeline-props';

const nothing = () => undefined;
const extent = { fromMonth: 2020 * 12, toMonth: 2026 * 12 + 11 };
const june = { first: firstDayOf(2022 * 12 + 5), last: firstDayOf(2022 * 12 + 6) - 1 };

const given: TimelineProps = {
  lanes: [
    {
      id: 'trafficking',
      label: 'Human trafficking',
      count: '1',
      selected: false,
      pickable: true,
      attributes: { 'data-crime-area': 'trafficking' },
    },
  ],
  bars: [
    {
      id: 'weka-2',
      lane: 'trafficking',
      name: 'WEKA II',
      description: 'Operation WEKA II, June 2022, 300 arrests',
      start: june,
      end: june,
      soft: false,
      days: [],
      value: <data value={300}>300</data>,
      valueText: '300',
      inside: true,
      possibly: false,
    },
  ],
  marks: { label: 'Activities', count: '1', items: [{ id: 'lyon', description: 'Meeting in Lyon', start: june, end: june, inside: true }] },
  bands: [],
  now: null,
  extent,
  range: extent,
  period: extent,
  onPeriodDraft: nothing,
  onPeriod: nothing,
  onPickBar: nothing,
  onPickMark: nothing,
  onPickLane: nothing,
  onPickYear: nothing,
  highlighted: null,
  onHover: nothing,
  sayMonth: String,
  sayYear: String,
  valueHeading: 'Arrests',
  glyph: null,
  title: 'When',
  words: {
    period: 'Period',
    dragHint: 'drag either handle',
    from: 'From',
    to: 'To',
    wholePeriod: 'Whole period',
    more: String,
    list: String,
  },
  direction: 'ltr',
};

it('is readable before any script has run, without a style that the security policy would refuse', () => {
  const html = renderToString(<Timeline {...given} />);
  expect(html).toContain('<bdi');
  expect(html).toContain('WEKA II');
  expect(html).toContain('<data value="300">300</data>');
  expect(html).toContain('aria-label="Meeting in Lyon"');
  expect(html).not.toMatch(/\sstyle=/);
});
