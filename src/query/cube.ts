import type { CountryCode, MeasureId } from '@/domain/identifier';
import { forEachBit } from './bit-table';
import type { DatasetIndex } from './index-dataset';
import { keptRows } from './kept-rows';
import { LastUsed } from './last-used';
import type { Question } from './question';
import { addGroups, emptyTallies, giveResults, type Tallies } from './tallies';

/** Which results are added: those of whole operations, or what sources place in these countries, in any where none is given. */
export type Added = 'whole' | readonly CountryCode[];

/** How many records of each class of dates a question keeps whatever its period. */
export interface Counts {
  /** By class and main crime area. */
  operations: Uint32Array;
  /** By main crime area: the row of the first operation. */
  firstOperation: Uint32Array;
  /** By class: all operations, all activities, and those that do not name all their countries. */
  allOperations: Uint32Array;
  activities: Uint32Array;
  openOperations: Uint32Array;
  openActivities: Uint32Array;
}

/** The same by class and country named, with the results of one measure. */
export interface CountryCounts {
  operations: Uint32Array;
  activities: Uint32Array;
  whole: Tallies;
  attributed: Tallies;
}

/** What was counted of a question before. Plain, so that a worker can hand it over. */
export interface CubeParts {
  counts: Counts | null;
  /** By class and main crime area, and by class alone; under measure and countries. */
  byArea: Map<string, Tallies>;
  byClass: Map<string, Tallies>;
  byCountry: Map<MeasureId, CountryCounts>;
}

/**
 * The answer to a question for every period at once. The period asks only for classes of dates, so what it keeps is the sum of the classes it
 * keeps: exact, and the same work for fifty records and for a million.
 */
export class Cube {
  readonly rows: () => Int32Array;
  readonly parts: CubeParts;
  private readonly index: DatasetIndex;

  constructor(index: DatasetIndex, question: Question, parts: CubeParts) {
    let rows: Int32Array | null = null;
    this.index = index;
    this.parts = parts;
    this.rows = () => {
      rows ??= keptRows(index, question);
      return rows;
    };
  }

  get counts(): Counts {
    this.parts.counts ??= countRows(this.index, this.rows());
    return this.parts.counts;
  }

  /** By class and main crime area. */
  byArea(measure: MeasureId, added: Added): Tallies {
    return remembered(this.parts.byArea, keyOf(measure, added), () => tallyRows(this.index, this.rows(), measure, added));
  }

  byClass(measure: MeasureId, added: Added): Tallies {
    return remembered(this.parts.byClass, keyOf(measure, added), () => addGroups(this.byArea(measure, added), areasOf(this.index)));
  }

  byCountry(measure: MeasureId): CountryCounts {
    return remembered(this.parts.byCountry, measure, () => tallyCountries(this.index, this.rows(), measure));
  }
}

/** More than a reader goes back and forth between; a cube of a million records may take some megabytes. */
const MOST_CUBES = 16;
const cubesByIndex = new WeakMap<DatasetIndex, LastUsed<Cube>>();

/** The cube of a question, leaving its period and one dimension more out of account: a view is not filtered by its own. */
export function cubeOf(index: DatasetIndex, question: Question, except: 'crimeAreas' | 'countries' | null = null): Cube {
  const asked = except === null ? question : { ...question, [except]: [] };
  let cubes = cubesByIndex.get(index);
  if (cubes === undefined) {
    cubes = new LastUsed(MOST_CUBES);
    cubesByIndex.set(index, cubes);
  }
  return cubes.get(
    keyOfQuestion(asked),
    () => new Cube(index, asked, { counts: null, byArea: new Map(), byClass: new Map(), byCountry: new Map() }),
  );
}

/** The same for all questions that keep the same records, whatever their period, measure and reading. */
function keyOfQuestion({ crimeAreas, countries, organisation, programmes, kind, text }: Question): string {
  return JSON.stringify([
    crimeAreas.toSorted(),
    countries.toSorted(),
    organisation?.organisation,
    organisation?.part,
    programmes.toSorted(),
    kind,
    text.trim(),
  ]);
}

export function areasOf({ dataset }: DatasetIndex): number {
  return Math.max(1, dataset.crimeAreas.length);
}

