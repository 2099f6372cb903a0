import crossfilter from 'crossfilter2';
import type { Dataset } from '@/domain/dataset';
import { answerQuestion } from '@/query/answer';
import { indexDataset } from '@/query/index-dataset';
import type { MonthRange } from '@/query/month';
import { openQuestion, type Question } from '@/query/question';
import { readDataset } from '../../data/build/build-publication';
import { plainOperations } from './expected-totals';
import { generateOperations } from './generate-operations';
import type { EngineTimes } from './engine-times';
import { SEED } from './generated-dataset';

interface Total {
  value: number;
  stated: number;
  asked: number;
}

const ROUNDS = 5;
const ROWS_OF_A_TABLE = 50;

/** Thirty questions as a reader asks them one after another: a country, a crime area and a first month on, the two off, a last month less. */
function questionsOf(dataset: Dataset, range: MonthRange): Question[] {
  const countries = mostNamed(dataset.operations.flatMap((operation) => operation.countries.named));
  const areas = mostNamed(dataset.operations.flatMap((operation) => operation.crimeAreas));
  let question = openQuestion(dataset.measures[0]?.id ?? nothing());
  const questions: Question[] = [];
  const ask = (change: Partial<Question>) => {
    question = { ...question, ...change };
    questions.push(question);
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    ask({ countries: [countries[round] ?? nothing()] });
    ask({ crimeAreas: [areas[round] ?? nothing()] });
    ask({ period: { from: range.from + round + 1, to: range.to - round } });
    ask({ crimeAreas: [] });
    ask({ countries: [] });
    ask({ period: { from: range.from + round + 1, to: range.to - round - 1 } });
  }
  return questions;
}

function mostNamed<Id>(mentions: readonly Id[]): Id[] {
  const counts = new Map<Id, number>();
  for (const id of mentions) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([id]) => id);
}

function nothing(): never {
  throw new Error('the dataset has too little to ask for');
}

function timeOurs(dataset: Dataset, real: Dataset) {
  const started = performance.now();
  const index = indexDataset(dataset);
  const build = performance.now() - started;
  const questions = questionsOf(real, index.range);
  const answers: number[] = [];
  const totals: Total[][] = [];
  for (const question of questions) {
    const start = performance.now();
    const answer = answerQuestion(index, question);
    answers.push(performance.now() - start);
    totals.push(answer.headlines.map(({ total }) => ({ value: total.value, stated: total.stated, asked: total.asked })));
  }
  return { times: { build, answers }, totals, questions };
}

/** What crossfilter is fed: columns, so that it reads no object of an operation. */
function columnsOf(dataset: Dataset) {
  const size = dataset.operations.length;
  const positions = (ids: readonly string[]) => new Map(ids.map((id, position) => [id, position]));
  const codes = positions(dataset.countries.map(({ code }) => code));
  const ids = positions(dataset.crimeAreas.map(({ id }) => id));
  const count = dataset.measures.filter(({ rank }) => rank === 1).length;
  const columns = {
    isOperation: new Uint8Array(size),
    first: new Int32Array(size),
    last: new Int32Array(size),
    countries: Array.from<number[]>({ length: size }),
    areas: Array.from<number[]>({ length: size }),
    values: Array.from({ length: count }, () => new Float64Array(size)),
    stated: Array.from({ length: count }, () => new Uint8Array(size)),
    codes,
    ids,
  };
  let row = 0;
  for (const operation of plainOperations(dataset, dataset.operations)) {
    columns.isOperation[row] = operation.isOperation ? 1 : 0;
    columns.first[row] = operation.first;
    columns.last[row] = operation.last;
    columns.countries[row] = operation.countries.map((code) => codes.get(code) ?? 0);
    columns.areas[row] = operation.crimeAreas.map((id) => ids.get(id) ?? 0);
    for (const [measure, value] of operation.values.entries()) {
      if (value === null || !operation.isOperation) continue;
      const [values, stated] = [columns.values[measure], columns.stated[measure]];
      if (values !== undefined) values[row] = value;
      if (stated !== undefined) stated[row] = 1;
    }
    row += 1;
  }
  return columns;
}

