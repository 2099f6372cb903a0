import type { MeasureId, SourceId } from '@/domain/identifier';
import type { Language } from '@/domain/language';
import { daySpan, readDate, readPeriod } from '@/domain/period';
import { type Answer, answerQuestion } from '@/query/answer';
import type { Step } from '@/query/briefing';
import type { CountryCell } from '@/query/by-country';
import { countryClasses, markOfCountry, shownValue } from '@/query/country-mark';
import { evidenceOf } from '@/query/evidence';
import type { DatasetIndex } from '@/query/index-dataset';
import { classOf } from '@/query/map-classes';
import { dateOfMonth, daySpanOfEnd } from '@/query/month';
import { outcomesAsked } from '@/query/outcomes';
import { rankCountries, recordsOf } from '@/query/rank-countries';
import type { RecordAnswer } from '@/query/records';
import { sortRecords } from '@/query/sort-records';
import { sourcesInView } from '@/query/sources-in-view';
import { isAttributed, type Total } from '@/query/total';
import { sayResult, sayRange, sayTotal } from '@/text/amount';
import { sayPeriod, sayYear } from '@/text/dates';
import { sayCountryFinding, sayCrimeAreaFinding, sayYearFinding } from '@/text/findings';
import { sayTimelineFinding } from '@/text/timeline-finding';
import { capitalise, languageOfName, sayCountry, sayCrimeArea, sayMeasure, shortName } from '@/text/names';
import { sayOutcomesFinding } from '@/text/programme';
import { sayTies } from '@/text/say-ties';
import { placedWords, sayAbsence, sayCoverage, sayMeasureAsked, sayReading, sayRecords, sayShown } from '@/text/sentences';
import { sayStepTitle } from '@/text/step-title';
import type { Speaker } from '@/text/speaker';
import type { BarChart } from './chart-part';
import { drawMap, type MapColours, type MapKey, type MapPlane } from './map-drawing';
import { lineOf, linesOf, widthOf } from './text-size';

/** Text in a language of its own, or in that of the slides. */
export interface Words {
  text: string;
  language?: string | undefined;
  /** Written by the reader, in whatever letters. */
  isOwn?: boolean;
}

export interface BigNumber {
  /** Above the number; empty where the lines below say what it counts. */
  name: string;
  /** "nearly", in regular weight before the number. */
  word: string | null;
  number: string;
  colour: string;
  lines: readonly string[];
}

export interface SlideTable {
  /** `width` in points. */
  columns: readonly { label: string; width: number; isNumber: boolean }[];
  rows: readonly (readonly Words[])[];
  size: number;
}

export type Body =
  | { kind: 'chart'; chart: BarChart; alt: string }
  | { kind: 'numbers'; numbers: readonly BigNumber[] }
  | { kind: 'table'; table: SlideTable; name: string }
  | { kind: 'map'; map: ReturnType<typeof drawMap> | null; alt: string; table: SlideTable };

/** One slide, in words and numbers; nothing of it is drawn yet. */
export interface PlannedSlide {
  title: Words;
  subtitle: string;
  body: Body;
  sentence: string;
  sources: readonly SourceId[];
  filter: string;
  note: Words;
}

/** The room for the body of a slide, in points. */
export const bodyRoom = { width: 864, height: 262 } as const;
export const cellMargin = { x: 4, y: 2.5 } as const;

const colours = { arrests: 'AA3F11', 'victims-rescued': '22685F', 'networks-identified': '7E55DA' } as const;
const ink = '16191B';
const count = '3A4145';
const mapColours = new Map<string, MapColours>([
  ['arrests', ['#d57743', '#bd5014', '#92340c', '#5e200f']],
  ['victims-rescued', ['#4fa38a', '#30826e', '#1d5f51', '#103c34']],
  ['networks-identified', ['#a07fe5', '#8054dd', '#5e34b5', '#392078']],
]);
const countColours: MapColours = ['#899396', '#666f72', '#41494c', '#1d2325'];

/** More years than this stand as rows. */
const MOST_COLUMNS = 14;
const MOST_BARS = 14;
const MOST_SPANS = 13;
const MOST_PARTS = 6;
const MOST_BESIDE_MAP = 9;

