import type { CountryCode, MeasureId } from '@/domain/identifier';
import type { DatasetIndex } from './index-dataset';
import { keptRows } from './kept-rows';
import { LastUsed } from './last-used';
import { dimensions, isAsked, openQuestion, type Question } from './question';
import { type KeptSpans, spansWithin, unitsOf } from './spans';
import { addBlockCounts, addBlocks, addUnitCounts, addUnits, emptyTallies, giveResults, type Tallies } from './tallies';

/** Which results are added: those of whole operations, or what sources place in these countries, in any where none is given. */
export type Added = 'whole' | readonly CountryCode[];

/** How many records of each class of dates a question keeps whatever its period. */
export interface Counts {
  operations: Uint32Array;
  activities: Uint32Array;
  /** Of these, those that do not name all their countries. */
  openOperations: Uint32Array;
  openActivities: Uint32Array;
  /** By main crime area: all operations, and the row of the first. */
  byArea: Uint32Array;
  firstByArea: Uint32Array;
}

/** The same by country named, with the results of one measure. */
export interface CountryCounts {
  operations: Uint32Array;
  activities: Uint32Array;
  whole: Tallies;
  attributed: Tallies;
}

/** What was counted of a question, by class of dates. Plain, so that a worker can hand it over. */
export interface CubeParts {
  counts: Counts | null;
  /** Under measure and countries added. */
  byClass: Map<string, Tallies>;
  /** By main crime area as well. */
  byArea: Map<string, Tallies>;
  operationsByArea: Uint32Array | null;
  byCountry: Map<string, CountryCounts>;
}

/**
 * The answer to a question for every period at once. A period asks only for classes of dates, so what it keeps is the sum of the classes it
 * keeps: exact, and the same work for fifty records and for a million. Where a question leaves few rows, or no second period was asked of it,
 * one walk over the rows costs less than counting by class and group.
 */
export class Cube {
  private readonly index: DatasetIndex;
  private readonly question: Question;
  private readonly parts: CubeParts;
  private found: Int32Array | null = null;
  private readonly isOpen: boolean;
  private lastPeriod: KeptSpans | null = null;
  private periods = 0;
  /** What was added up row by row for the last period. */
  private walked: Omit<CubeParts, 'counts' | 'byClass'> = noWalks();

  constructor(index: DatasetIndex, question: Question, parts: CubeParts) {
    this.index = index;
    this.question = question;
    this.parts = parts;
    this.isOpen = dimensions.every((dimension) => dimension === 'period' || !isAsked(question, dimension));
  }

  get rows(): Int32Array {
    this.found ??= keptRows(this.index, this.question);
    return this.found;
  }

  get counts(): Counts {
    this.parts.counts ??= countRows(this.index, this.rows);
    return this.parts.counts;
  }

  /** By class, with the blocks behind them. */
  byClass(measure: MeasureId, added: Added): Tallies {
    return remembered(this.parts.byClass, keyOf(measure, added), () => tallyRows(this.index, this.rows, measure, added, false, null));
  }

  /** The operations of each main crime area that a period keeps. */
  operationsByArea(within: KeptSpans): Uint32Array {
    const areas = areasOf(this.index);
    if (!this.isWorthCounting(areas, within)) {
      this.walked.operationsByArea ??= countAreas(this.index, this.rows, within);
      return this.walked.operationsByArea;
    }
    this.parts.operationsByArea ??= countAreas(this.index, this.rows, null);
    return addUnitCounts(this.parts.operationsByArea, areas, within);
  }

  /** The results by main crime area of what a period keeps. */
  byArea(measure: MeasureId, added: Added, within: KeptSpans): Tallies {
    const areas = areasOf(this.index);
    const key = keyOf(measure, added);
    const tally = (span: KeptSpans | null) => tallyRows(this.index, this.rows, measure, added, true, span);
    if (!this.isWorthCounting(areas, within)) return remembered(this.walked.byArea, key, () => tally(within));
    return addUnits(
      remembered(this.parts.byArea, key, () => tally(null)),
      areas,
      within,
    );
  }

