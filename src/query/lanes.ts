import type { CrimeAreaId } from '@/domain/identifier';
import { cubeOf, spansAsked } from './cube';
import type { DatasetIndex } from './index-dataset';
import type { Question } from './question';
import { EVER, type SpanTable } from './spans';

/** The operations of one main crime area: all that fit but for the period asked, and those of them inside it. */
export interface LaneAnswer {
  crimeArea: CrimeAreaId;
  all: number;
  inside: number;
}

/** Most operations first; of equals the one that began first. */
export function lanesOf(index: DatasetIndex, question: Question): LaneAnswer[] {
  const cube = cubeOf(index, question);
  const { byArea: all, firstByArea } = cube.counts;
  const inside = cube.operationsByArea(spansAsked(index, question));
  return index.dataset.crimeAreas
    .map(({ id }, position) => ({
      lane: { crimeArea: id, all: all[position] ?? 0, inside: inside[position] ?? 0 },
      first: firstByArea[position] ?? 0,
    }))
    .filter(({ lane }) => lane.all > 0)
    .sort((a, b) => b.lane.all - a.lane.all || a.first - b.first)
    .map(({ lane }) => lane);
}

/** How many records of the timeline touch each month of the axis; a record of which one end is not known touches the months of the other. */
export interface Density {
  lanes: ReadonlyMap<CrimeAreaId, Float64Array>;
  activities: Float64Array;
}

const densities = new WeakMap<Int32Array, Density>();

/** The same whatever the period: the timeline shows what lies outside it too. */
export function densityOf(index: DatasetIndex, question: Question): Density {
  const { rows } = cubeOf(index, question);
  const density = densities.get(rows) ?? countMonths(index, rows);
  densities.set(rows, density);
  return density;
}

function countMonths(index: DatasetIndex, rows: Int32Array): Density {
  const { columns, dataset, extent } = index;
  const { span, isOperation, mainArea, spans } = columns;
  const months = extent.to - extent.from + 2;
  const lanes = dataset.crimeAreas.map(() => new Float64Array(months));
  const activities = new Float64Array(months);
  for (const row of rows) {
    const kind = isOperation[row] === 1 ? 'operation' : 'activity';
    const density = kind === 'operation' ? lanes[mainArea[row] ?? 0] : activities;
    if (density !== undefined) addMonths(density, monthsTouched(spans, span[row] ?? 0, kind), extent.from);
  }
  return {
    lanes: new Map(dataset.crimeAreas.map(({ id }, area) => [id, runningSum(lanes[area] ?? activities)])),
    activities: runningSum(activities),
  };
}

/** An operation that is still running has lasted up to the date of the data; of an activity only the known end is drawn. */
function monthsTouched({ startFirst, startLast, endFirst, endLast, endYear }: SpanTable, span: number, kind: 'operation' | 'activity') {
  const hasStart = (startFirst[span] ?? 0) > -EVER;
  const hasEnd = (endYear[span] ?? 0) > 0;
  const isRunning = !hasEnd && (endFirst[span] ?? 0) > (startFirst[span] ?? 0);
  const from = (hasStart ? startFirst[span] : endFirst[span]) ?? 0;
  const to = (hasEnd ? endLast[span] : isRunning && kind === 'operation' ? endFirst[span] : startLast[span]) ?? 0;
  return { from, to };
}

function addMonths(density: Float64Array, { from, to }: { from: number; to: number }, first: number): void {
  const last = density.length - 1;
  const begin = Math.min(last, Math.max(0, from - first));
  const end = Math.min(last, Math.max(0, to - first + 1));
  if (begin >= end) return;
  density[begin] = (density[begin] ?? 0) + 1;
  density[end] = (density[end] ?? 0) - 1;
}

function runningSum(density: Float64Array): Float64Array {
  for (let month = 1; month < density.length; month += 1) density[month] = (density[month] ?? 0) + (density[month - 1] ?? 0);
  return density.subarray(0, density.length - 1);
}