/** The slides of one step: one, or several where a table or a chart does not fit on one, and one for each measure that has a chart of its own on the screen. */
export function slidesOfStep(speaker: Speaker, index: DatasetIndex, step: Step, plane: MapPlane | null): readonly PlannedSlide[] {
  const { view, question } = step;
  if (view !== 'by-year' && view !== 'by-crime-area') return slidesOfView(speaker, index, step, plane);
  const { headlines } = answerQuestion(index, question);
  const others = headlines.filter(({ total }) => total.stated > 0 && total.measure !== question.measure);
  return [question.measure, ...others.map(({ total }) => total.measure)].flatMap((measure) =>
    slidesOfView(speaker, index, { ...step, question: { ...question, measure } }, plane),
  );
}

function slidesOfView(speaker: Speaker, index: DatasetIndex, step: Step, plane: MapPlane | null): readonly PlannedSlide[] {
  const { view, question } = step;
  const answer = answerQuestion(index, question);
  const { finding, subtitle, bodies, remarks } = shownOf(speaker, index, step, answer, plane);
  const filter = speaker.say('sentence.showing', { parts: speaker.list(sayShown(speaker, index, answer), 'row') });
  const own = step.title?.trim() ?? '';
  const sentences = [...(own === '' ? [] : [ended(finding)]), filter, ...sayReading(speaker, index, answer), ...remarks];
  const measures = view === 'figures' ? index.headline : [question.measure];
  const sources = sourcesInView(index, question, view, { measures }).list.map(({ source }) => source.id);
  return bodies.map((body, part): PlannedSlide => {
    const title = own === '' ? finding : own;
    return {
      title: {
        text: bodies.length === 1 ? title : speaker.say('slides.part', { title, part: part + 1, parts: bodies.length }),
        language: own === '' ? undefined : step.language,
        isOwn: own !== '',
      },
      subtitle,
      body,
      sentence: sentences.filter((sentence) => sentence.trim() !== '').join(' '),
      sources,
      filter,
      note: { text: step.note, language: step.language },
    };
  });
}

/** A finding is a title; among sentences it needs its full stop. */
function ended(finding: string): string {
  return /[.!?؟]$/u.test(finding) ? finding : `${finding}.`;
}

interface Shown {
  finding: string;
  subtitle: string;
  bodies: readonly Body[];
  /** What a reader must know to read the body: how doubt is drawn, what is left out. */
  remarks: readonly string[];
}

function shownOf(speaker: Speaker, index: DatasetIndex, { view, question }: Step, answer: Answer, plane: MapPlane | null): Shown {
  const { measure } = question;
  const name = sayMeasureAsked(speaker, index, question, measure);
  switch (view) {
    case 'figures':
      return {
        finding: capitalise(speaker, sayStepTitle(speaker, index, answer, 'figures')),
        subtitle: speaker.say('slides.figures'),
        bodies: [{ kind: 'numbers', numbers: answer.headlines.map((headline) => bigNumber(speaker, index, headline, answer)) }],
        remarks: sayTies(speaker, index, question),
      };
    case 'by-year': {
      const cells = answer.byYear.get(measure) ?? [];
      const isWide = cells.length <= MOST_COLUMNS;
      const bars = cells.map(({ year, total }) => {
        const label = year === 0 ? speaker.say('year.undated') : sayYear(speaker, year);
        return barOf(speaker, index, label, total, answer, isWide ? '\n' : ' ');
      });
      const finding = sayYearFinding(speaker, index, cells, question);
      const columns: Body = { kind: 'chart', chart: columnsOf(speaker, bars, name, colourOf(measure)), alt: altOf(speaker, finding, bars) };
      const { bodies, remarks } = barBodies(speaker, bars, name, colourOf(measure), finding);
      return {
        finding,
        subtitle: speaker.say(isWide ? 'slides.by-year' : 'year.subtitle', { measure: name, ...placedWords(speaker, index, question) }),
        bodies: isWide ? [columns] : bodies,
        remarks: [...remarks, ...(question.period === null ? [] : [speaker.say('year.all-years')])],
      };
    }
    case 'by-crime-area': {
      const cells = answer.byCrimeArea.get(measure) ?? [];
      const bars = cells.map(({ crimeArea, total }) => barOf(speaker, index, sayCrimeArea(speaker, index, crimeArea), total, answer, ' '));
      const finding = sayCrimeAreaFinding(speaker, index, cells, question);
      return {
        finding,
        subtitle: speaker.say('slides.by-crime-area', { measure: name, ...placedWords(speaker, index, question) }),
        ...barBodies(speaker, bars, name, colourOf(measure), finding),
        ...(question.crimeAreas.length === 0 ? {} : { remarks: [...disputedRemark(speaker, bars), speaker.say('area.all-areas')] }),
      };
    }
    case 'ranking':
      return ranking(speaker, index, answer);
    case 'timeline':
      return timeline(speaker, index, answer);
    case 'table':
      return recordsTable(speaker, index, answer);
    case 'map':
      return countryMap(speaker, index, answer, plane);
    case 'outcomes':
      return outcomesTable(speaker, index, answer);
    case 'evidence':
      return evidence(speaker, index);
  }
}