  /** The results by country named of what a period keeps. */
  byCountry(measure: MeasureId, within: KeptSpans): CountryCounts {
    const { length } = this.index.dataset.countries;
    const tally = (span: KeptSpans | null) => tallyCountries(this.index, this.rows, measure, span);
    if (!this.isWorthCounting(length, within)) return remembered(this.walked.byCountry, measure, () => tally(within));
    const counts = remembered(this.parts.byCountry, measure, () => tally(null));
    return {
      operations: addUnitCounts(counts.operations, length, within),
      activities: addUnitCounts(counts.activities, length, within),
      whole: addUnits(counts.whole, length, within),
      attributed: addUnits(counts.attributed, length, within),
    };
  }

  /** Every period of the open question is soon asked of; of another only after a second one was. */
  private isWorthCounting(groups: number, within: KeptSpans): boolean {
    if (within !== this.lastPeriod) {
      this.lastPeriod = within;
      this.periods += 1;
      this.walked = noWalks();
    }
    return (this.isOpen || this.periods > 1) && this.rows.length * ROWS_A_CELL > unitsOf(this.index.columns.spans) * groups;
  }
}

function noWalks(): Omit<CubeParts, 'counts' | 'byClass'> {
  return { byArea: new Map(), operationsByArea: null, byCountry: new Map() };
}

/** How many cells can be added up in the time of one row. */
const ROWS_A_CELL = 4;
/** More than a reader goes back and forth between; a cube of a million records may take some tens of megabytes. */
const MOST_CUBES = 8;
const cubesByIndex = new WeakMap<DatasetIndex, LastUsed<Cube>>();

const openCubes = new WeakMap<DatasetIndex, Cube>();

/** The cube of a question, leaving its period and one dimension more out of account: a view is not filtered by its own. */
export function cubeOf(index: DatasetIndex, question: Question, except: 'crimeAreas' | 'countries' | null = null): Cube {
  const asked = except === null ? question : { ...question, [except]: [] };
  const isOpen = dimensions.every((dimension) => dimension === 'period' || !isAsked(asked, dimension));
  return (
    (isOpen ? openCubes.get(index) : undefined) ??
    remember(cubesByIndex, index, MOST_CUBES).get(keyOfQuestion(asked), () => {
      const cube = new Cube(index, asked, noParts());
      if (isOpen) openCubes.set(index, cube);
      return cube;
    })
  );
}

function noParts(): CubeParts {
  return { counts: null, byClass: new Map(), byArea: new Map(), operationsByArea: null, byCountry: new Map() };
}

/** Counts everything that the open question may be asked for, for `keepCube`. */
export function countAhead(index: DatasetIndex): CubeParts {
  const parts = noParts();
  const [first] = index.headline;
  if (first === undefined) return parts;
  const cube = new Cube(index, openQuestion(first), parts);
  const whole = spansWithin(index.columns.spans, null);
  parts.counts = cube.counts;
  for (const measure of index.headline) {
    cube.byClass(measure, 'whole');
    cube.byClass(measure, []);
    cube.byArea(measure, 'whole', whole);
    cube.byCountry(measure, whole);
  }
  cube.operationsByArea(whole);
  return parts;
}

/** Takes over what was counted ahead. */
export function keepCube(index: DatasetIndex, parts: CubeParts): void {
  const [first] = index.headline;
  if (first !== undefined) openCubes.set(index, new Cube(index, openQuestion(first), parts));
}

const periodsByIndex = new WeakMap<DatasetIndex, LastUsed<KeptSpans>>();

/** What a question's period keeps: the same object for the same period. */
export function spansAsked(index: DatasetIndex, { period }: Question): KeptSpans {
  return remember(periodsByIndex, index, MOST_CUBES).get(JSON.stringify(period), () => spansWithin(index.columns.spans, period));
}