function keyOf(measure: MeasureId, added: Added): string {
  return JSON.stringify([measure, added === 'whole' ? added : added.toSorted()]);
}

function remembered<Key, Value>(values: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = values.get(key);
  if (known !== undefined) return known;
  const value = make();
  values.set(key, value);
  return value;
}

function countRows(index: DatasetIndex, rows: Int32Array): Counts {
  const { span, spans, isOperation, mainArea, listComplete } = index.columns;
  const areas = areasOf(index);
  const counts: Counts = {
    operations: new Uint32Array(spans.size * areas),
    firstOperation: new Uint32Array(areas).fill(0xffffffff),
    allOperations: new Uint32Array(spans.size),
    activities: new Uint32Array(spans.size),
    openOperations: new Uint32Array(spans.size),
    openActivities: new Uint32Array(spans.size),
  };
  for (const row of rows) {
    const at = span[row] ?? 0;
    const isOpen = listComplete[row] !== 1;
    if (isOperation[row] === 1) {
      const area = mainArea[row] ?? 0;
      addOne(counts.operations, at * areas + area);
      if (row < (counts.firstOperation[area] ?? 0)) counts.firstOperation[area] = row;
      addOne(counts.allOperations, at);
      if (isOpen) addOne(counts.openOperations, at);
    } else {
      addOne(counts.activities, at);
      if (isOpen) addOne(counts.openActivities, at);
    }
  }
  return counts;
}

function addOne(counts: Uint32Array, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1;
}

/** Activities publish no results and are not asked. */
function tallyRows(index: DatasetIndex, rows: Int32Array, measure: MeasureId, added: Added): Tallies {
  const { span, spans, isOperation, mainArea } = index.columns;
  const areas = areasOf(index);
  const tallies = emptyTallies(spans.size * areas);
  const results = (added === 'whole' ? index.whole : index.attributed).get(measure);
  if (results === undefined) return tallies;
  const wanted = added === 'whole' || added.length === 0 ? null : positionsOfCountries(index, added);
  const { offset } = results;
  for (const row of rows) {
    const from = offset[row] ?? 0;
    const to = offset[row + 1] ?? 0;
    if (from < to && isOperation[row] === 1)
      giveResults(tallies, (span[row] ?? 0) * areas + (mainArea[row] ?? 0), results, from, to, wanted);
  }
  return tallies;
}

/** 1 at the position of each country. */
export function positionsOfCountries({ dataset }: DatasetIndex, countries: readonly CountryCode[]): Uint8Array {
  return Uint8Array.from(dataset.countries, ({ code }) => (countries.includes(code) ? 1 : 0));
}

function tallyCountries(index: DatasetIndex, rows: Int32Array, measure: MeasureId): CountryCounts {
  const { span, spans, isOperation, countries } = index.columns;
  const size = index.dataset.countries.length;
  const cells = spans.size * size;
  const counts: CountryCounts = {
    operations: new Uint32Array(cells),
    activities: new Uint32Array(cells),
    whole: emptyTallies(cells),
    attributed: emptyTallies(cells),
  };
  const whole = index.whole.get(measure);
  const attributed = index.attributed.get(measure);
  let base = 0;
  let [from, to] = [0, 0];
  const countActivity = (country: number) => {
    addOne(counts.activities, base + country);
  };
  const countOperation = (country: number) => {
    addOne(counts.operations, base + country);
    if (whole !== undefined && from < to) giveResults(counts.whole, base + country, whole, from, to, null);
  };
  for (const row of rows) {
    base = (span[row] ?? 0) * size;
    if (isOperation[row] !== 1) {
      forEachBit(countries, row, countActivity);
      continue;
    }
    from = whole?.offset[row] ?? 0;
    to = whole?.offset[row + 1] ?? 0;
    forEachBit(countries, row, countOperation);
    if (attributed === undefined) continue;
    const end = attributed.offset[row + 1] ?? 0;
    for (let at = attributed.offset[row] ?? 0; at < end; at += 1)
      giveResults(counts.attributed, base + (attributed.country[at] ?? 0), attributed, at, at + 1, null);
  }
  return counts;
}