/** The outcomes of a programme with what serves them; no column may be added up. */
function outcomesTable(speaker: Speaker, index: DatasetIndex, { question }: Answer): Shown {
  const outcomes = outcomesAsked(index, question)?.outcomes ?? [];
  const kinds = ['operations', 'activities'] as const;
  const counts = 92;
  const figures = Math.min(150, 450 / index.headline.length);
  const columns = [
    { label: speaker.say('programme.outcome'), width: bodyRoom.width - 2 * counts - figures * index.headline.length, isNumber: false },
    ...kinds.map((kind) => ({ label: speaker.say(`programme.${kind}`), width: counts, isNumber: true })),
    ...index.headline.map((measure) => ({ label: sayMeasure(speaker, index, measure), width: figures, isNumber: true })),
  ];
  const rows = outcomes.map(({ outcome, totals, ...group }) => [
    { text: speaker.say('programme.outcome.name', { number: outcome.number, outcome: outcome.name }) },
    ...kinds.map((kind) => ({ text: speaker.number(group[kind].length) })),
    ...index.headline.map((measure) => ({ text: sayOutcomeTotal(speaker, index, totals.get(measure)) })),
  ]);
  const finding = sayOutcomesFinding(speaker, outcomes);
  const parts = tableParts(speaker, { columns, rows, size: 12 }, bodyRoom.height);
  return {
    finding,
    subtitle: speaker.say('programme.outcomes.subtitle'),
    bodies: parts.map((table) => ({ kind: 'table', table, name: finding })),
    remarks: [speaker.say('programme.outcomes.contribution'), speaker.say('programme.outcomes.never-add')],
  };
}

function sayOutcomeTotal(speaker: Speaker, index: DatasetIndex, total: Total | undefined): string {
  if (total === undefined || total.asked === 0) return speaker.say('programme.no-operation');
  const coverage = speaker.say('coverage.short', { stated: total.stated, asked: total.asked });
  if (total.stated === 0) return speaker.say('slides.in-brackets', { name: speaker.say('not-published'), detail: coverage });
  const detail = total.disputed === 0 ? [coverage] : [coverage, speaker.say('programme.disputed', { count: total.disputed })];
  return speaker.say('slides.in-brackets', { name: sayTotal(speaker, index, total).text, detail: speaker.list(detail, 'row') });
}

/** How the figures are known, in counts. */
function evidence(speaker: Speaker, index: DatasetIndex): Shown {
  const { addresses, publishers, disputed, figures, onOneSecondarySource } = evidenceOf(index).summary;
  const gaps = index.dataset.knownGaps.length;
  const counts = [
    { count: addresses, name: speaker.say('present.evidence.pages', { addresses, publishers }) },
    { count: disputed, name: speaker.say('present.evidence.disputed', { count: disputed, figures }) },
    { count: onOneSecondarySource, name: speaker.say('present.evidence.weak', { count: onOneSecondarySource }) },
    { count: gaps, name: speaker.say('present.evidence.gaps', { count: gaps }) },
  ];
  const numbers = counts.map(({ count, name }) => ({ name: '', word: null, number: speaker.number(count), colour: ink, lines: [name] }));
  return { finding: speaker.say('present.title.evidence'), subtitle: '', bodies: [{ kind: 'numbers', numbers }], remarks: [] };
}

function bigNumber(speaker: Speaker, index: DatasetIndex, { total, range }: Answer['headlines'][number], answer: Answer): BigNumber {
  const isPlaced = isAttributed(answer.question);
  const amount = sayTotal(speaker, index, total);
  const isStated = total.stated > 0;
  return {
    name: sayMeasure(speaker, index, total.measure),
    word: isStated ? amount.word : null,
    number: isStated ? amount.number : total.asked > 0 ? sayAbsence(speaker, isPlaced) : speaker.say('mark.none'),
    colour: colourOf(total.measure),
    lines: [
      ...(total.asked > 0 ? [sayCoverage(speaker, isPlaced, total)] : []),
      ...(total.disputed > 0 ? [speaker.say('headline.disputed', { count: total.disputed })] : []),
      ...(range === null ? [] : [sayRange(speaker, index, range)]),
    ],
  };
}