function remember<Value>(all: WeakMap<DatasetIndex, LastUsed<Value>>, index: DatasetIndex, most: number): LastUsed<Value> {
  const known = all.get(index) ?? new LastUsed<Value>(most);
  all.set(index, known);
  return known;
}

/** The same for all questions that keep the same records, whatever their period, measure and reading. */
function keyOfQuestion({ crimeAreas, countries, organisation, programmes, kind, text }: Question): string {
  const parts = [organisation?.organisation, organisation?.part, kind, text.trim()];
  return JSON.stringify([crimeAreas.toSorted(), countries.toSorted(), programmes.toSorted(), ...parts]);
}

function areasOf({ dataset }: DatasetIndex): number {
  return Math.max(1, dataset.crimeAreas.length);
}

function keyOf(measure: MeasureId, added: Added): string {
  return JSON.stringify([measure, added === 'whole' ? added : added.toSorted()]);
}

function remembered<Value>(values: Map<string, Value>, key: string, make: () => Value): Value {
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
    operations: new Uint32Array(spans.size),
    activities: new Uint32Array(spans.size),
    openOperations: new Uint32Array(spans.size),
    openActivities: new Uint32Array(spans.size),
    byArea: new Uint32Array(areas),
    firstByArea: new Uint32Array(areas),
  };
  for (let at = rows.length - 1; at >= 0; at -= 1) {
    const row = rows[at] ?? 0;
    const isOpen = listComplete[row] !== 1;
    const unit = span[row] ?? 0;
    if (isOperation[row] === 1) {
      const area = mainArea[row] ?? 0;
      addOne(counts.operations, unit);
      addOne(counts.byArea, area);
      counts.firstByArea[area] = row;
      if (isOpen) addOne(counts.openOperations, unit);
    } else {
      addOne(counts.activities, unit);
      if (isOpen) addOne(counts.openActivities, unit);
    }
  }
  return counts;
}

function addOne(counts: Uint32Array, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1;
}

/** By main crime area; without a period by class as well. */
function countAreas(index: DatasetIndex, rows: Int32Array, within: KeptSpans | null): Uint32Array {
  const { span, spans, isOperation, mainArea } = index.columns;
  const areas = areasOf(index);
  const counts = new Uint32Array(within === null ? unitsOf(spans) * areas : areas);
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0;
    const unit = span[row] ?? 0;
    if (isOperation[row] !== 1 || (within !== null && within.place[unit] === 0)) continue;
    addOne(counts, (within === null ? unit * areas : 0) + (mainArea[row] ?? 0));
  }
  if (within === null) addBlockCounts(counts, areas, spans);
  return counts;
}

/** Results of one measure, by main crime area where that is wanted; without a period by class as well. Activities publish none and are not asked. */
function tallyRows(
  index: DatasetIndex,
  rows: Int32Array,
  measure: MeasureId,
  added: Added,
  isByArea: boolean,
  within: KeptSpans | null,
): Tallies {
  const { span, spans, isOperation, mainArea } = index.columns;
  const groups = isByArea ? areasOf(index) : 1;
  const tallies = emptyTallies(within === null ? unitsOf(spans) * groups : groups);
  const results = (added === 'whole' ? index.whole : index.attributed).get(measure);
  if (results === undefined) return tallies;
  const wanted = added === 'whole' || added.length === 0 ? null : positionsOfCountries(index, added);
  const { offset } = results;
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0;
    const from = offset[row] ?? 0;
    const to = offset[row + 1] ?? 0;
    if (from === to || isOperation[row] !== 1) continue;
    const unit = span[row] ?? 0;
    const place = within === null ? 2 : (within.place[unit] ?? 0);
    if (place === 0) continue;
    const cell = (within === null ? unit * groups : 0) + (isByArea ? (mainArea[row] ?? 0) : 0);
    if (giveResults(tallies, cell, results, from, to, wanted) && place === 1) addOne(tallies.possibly, cell);
  }
  if (within === null) addBlocks(tallies, groups, spans);
  return tallies;
}

