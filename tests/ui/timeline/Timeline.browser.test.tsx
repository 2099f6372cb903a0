import axe from 'axe-core';
import { useState, type ReactElement } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import '@/ui/tokens.css';
import { firstDayOf } from '@/ui/timeline/time-scale';
import { Timeline } from '@/ui/timeline/Timeline';
import { TimelineKey } from '@/ui/timeline/TimelineKey';
import type { TimelineBar, TimelineMark, TimelineProps } from '@/ui/timeline/timeline-props';

const JANUARY_2020 = 2020 * 12;
const extent = { fromMonth: JANUARY_2020, toMonth: JANUARY_2020 + 83 };
const month = (at: number) => ({ first: firstDayOf(at), last: firstDayOf(at + 1) - 1 });

function aBar(id: string, from: number, rest: Partial<TimelineBar> = {}): TimelineBar {
  return {
    id,
    lane: 'cybercrime',
    name: id,
    description: `Operation ${id}`,
    start: month(from),
    end: month(from + 2),
    soft: false,
    days: [],
    value: <data value={7}>7</data>,
    valueText: '7',
    inside: true,
    possibly: false,
    ...rest,
  };
}

function aMark(id: string, at: number): TimelineMark {
  return { id, description: `Meeting ${id}`, start: month(at), end: month(at), inside: true };
}

function props(rest: Partial<TimelineProps> = {}): TimelineProps {
  return {
    lanes: [
      {
        id: 'cybercrime',
        label: 'Cybercrime',
        count: '2',
        selected: false,
        pickable: true,
        attributes: { 'data-crime-area': 'cybercrime' },
      },
      { id: 'terrorism', label: 'Terrorism', count: '1', selected: true, pickable: true, attributes: { 'data-crime-area': 'terrorism' } },
    ],
    bars: [
      aBar('Serengeti', JANUARY_2020 + 56),
      aBar('Delilah', JANUARY_2020 + 16),
      aBar('Catalyst', JANUARY_2020 + 60, { lane: 'terrorism', soft: true, days: [month(JANUARY_2020 + 61)] }),
    ],
    marks: { label: 'Activities', count: '2', items: [aMark('Lyon', JANUARY_2020 + 30), aMark('Algiers', JANUARY_2020 + 54)] },
    bands: [{ id: 'phase-1', label: 'Phase 1', start: month(JANUARY_2020), end: month(JANUARY_2020 + 38) }],
    now: { day: firstDayOf(JANUARY_2020 + 74), label: 'as of March 2026' },
    extent,
    range: extent,
    period: extent,
    onPeriodDraft: vi.fn<TimelineProps['onPeriodDraft']>(),
    onPeriod: vi.fn<TimelineProps['onPeriod']>(),
    onPickBar: vi.fn<TimelineProps['onPickBar']>(),
    onPickMark: vi.fn<TimelineProps['onPickMark']>(),
    onPickLane: vi.fn<TimelineProps['onPickLane']>(),
    onPickYear: vi.fn<TimelineProps['onPickYear']>(),
    highlighted: null,
    onHover: vi.fn<TimelineProps['onHover']>(),
    sayMonth: (at) => `month ${(at % 12) + 1} of ${Math.floor(at / 12)}`,
    sayYear: String,
    valueHeading: 'Arrests',
    glyph: <svg width="6" height="6" />,
    title: 'When',
    words: {
      period: 'Period',
      dragHint: 'drag either handle',
      from: 'From',
      to: 'To',
      wholePeriod: 'Whole period',
      more: (hidden) => `${hidden} more`,
      list: (count) => `list ${count}`,
    },
    direction: 'ltr',
    ...rest,
  };
}

/** Keeps the period as a page would. */
function Keeper(given: TimelineProps) {
  const [period, setPeriod] = useState(given.period);
  return (
    <Timeline
      {...given}
      period={period}
      onPeriodDraft={(next) => {
        setPeriod(next ?? given.period);
        given.onPeriodDraft(next);
      }}
      onPeriod={(next, how) => {
        setPeriod(next);
        given.onPeriod(next, how);
      }}
    />
  );
}

async function show(element: ReactElement, width = 1344) {
  await page.viewport(width + 16, 800);
  return render(<main>{element}</main>);
}