interface Bar {
  category: string;
  value: number | null;
  disputed: number | null;
  /** Null where the number alone says it. */
  label: string | null;
  /** The label as it stands at the bar. */
  words: string;
  /** What is said of the bar, aloud. */
  aloud: string;
}

function barOf(speaker: Speaker, index: DatasetIndex, name: string, total: Total, answer: Answer, gap: '\n' | ' '): Bar {
  const coverage = speaker.say('coverage.short', { stated: total.stated, asked: total.asked });
  if (total.stated === 0) {
    const absence = total.asked === 0 ? speaker.say('mark.none') : sayAbsence(speaker, isAttributed(answer.question));
    const parts = total.asked === 0 ? [absence] : [coverage, absence];
    return {
      category:
        gap === '\n' ? [name, ...parts].join('\n') : speaker.say('slides.in-brackets', { name, detail: speaker.list(parts, 'row') }),
      value: null,
      disputed: null,
      label: null,
      words: '',
      aloud: speaker.say('labelled', { label: name, value: speaker.list(parts, 'row') }),
    };
  }
  const amount = sayTotal(speaker, index, total);
  const words = sayDoubt(speaker, total, amount.text);
  return {
    category: gap === '\n' ? `${name}\n${coverage}` : speaker.say('slides.in-brackets', { name, detail: coverage }),
    value: amount.value,
    disputed: total.disputedValue > 0 ? total.disputedValue : null,
    label: words === amount.value.toFixed(0) ? null : words,
    words,
    aloud: speaker.say('labelled', { label: name, value: speaker.list([words, coverage], 'row') }),
  };
}

/** An amount, and whether all of it or which part is disputed. */
function sayDoubt(speaker: Speaker, { disputed, disputedValue, value }: Total, amount: string): string {
  if (disputed === 0) return amount;
  return disputedValue > 0 && disputedValue < value
    ? speaker.say('slides.includes-disputed', { amount, disputed: disputedValue })
    : speaker.say('cite.disputed', { amount });
}

function altOf(speaker: Speaker, finding: string, bars: readonly Bar[]): string {
  return speaker.list([finding, ...bars.map(({ aloud }) => aloud)], 'clauses');
}

function disputedRemark(speaker: Speaker, bars: readonly Bar[]): readonly string[] {
  return bars.some(({ disputed }) => disputed !== null) ? [speaker.say('slides.disputed-key')] : [];
}

function seriesOf(speaker: Speaker, bars: readonly Bar[], name: string): BarChart['series'] {
  const whole = { name, values: bars.map(({ value }) => value), look: 'solid', labels: bars.map(({ label }) => label) } as const;
  if (bars.every(({ disputed }) => disputed === null)) return [whole];
  return [whole, { name: speaker.say('slides.of-which-disputed'), values: bars.map(({ disputed }) => disputed), look: 'part' }];
}

function columnsOf(speaker: Speaker, bars: readonly Bar[], name: string, colour: string): BarChart {
  const { width, height } = bodyRoom;
  const each = width / Math.max(1, bars.length);
  const line = lineOf[speaker.direction];
  const linesBelow = (size: number) =>
    Math.max(1, ...bars.map(({ category }) => category.split('\n').reduce((sum, words) => sum + linesOf(words, size, each * 0.9), 0)));
  const textSize = [13, 12, 11, 10].find((size) => linesBelow(size) * size * line < height * 0.35) ?? 9;
  const below = (linesBelow(textSize) * textSize * line + 12) / height;
  // A label stands above its column, in as many lines as its width makes of it.
  const above = (Math.max(1, ...bars.map(({ words }) => linesOf(words, textSize * 1.08, each))) * textSize * line + 6) / height;
  const most = Math.max(1, ...bars.map(({ value }) => value ?? 0));
  const plot = { x: 0, y: 0, width: 1, height: 1 - below };
  return {
    form: 'columns',
    categories: bars.map(({ category }) => category),
    series: seriesOf(speaker, bars, name),
    colour,
    axis: { min: 0, max: most / (1 - above / plot.height) },
    plot,
    textSize,
  };
}