/** Totals, results by year, by crime area and by country, and the first rows of a table, after every change of a filter. */
function timeCrossfilter(dataset: Dataset, questions: readonly Question[]) {
  const columns = columnsOf(dataset);
  const { isOperation, values, stated } = columns;
  interface Sum {
    asked: number;
    values: number[];
    stated: number[];
  }
  const change = (by: 1 | -1) => (sum: Sum, row: number) => {
    if (isOperation[row] !== 1) return sum;
    sum.asked += by;
    for (let measure = 0; measure < values.length; measure += 1) {
      sum.values[measure] = (sum.values[measure] ?? 0) + by * (values[measure]?.[row] ?? 0);
      sum.stated[measure] = (sum.stated[measure] ?? 0) + by * (stated[measure]?.[row] ?? 0);
    }
    return sum;
  };
  const [add, remove] = [change(1), change(-1)];
  const initial = (): Sum => ({ asked: 0, values: values.map(() => 0), stated: values.map(() => 0) });

  const started = performance.now();
  const rows = crossfilter(Array.from({ length: dataset.operations.length }, (_, row) => row));
  const first = rows.dimension((row) => columns.first[row] ?? 0);
  const last = rows.dimension((row) => columns.last[row] ?? 0);
  const area = rows.dimension((row) => columns.areas[row] ?? [], true);
  const country = rows.dimension((row) => columns.countries[row] ?? [], true);
  const all = rows.groupAll<Sum>().reduce(add, remove, initial);
  const groups = [
    last.group<number, Sum>((month) => Math.floor(month / 12)).reduce(add, remove, initial),
    area.group<number, Sum>().reduce(add, remove, initial),
    country.group<number, Sum>().reduce(add, remove, initial),
  ];
  all.value();
  for (const group of groups) group.all();
  const build = performance.now() - started;

  const answers: number[] = [];
  const totals: Total[][] = [];
  let before: Question | null = null;
  for (const question of questions) {
    const start = performance.now();
    const { countries, crimeAreas, period } = question;
    if (before?.countries !== countries) {
      if (countries[0] === undefined) country.filterAll();
      else country.filterExact(columns.codes.get(countries[0]) ?? -1);
    }
    if (before?.crimeAreas !== crimeAreas) {
      if (crimeAreas[0] === undefined) area.filterAll();
      else area.filterExact(columns.ids.get(crimeAreas[0]) ?? -1);
    }
    if (period !== null && before?.period?.to !== period.to) first.filterRange([-Infinity, period.to + 1]);
    if (period !== null && before?.period?.from !== period.from) last.filterRange([period.from, Infinity]);
    const sum = all.value();
    for (const group of groups) group.all();
    first.top(ROWS_OF_A_TABLE);
    answers.push(performance.now() - start);
    totals.push(sum.values.map((value, measure) => ({ value, stated: sum.stated[measure] ?? 0, asked: sum.asked })));
    before = question;
  }
  return { times: { build, answers }, totals };
}

function compareEngines(count: number): EngineTimes {
  const real = readDataset(process.cwd());
  const dataset = { ...real, operations: [...generateOperations(real, count, SEED)] };
  const ours = timeOurs(dataset, real);
  const theirs = timeCrossfilter(dataset, ours.questions);
  const differing = ours.totals.filter((totals, at) => JSON.stringify(totals) !== JSON.stringify(theirs.totals[at])).length;
  return {
    operations: count,
    ours: ours.times,
    crossfilter: theirs.times,
    differing,
    questions: ours.questions.length,
  };
}

process.stdout.write(JSON.stringify(compareEngines(Number(process.argv[2]))));