/** Drags by real pointer moves from the middle of one element by a number of pixels. */
async function dragBy(element: Element, distance: number) {
  const box = element.getBoundingClientRect();
  const at = { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  const send = (type: string, x: number, buttons: number) =>
    element.dispatchEvent(new PointerEvent(type, { bubbles: true, pointerId: 1, clientX: x, clientY: at.y, button: 0, buttons }));
  send('pointerdown', at.x, 1);
  for (let step = 1; step <= 8; step += 1) send('pointermove', at.x + (distance * step) / 8, 1);
  await new Promise(requestAnimationFrame);
  send('pointerup', at.x + distance, 0);
}

function get(selector: string): HTMLElement | SVGElement {
  const found = document.querySelector<HTMLElement | SVGElement>(selector);
  if (!found) throw new Error(`nothing fits ${selector}`);
  return found;
}

function pixelsOfMonths(months: number): number {
  return (months * (get('[role=slider]').closest('svg')?.getBoundingClientRect().width ?? 0)) / 84;
}

// A pointer that a script sends cannot be captured.
SVGElement.prototype.setPointerCapture = () => undefined;

describe('Timeline', () => {
  it('moves an end of the period by a month, a year, or to its limit by keyboard', async () => {
    const given = props();
    await show(<Keeper {...given} />);
    get('[data-part=from]').focus();
    await userEvent.keyboard('{ArrowRight}{PageUp}{ArrowLeft}{Home}{End}{ArrowRight}');
    expect(
      vi.mocked(given.onPeriod).mock.calls.map(([{ fromMonth, toMonth }, how]) => [fromMonth - JANUARY_2020, toMonth - JANUARY_2020, how]),
    ).toEqual([
      [1, 83, 'keyboard'],
      [13, 83, 'keyboard'],
      [12, 83, 'keyboard'],
      [0, 83, 'keyboard'],
      [83, 83, 'keyboard'],
    ]);
    expect(get('[data-part=from]').getAttribute('aria-valuetext')).toBe('month 12 of 2026');
  });

  it('shows the period while a handle is dragged and reports it once at release', async () => {
    const given = props();
    await show(<Keeper {...given} />);
    await dragBy(get('[data-part=to]'), -pixelsOfMonths(24));
    expect(given.onPeriodDraft).toHaveBeenCalled();
    expect(given.onPeriod).toHaveBeenCalledExactlyOnceWith({ fromMonth: JANUARY_2020, toMonth: JANUARY_2020 + 59 }, 'pointer');
    await expect.element(page.getByRole('slider', { name: 'To' })).toHaveAttribute('aria-valuenow', String(JANUARY_2020 + 59));
  });

  it('never lets the handles cross', async () => {
    const given = props({ period: { fromMonth: JANUARY_2020 + 40, toMonth: JANUARY_2020 + 50 } });
    await show(<Keeper {...given} />);
    await dragBy(get('[data-part=from]'), pixelsOfMonths(40));
    expect(given.onPeriod).toHaveBeenCalledExactlyOnceWith({ fromMonth: JANUARY_2020 + 50, toMonth: JANUARY_2020 + 50 }, 'pointer');
    const [from, to] = ['from', 'to'].map((part) => get(`[data-part=${part}] > rect:nth-of-type(3)`).getBoundingClientRect());
    expect(from?.right).toBeLessThanOrEqual((to?.left ?? 0) + 0.5);
  });

  it('moves the whole period by its middle and keeps its length at the edge of the axis', async () => {
    const given = props({ period: { fromMonth: JANUARY_2020 + 40, toMonth: JANUARY_2020 + 49 } });
    await show(<Keeper {...given} />);
    await dragBy(get('rect[class*=window]'), -pixelsOfMonths(12));
    expect(given.onPeriod).toHaveBeenLastCalledWith({ fromMonth: JANUARY_2020 + 28, toMonth: JANUARY_2020 + 37 }, 'pointer');
    await dragBy(get('rect[class*=window]'), -pixelsOfMonths(60));
    expect(given.onPeriod).toHaveBeenLastCalledWith({ fromMonth: JANUARY_2020, toMonth: JANUARY_2020 + 9 }, 'pointer');
  });

  it('takes back the draft when the pointer is lost', async () => {
    const given = props();
    await show(<Keeper {...given} />);
    const handle = get('[data-part=to]');
    const { left, top } = handle.getBoundingClientRect();
    const send = (type: string, x: number) =>
      handle.dispatchEvent(new PointerEvent(type, { bubbles: true, clientX: x, clientY: top + 9, buttons: 1 }));
    send('pointerdown', left);
    send('pointermove', left - 200);
    await new Promise(requestAnimationFrame);
    send('pointercancel', left - 200);
    expect(given.onPeriod).not.toHaveBeenCalled();
    expect(given.onPeriodDraft).toHaveBeenLastCalledWith(null);
  });

  it('keeps the handles within the months that can be chosen, though the axis goes on', async () => {
    const range = { fromMonth: JANUARY_2020, toMonth: JANUARY_2020 + 73 };
    const given = props({ range, period: range });
    await show(<Keeper {...given} />);
    await dragBy(get('[data-part=to]'), 400);
    expect(given.onPeriodDraft).not.toHaveBeenCalled();
    expect(get('[data-part=to]').getAttribute('aria-valuemax')).toBe(String(range.toMonth));
    expect(page.getByRole('button', { name: 'Whole period' }).elements()).toHaveLength(0);
  });

  it('gives a drag up with Escape', async () => {
    const given = props();
    await show(<Keeper {...given} />);
    const handle = get('[data-part=from]');
    handle.focus();
    const { left, top } = handle.getBoundingClientRect();
    const send = (type: string, x: number) =>
      handle.dispatchEvent(new PointerEvent(type, { bubbles: true, clientX: x, clientY: top + 9, buttons: 1 }));
    send('pointerdown', left);
    send('pointermove', left + 200);
    await new Promise(requestAnimationFrame);
    await userEvent.keyboard('{Escape}');
    send('pointerup', left + 200);
    expect(given.onPeriodDraft).toHaveBeenLastCalledWith(null);
    expect(given.onPeriod).not.toHaveBeenCalled();
  });

  it('picks a year by its name and returns to the whole period by a button or a double click', async () => {
    const given = props({ period: { fromMonth: JANUARY_2020 + 12, toMonth: JANUARY_2020 + 70 } });
    await show(<Timeline {...given} />);
    await page.getByRole('button', { name: '2024' }).click();
    expect(given.onPickYear).toHaveBeenCalledExactlyOnceWith(2024);
    expect(given.onPeriod).not.toHaveBeenCalled();
    await page.getByRole('button', { name: 'Whole period' }).click();
    expect(given.onPeriod).toHaveBeenLastCalledWith(extent, 'pointer');
    await userEvent.dblClick(get('rect[class*=window]'));
    expect(given.onPeriod).toHaveBeenCalledTimes(2);
  });

  it('picks an operation, an activity and a crime area by click', async () => {
    const given = props();
    await show(<Timeline {...given} />);
    await page.getByRole('button', { name: 'Operation Serengeti' }).click();
    await page.getByRole('button', { name: 'Meeting Lyon' }).click();
    await page.getByRole('button', { name: 'Cybercrime 2' }).click();
    expect(given.onPickBar).toHaveBeenCalledExactlyOnceWith('Serengeti');
    expect(given.onPickMark).toHaveBeenCalledExactlyOnceWith('Lyon');
    expect(given.onPickLane).toHaveBeenCalledExactlyOnceWith('cybercrime');
    await expect.element(page.getByRole('button', { name: 'Terrorism 1' })).toHaveAttribute('aria-pressed', 'true');
  });

  it('is one tab stop for its operations: arrow keys move in time and between lanes, Enter and Space pick', async () => {
    const given = props();
    await show(<Timeline {...given} />);
    expect(document.querySelectorAll('[data-operation][tabindex="0"]')).toHaveLength(1);
    get('[data-operation][tabindex="0"]').focus();
    const visited: (string | undefined)[] = [];
    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowDown', 'Home', 'End', 'ArrowUp', 'ArrowUp', 'Home']) {
      await userEvent.keyboard(`{${key}}`);
      visited.push(document.activeElement?.getAttribute('data-operation') ?? undefined);
    }
    expect(visited).toEqual(['Serengeti', 'Catalyst', 'Algiers', 'Lyon', 'Algiers', 'Catalyst', 'Serengeti', 'Delilah']);
    expect(get('[data-operation=Delilah]').getAttribute('tabindex')).toBe('0');
    expect(document.querySelectorAll('[data-operation][tabindex="0"]')).toHaveLength(1);
    await userEvent.keyboard('{Enter} ');
    expect(vi.mocked(given.onPickBar).mock.calls).toEqual([['Delilah'], ['Delilah']]);
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(given.onPickMark).toHaveBeenCalledTimes(1);
  });

  it('tells what is pointed at or in focus, and writes an activity in words beside its ring', async () => {
    const given = props({ highlighted: 'Lyon' });
    await show(<Timeline {...given} />);
    expect(document.querySelector('bdi[dir=ltr]')?.textContent).toBe('Meeting Lyon');
    get('[data-operation=Serengeti]').focus();
    expect(given.onHover).toHaveBeenLastCalledWith('Serengeti');
  });

  it('keeps the name beside its bar however wide the value is', async () => {
    const given = props({
      bars: [
        aBar('Red Card', JANUARY_2020 + 80, {
          value: <data value={1}>a very long value in words</data>,
          valueText: 'a very long value in words',
        }),
      ],
    });
    await show(<Timeline {...given} />);
    const label = get('[data-operation] foreignObject > div').getBoundingClientRect();
    const bar = get('[data-operation] > path').getBoundingClientRect();
    expect(label.right).toBeLessThanOrEqual(bar.left);
    expect(bar.left - label.right).toBeLessThan(12);
  });

  it('becomes a list of rows with the same names where there is less room', async () => {
    const given = props();
    await show(<Timeline {...given} />, 390);
    await expect.element(page.getByRole('heading', { name: 'Cybercrime 2' })).toBeVisible();
    expect([...document.querySelectorAll('li bdi')].map((name) => name.textContent)).toEqual(['Delilah', 'Serengeti', 'Catalyst']);
    get('[data-operation][tabindex="0"]').focus();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(given.onPickBar).toHaveBeenCalledExactlyOnceWith('Serengeti');
    await page.getByRole('button', { name: 'list 2' }).click();
    await page.getByRole('button', { name: 'Meeting Lyon' }).click();
    expect(given.onPickMark).toHaveBeenCalledExactlyOnceWith('Lyon');
    await dragBy(get('[data-part=to]'), -pixelsOfMonths(24));
    expect(given.onPeriod).toHaveBeenCalledExactlyOnceWith({ fromMonth: JANUARY_2020, toMonth: JANUARY_2020 + 59 }, 'pointer');
  });

  it('shows twelve rows a lane and the rest on request', async () => {
    const given = props({ marks: null, bars: Array.from({ length: 20 }, (_, index) => aBar(`op-${index}`, JANUARY_2020 + 40)) });
    await show(<Timeline {...given} />);
    expect(document.querySelectorAll('[data-operation]')).toHaveLength(12);
    await page.getByRole('button', { name: '8 more' }).click();
    expect(document.querySelectorAll('[data-operation]')).toHaveLength(20);
  });

  it.each([1344, 390])('draws counts by month instead of bars where there are more than 2,000 (%i px)', async (width) => {
    const bars = Array.from({ length: 2001 }, (_, index) => aBar(`op-${index}`, JANUARY_2020 + (index % 70), { lane: 'terrorism' }));
    await show(<Timeline {...props({ bars, marks: null })} />, width);
    expect(document.querySelectorAll('[data-operation]')).toHaveLength(0);
    expect([...document.querySelectorAll('path[class*=density]')].map((path) => path.getBoundingClientRect().height > 10)).toEqual([
      false,
      true,
    ]);
  });

  it.each(['ltr', 'rtl'] as const)(
    'runs from left to right on a page that reads %s, with the lanes at the start of the line',
    async (direction) => {
      await show(<Timeline {...props({ direction })} />);
      const left = (selector: string) => get(selector).getBoundingClientRect().left;
      expect(left('[data-operation=Delilah]')).toBeLessThan(left('[data-operation=Serengeti]'));
      expect(left('[data-part=from]')).toBeLessThan(left('[data-part=to]'));
      expect(left('button[data-crime-area=cybercrime]') < left('[data-part=from]')).toBe(direction === 'ltr');
    },
  );

  it.each([1344, 390])('has no accessibility fault that axe can find (%i px)', async (width) => {
    await show(
      <>
        <h1>Tally</h1>
        <h2>When</h2>
        <Timeline {...props()} />
        <TimelineKey
          words={{ exact: 'exact days', month: 'month', year: 'year', disputed: 'disputed', activity: 'activity' }}
          measure={{ glyph: <svg width="6" height="6" />, label: 'Arrests' }}
        />
      </>,
      width,
    );
    const { violations } = await axe.run(document.querySelector('main') ?? document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'],
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join()}`)).toEqual([]);
  });
});