function barsOf(speaker: Speaker, bars: readonly Bar[], name: string, colour: string): BarChart {
  const { width, height } = bodyRoom;
  const textSize = Math.min(13, Math.max(10, (height / bars.length) * 0.6));
  const names = Math.min(0.5, (Math.max(0, ...bars.map(({ category }) => widthOf(category, textSize))) + 14) / width);
  const label = (Math.max(0, ...bars.map(({ words }) => widthOf(words, textSize) * 1.08)) + 14) / width;
  const plotWidth = 1 - names;
  const most = Math.max(1, ...bars.map(({ value }) => value ?? 0));
  return {
    form: 'bars',
    categories: bars.map(({ category }) => category),
    series: seriesOf(speaker, bars, name),
    colour,
    axis: { min: 0, max: most / Math.max(0.3, 1 - label / plotWidth) },
    plot: { x: speaker.direction === 'rtl' ? 0 : names, y: 0, width: plotWidth, height: 1 },
    textSize,
  };
}

/** No chart has no bars: office programs take one for broken. */
const nothing: Body = { kind: 'numbers', numbers: [] };

/** Bars in as many charts as they need, all on one scale. */
function barBodies(
  speaker: Speaker,
  bars: readonly Bar[],
  name: string,
  colour: string,
  finding: string,
): Pick<Shown, 'bodies' | 'remarks'> {
  if (bars.length === 0) return { bodies: [nothing], remarks: [] };
  const { parts, rest } = inParts(bars, MOST_BARS);
  const whole = barsOf(speaker, parts.flat(), name, colour);
  return {
    bodies: parts.map((part) => {
      const chart = barsOf(speaker, part, name, colour);
      return {
        kind: 'chart',
        chart: { ...chart, axis: { min: 0, max: Math.max(chart.axis.max, whole.axis.max) } },
        alt: altOf(speaker, finding, part),
      };
    }),
    remarks: [...disputedRemark(speaker, bars), ...notShown(speaker, rest)],
  };
}

/** Items in parts of nearly one size, and how many stand in none. */
function inParts<Item>(items: readonly Item[], most: number): { parts: readonly (readonly Item[])[]; rest: number } {
  const shown = items.slice(0, most * MOST_PARTS);
  const count = Math.max(1, Math.ceil(shown.length / most));
  const each = Math.ceil(shown.length / count);
  return {
    parts: Array.from({ length: count }, (_, part) => shown.slice(part * each, (part + 1) * each)),
    rest: items.length - shown.length,
  };
}

function notShown(speaker: Speaker, count: number): readonly string[] {
  return count === 0 ? [] : [speaker.say('slides.not-shown', { count })];
}

/** The countries that have a number, the highest first. */
function ranked(speaker: Speaker, index: DatasetIndex, { byCountry, question }: Answer): readonly CountryCell[] {
  const nameOf = (cell: CountryCell) => sayCountry(speaker, index, cell.country);
  const { members } = rankCountries(index, byCountry, question, (a, b) => speaker.compare(nameOf(a), nameOf(b)));
  return members.filter((cell) => (question.reading === 'attributed' ? cell.attributed.stated > 0 : recordsOf(cell, question) > 0));
}

function subjectOf(speaker: Speaker, { question }: Answer): string {
  if (question.reading === 'attributed') return speaker.say('map.subtitle.attributed');
  return speaker.say(question.kind === 'activities' ? 'map.subtitle.took-part.activities' : 'map.subtitle.took-part');
}

function numberName(speaker: Speaker, index: DatasetIndex, { question }: Answer): string {
  if (question.reading === 'attributed')
    return speaker.say('map.legend.attributed', { measure: sayMeasure(speaker, index, question.measure) });
  return speaker.say(question.kind === 'activities' ? 'ranking.activities' : 'ranking.operations');
}

function countryBar(speaker: Speaker, index: DatasetIndex, cell: CountryCell, answer: Answer): Bar {
  const name = sayCountry(speaker, index, cell.country);
  if (answer.question.reading === 'attributed') return barOf(speaker, index, name, cell.attributed, answer, ' ');
  const value = recordsOf(cell, answer.question);
  const words = speaker.number(value);
  return { category: name, value, disputed: null, label: null, words, aloud: speaker.say('labelled', { label: name, value: words }) };
}

/** Both readings side by side, as on the screen; of activities, which have one number, its bars. */
function ranking(speaker: Speaker, index: DatasetIndex, answer: Answer): Shown {
  const { question } = answer;
  const cells = ranked(speaker, index, answer);
  return question.kind === 'activities' ? rankingBars(speaker, index, answer, cells) : rankingTable(speaker, index, answer, cells);
}