/** 1 at the position of each country. */
export function positionsOfCountries({ dataset }: DatasetIndex, countries: readonly CountryCode[]): Uint8Array {
  return Uint8Array.from(dataset.countries, ({ code }) => (countries.includes(code) ? 1 : 0));
}

/** By country named, or in which sources place the result; without a period by class as well. */
function tallyCountries(index: DatasetIndex, rows: Int32Array, measure: MeasureId, within: KeptSpans | null): CountryCounts {
  const { span, spans, isOperation, countries } = index.columns;
  const size = index.dataset.countries.length;
  const cells = within === null ? unitsOf(spans) * size : size;
  const counts: CountryCounts = {
    operations: new Uint32Array(cells),
    activities: new Uint32Array(cells),
    whole: emptyTallies(cells),
    attributed: emptyTallies(cells),
  };
  const whole = index.whole.get(measure);
  const attributed = index.attributed.get(measure);
  const { width, bits } = countries;
  const { value, disputedValue, figures, stated, disputed, possibly, doubts, only } = counts.whole;
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0;
    const unit = span[row] ?? 0;
    const place = within === null ? 2 : (within.place[unit] ?? 0);
    if (place === 0) continue;
    const base = within === null ? unit * size : 0;
    const isAsked = isOperation[row] === 1;
    const named = isAsked ? counts.operations : counts.activities;
    // Read once: the same result stands with every country.
    const entry = whole?.offset[row] ?? 0;
    const isStated = isAsked && whole !== undefined && entry < (whole.offset[row + 1] ?? 0);
    const own = isStated ? (whole.value[entry] ?? 0) : 0;
    const ownFigures = isStated ? (whole.figures[entry] ?? 0) : 0;
    const ownDoubt = isStated ? (whole.doubt[entry] ?? 0) : 0;
    const ownQualifier = isStated ? (whole.qualifier[entry] ?? 0) : 0;
    const isDisputed = isStated && whole.disputed[entry] === 1;
    for (let word = 0; word < width; word += 1) {
      let left = bits[row * width + word] ?? 0;
      while (left !== 0) {
        const lowest = left & -left;
        const cell = base + word * 32 + 31 - Math.clz32(lowest);
        left ^= lowest;
        named[cell] = (named[cell] ?? 0) + 1;
        if (!isStated) continue;
        value[cell] = (value[cell] ?? 0) + own;
        figures[cell] = (figures[cell] ?? 0) + ownFigures;
        stated[cell] = (stated[cell] ?? 0) + 1;
        doubts[cell] = (doubts[cell] ?? 0) | ownDoubt;
        only[cell] = ownQualifier;
        if (place === 1) possibly[cell] = (possibly[cell] ?? 0) + 1;
        if (!isDisputed) continue;
        disputed[cell] = (disputed[cell] ?? 0) + 1;
        disputedValue[cell] = (disputedValue[cell] ?? 0) + (whole.disputedValue[entry] ?? 0);
      }
    }
    if (!isAsked || attributed === undefined) continue;
    const end = attributed.offset[row + 1] ?? 0;
    for (let placed = attributed.offset[row] ?? 0; placed < end; placed += 1) {
      const cell = base + (attributed.country[placed] ?? 0);
      if (giveResults(counts.attributed, cell, attributed, placed, placed + 1, null) && place === 1)
        addOne(counts.attributed.possibly, cell);
    }
  }
  if (within === null) {
    addBlockCounts(counts.operations, size, spans);
    addBlockCounts(counts.activities, size, spans);
    addBlocks(counts.whole, size, spans);
    addBlocks(counts.attributed, size, spans);
  }
  return counts;
}