function rankingTable(speaker: Speaker, index: DatasetIndex, answer: Answer, cells: readonly CountryCell[]): Shown {
  const { question } = answer;
  const whole = speaker.say('ranking.whole', { measure: sayMeasure(speaker, index, question.measure) });
  const amountOf = (total: Total) => ({
    text: total.stated > 0 ? sayDoubt(speaker, total, sayTotal(speaker, index, total).text) : sayAbsence(speaker, isAttributed(question)),
  });
  const table = {
    columns: [
      { label: speaker.say('ranking.country'), width: 234, isNumber: false },
      { label: speaker.say('ranking.operations'), width: 130, isNumber: true },
      { label: whole, width: 250, isNumber: true },
      { label: numberName(speaker, index, { ...answer, question: { ...question, reading: 'attributed' } }), width: 250, isNumber: true },
    ],
    rows: cells.map((cell): Words[] => [
      { text: sayCountry(speaker, index, cell.country) },
      { text: speaker.number(recordsOf(cell, question)) },
      amountOf(cell.whole),
      amountOf(cell.attributed),
    ]),
    size: 12,
  };
  const finding = sayStepTitle(speaker, index, answer, 'ranking');
  const [shown] = tableParts(speaker, table, bodyRoom.height);
  return {
    finding,
    subtitle: subjectOf(speaker, answer),
    bodies: shown === undefined ? [nothing] : [{ kind: 'table', table: shown, name: finding }],
    remarks: [speaker.say('ranking.whole-note', { whole }), ...notShown(speaker, cells.length - (shown?.rows.length ?? 0))],
  };
}

function rankingBars(speaker: Speaker, index: DatasetIndex, answer: Answer, cells: readonly CountryCell[]): Shown {
  const bars = cells.map((cell) => countryBar(speaker, index, cell, answer));
  const finding = sayStepTitle(speaker, index, answer, 'ranking');
  const shown = bars.slice(0, MOST_BARS);
  const bodies = barBodies(speaker, shown, numberName(speaker, index, answer), count, finding);
  return {
    finding,
    subtitle: subjectOf(speaker, answer),
    bodies: bodies.bodies,
    remarks: [...bodies.remarks, ...notShown(speaker, bars.length - shown.length)],
  };
}

function countryMap(speaker: Speaker, index: DatasetIndex, answer: Answer, plane: MapPlane | null): Shown {
  const { question, byCountry } = answer;
  const members = byCountry.cells.filter(({ country }) => (index.countries.get(country)?.region ?? null) !== null);
  const classes = countryClasses(members, question);
  const isPlaced = question.reading === 'attributed';
  const shapes = members.map((cell) => ({
    country: cell.country,
    mark: markOfCountry(cell, question, classes),
    label: isPlaced
      ? cell.attributed.stated > 0
        ? sayTotal(speaker, index, cell.attributed).text
        : ''
      : speaker.number(shownValue(cell, question)),
  }));
  const asked = question.kind === 'activities' ? byCountry.activities : byCountry.whole.asked;
  const absences = (['zero', 'not-published', 'not-named', 'none'] as const).filter((kind) =>
    shapes.some(({ mark }) => mark.kind === kind),
  );
  const keys: MapKey[] = [
    ...classes.map(
      (from, position): MapKey => ({
        mark: { kind: 'value', level: classOf(from, classes) },
        label: sayClass(speaker, from, classes[position + 1]),
      }),
    ),
    ...absences.map(
      (kind): MapKey => ({
        mark: { kind, level: null },
        label: speaker.say(kind === 'none' && asked > 0 ? 'mark.did-not-take-part' : `mark.${kind}`),
      }),
    ),
  ];
  const cells = ranked(speaker, index, answer);
  const finding = sayCountryFinding(speaker, index, byCountry, question);
  const top = cells.slice(0, MOST_BESIDE_MAP).map((cell) => countryBar(speaker, index, cell, answer));
  const subject = subjectOf(speaker, answer);
  const name = numberName(speaker, index, answer);
  return {
    finding,
    subtitle: subject,
    bodies: [
      {
        kind: 'map',
        map:
          plane === null
            ? null
            : drawMap(plane, shapes, keys, isPlaced ? (mapColours.get(question.measure) ?? countColours) : countColours, speaker.direction),
        alt: altOf(speaker, speaker.say('map.name', { subject }), top),
        table: {
          columns: [
            { label: speaker.say('ranking.country'), width: 190, isNumber: false },
            { label: name, width: 190, isNumber: true },
          ],
          rows: cells
            .slice(0, MOST_BESIDE_MAP)
            .map((cell, position) => [{ text: sayCountry(speaker, index, cell.country) }, { text: top[position]?.words ?? '' }]),
          size: 12,
        },
      },
    ],
    remarks: [
      speaker.say('slides.map-note'),
      ...(plane === null ? [speaker.say('map.failed')] : []),
      ...(cells.length > top.length ? [speaker.say('slides.map-table', { count: top.length, all: cells.length })] : []),
    ],
  };
}

function sayClass(speaker: Speaker, from: number, next: number | undefined): string {
  if (next === undefined) return speaker.say('map.class.and-more', { from: speaker.number(from) });
  if (next - from === 1) return speaker.say('map.class.one', { from: speaker.number(from) });
  return speaker.say('map.class.range', { from: speaker.number(from), to: speaker.number(next - 1) });
}

// Days of a sheet are counted from 30 December 1899.
const EPOCH = 25_569;

interface Span {
  category: string;
  /** Days of a sheet: where it begins, then how long it may have run, has run, may have run. */
  lengths: readonly [number, number | null, number | null, number | null];
}

/** Solid where it certainly ran; hatched where only the month or the year is known, or where sources disagree. */
function spanOf(speaker: Speaker, index: DatasetIndex, { operation }: RecordAnswer): Span {
  const asOf = daySpan(readDate(index.dataset.asOf)).last;
  const { start, end } = readPeriod(operation.period);
  const to = end === 'running' ? { first: asOf, last: asOf } : daySpanOfEnd(end);
  const from = daySpanOfEnd(start) ?? to ?? { first: asOf, last: asOf };
  const until = to ?? from;
  const isDisputed = operation.disagreements.some(({ about }) => about === 'period');
  const category = speaker.say(isDisputed ? 'cite.title.disputed' : 'cite.title', {
    name: shortName(operation),
    period: sayPeriod(speaker, operation.period),
  });
  const begin = from.first + EPOCH;
  const certain = until.first - from.last + 1;
  const length = Math.max(1, until.last - from.first + 1);
  if (isDisputed || certain <= 0) return { category, lengths: [begin, length, null, null] };
  return { category, lengths: [begin, from.last - from.first || null, certain, until.last - until.first || null] };
}

function timeline(speaker: Speaker, index: DatasetIndex, answer: Answer): Shown {
  const { records, question } = answer;
  const isActivityView = question.kind === 'activities';
  const list = isActivityView ? records.activities : records.operations;
  const finding = isActivityView ? capitalise(speaker, sayRecords(speaker, answer)) : sayTimelineFinding(speaker, index, answer.lanes);
  const shown = list.slice(0, MOST_SPANS * MOST_PARTS).map((record) => spanOf(speaker, index, record));
  // A day later than the year, so that every tick of 365.25 days lies in the year that it names.
  const axis = {
    min: daySpan(dateOfMonth(index.extent.from)).first + 1 + EPOCH,
    max: daySpan(dateOfMonth(index.extent.to)).last + 1 + EPOCH,
  };
  return {
    finding,
    subtitle: speaker.say('slides.timeline'),
    bodies: inParts(shown, MOST_SPANS).parts.map(
      (part): Body =>
        part.length === 0
          ? nothing
          : {
              kind: 'chart',
              chart: spansOf(speaker, part, axis),
              alt: speaker.list([finding, ...part.map(({ category }) => category)], 'clauses'),
            },
    ),
    remarks: [
      speaker.say('slides.timeline-key'),
      ...notShown(speaker, list.length - shown.length),
      ...(question.kind === 'both' && records.activities.length > 0
        ? [speaker.say('slides.activities-apart', { count: records.activities.length })]
        : []),
    ],
  };
}

function spansOf(speaker: Speaker, spans: readonly Span[], axis: BarChart['axis']): BarChart {
  const { width, height } = bodyRoom;
  const textSize = Math.min(12, Math.max(10, (height / (spans.length + 1)) * 0.6));
  const names = Math.min(0.55, (Math.max(0, ...spans.map(({ category }) => widthOf(category, textSize))) + 14) / width);
  const top = (textSize * 2) / height;
  const series = (position: 0 | 1 | 2 | 3, name: string, look: BarChart['series'][number]['look']) => ({
    name,
    values: spans.map(({ lengths }) => lengths[position]),
    look,
  });
  return {
    form: 'spans',
    categories: spans.map(({ category }) => category),
    series: [
      series(0, speaker.say('slides.span.begins'), 'blank'),
      series(1, speaker.say('slides.span.may-have-begun'), 'part'),
      series(2, speaker.say('slides.span.certain'), 'solid'),
      series(3, speaker.say('slides.span.may-have-lasted'), 'part'),
    ],
    colour: count,
    axis,
    plot: { x: speaker.direction === 'rtl' ? 0.02 : names, y: top, width: 0.98 - names, height: 1 - top },
    textSize,
  };
}

function recordsTable(speaker: Speaker, index: DatasetIndex, answer: Answer): Shown {
  const { question, records } = answer;
  const isActivityView = question.kind === 'activities';
  const list = isActivityView ? records.activities : records.operations;
  const measures = isActivityView ? [] : index.headline;
  const sorted = sortRecords(index, question, list, { column: 'period', isDescending: true }, speaker.compare);
  const absence = sayAbsence(speaker, isAttributed(question));
  const figures = measures.length === 0 ? 0 : Math.min(110, 360 / measures.length);
  const rest = bodyRoom.width - figures * measures.length - 64;
  const columns = [
    { label: speaker.say(isActivityView ? 'table.activity' : 'table.operation'), width: rest * 0.4, isNumber: false },
    { label: speaker.say('table.when'), width: rest * 0.3, isNumber: false },
    { label: speaker.say(isActivityView ? 'table.activity-type' : 'table.crime-area'), width: rest * 0.3, isNumber: false },
    ...measures.map((measure) => ({ label: sayMeasure(speaker, index, measure), width: figures, isNumber: true })),
    { label: speaker.say('table.sources'), width: 64, isNumber: true },
  ];
  const resultOf = (record: RecordAnswer, measure: MeasureId): string => {
    const result = record.results.get(measure);
    if (result === undefined || result.status === 'unreported') return absence;
    const { text } = sayResult(speaker, index, measure, result);
    return result.status === 'disputed' ? speaker.say('cite.disputed', { amount: text }) : text;
  };
  const rows: Words[][] = [];
  for (const record of sorted.slice(0, 15 * MOST_PARTS)) {
    const { operation, mainArea } = record;
    rows.push([
      { text: shortName(operation), language: languageOfName(speaker, operation) },
      { text: sayPeriod(speaker, operation.period) },
      { text: operation.kind === 'activity' ? speaker.say(`activity.${operation.activityType}`) : sayCrimeArea(speaker, index, mainArea) },
      ...measures.map((measure) => ({ text: resultOf(record, measure) })),
      { text: speaker.number(operation.sources.length) },
    ]);
  }
  const parts = tableParts(speaker, { columns, rows, size: 11 }, bodyRoom.height).slice(0, MOST_PARTS);
  const finding = capitalise(speaker, speaker.say(isActivityView ? 'count.activities' : 'count.operations', { count: list.length }));
  const shown = parts.reduce((sum, part) => sum + part.rows.length, 0);
  return {
    finding,
    subtitle: speaker.say('slides.table'),
    bodies: parts.map((table) => ({ kind: 'table', table, name: finding })),
    remarks: [
      ...notShown(speaker, list.length - shown),
      ...(question.kind === 'both' && records.activities.length > 0
        ? [speaker.say('slides.activities-apart', { count: records.activities.length })]
        : []),
    ],
  };
}

/** The height of a row in points, by its tallest cell. */
export function rowHeight(
  speaker: Pick<Speaker, 'direction'>,
  { columns, size }: Omit<SlideTable, 'rows'>,
  texts: readonly string[],
): number {
  const lines = Math.max(1, ...texts.map((text, position) => linesOf(text, size, (columns[position]?.width ?? 1) - 2 * cellMargin.x)));
  return lines * size * lineOf[speaker.direction] + 2 * cellMargin.y;
}

/** A table in as many as it needs, each with the head again. A row that is taller than all the room stands alone. */
export function tableParts(speaker: Pick<Speaker, 'direction'>, table: SlideTable, room: number): SlideTable[] {
  const head = rowHeight(
    speaker,
    table,
    table.columns.map(({ label }) => label),
  );
  const parts: Words[][][] = [[]];
  let height = head;
  for (const row of table.rows) {
    const tall = rowHeight(
      speaker,
      table,
      row.map(({ text }) => text),
    );
    if (height + tall > room && (parts.at(-1)?.length ?? 0) > 0) {
      parts.push([]);
      height = head;
    }
    parts.at(-1)?.push([...row]);
    height += tall;
  }
  return parts.map((rows) => ({ ...table, rows }));
}

function colourOf(measure: MeasureId): string {
  return new Map<string, string>(Object.entries(colours)).get(measure) ?? count;
}

/** The tag of a language as office programs know it. */
export const officeTags: Readonly<Record<Language, string>> = {
  en: 'en-GB',
  fr: 'fr-FR',
  es: 'es-ES',
  pt: 'pt-PT',
  ar: 'ar-SA',
  sw: 'sw-KE',
};
