import { readFileSync } from 'node:fs';
import type { Dataset } from '@/domain/dataset';
import type { Figure } from '@/domain/figure';
import type { Manifest } from '@/domain/manifest';
import type { Operation } from '@/domain/operation';
import type { Views } from './views';

/** The names and checksums of the files that the app reads. */
export function readManifest(): Manifest {
  return readBuilt<Manifest>('data/manifest.json');
}

/** The dataset as the app is given it. */
export function readDataset(): Dataset {
  return readBuilt<Dataset>(readManifest().dataset.path);
}

/** A file that the build has checked; to check it here with the app's own parser would hide what the parser changes. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters
export function readBuilt<Content>(path: string): Content {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return JSON.parse(readFileSync(`dist/${path}`, 'utf8')) as Content;
}

export interface Asked {
  country?: string;
  crimeArea?: string;
  year?: number;
}

interface Amount {
  value: number;
  qualifier: string;
}

/** What every view has to show, worked out in the plainest way: a year is the only period, and one value is asked in a dimension. */
export function expectedViews(dataset: Dataset, asked: Asked, measure = 'arrests'): Views {
  const inView = (leaveOut?: keyof Asked) =>
    dataset.operations.filter((operation) => fits(operation, { ...asked, ...(leaveOut && { [leaveOut]: undefined }) }));
  const operations = policeOperations(inView());
  const measures = dataset.measures.filter(({ rank }) => rank === 1).map(({ id }) => id as string);
  const wholeOf = (operation: Operation, id: string) => result(dataset, [operation], (figure) => isWhole(figure, id));
  const total = (among: readonly Operation[], id: string) => result(dataset, among, (figure) => isWhole(figure, id));
  const perMeasure = <Value>(answer: (id: string) => Value) => Object.fromEntries(measures.map((id) => [id, answer(id)]));

  const anyYear = policeOperations(inView('year'));
  const anyArea = policeOperations(inView('crimeArea'));
  const anyCountry = policeOperations(inView('country'));
  const areas = dataset.crimeAreas.map(({ id }) => id).filter((area) => anyArea.some((operation) => operation.crimeAreas[0] === area));
  const absence = anyCountry.every((operation) => operation.countries.complete) ? 'did not take part' : 'not named, may have taken part';
  const members = dataset.countries.filter(({ region }) => region !== null).map(({ code }) => code as string);
  const naming = (country: string) => anyCountry.filter((operation) => operation.countries.named.some((named) => named === country));

  return {
    counts: { operations: operations.length, activities: inView().length - operations.length },
    headlines: perMeasure((id) => covered(total(operations, id), operations, id)),
    byYear: perMeasure((id) =>
      Object.fromEntries(
        yearsOf(dataset).map((year) => {
          const ended = anyYear.filter((operation) => endYear(operation) === year);
          return [year, ended.length === 0 ? '' : covered(total(ended, id), ended, id)];
        }),
      ),
    ),
    byCrimeArea: perMeasure((id) =>
      Object.fromEntries(
        areas.map((area) => {
          const against = anyArea.filter((operation) => operation.crimeAreas[0] === area);
          return [area, covered(total(against, id), against, id)];
        }),
      ),
    ),
    ranking: Object.fromEntries(
      members.map((country) => {
        const among = naming(country);
        const attributed = result(dataset, among, (figure, operation) => isPlaced(figure, operation, measure, country));
        return [country, among.length === 0 ? [absence, '', ''] : [String(among.length), total(among, measure), attributed]];
      }),
    ),
    map: Object.fromEntries(members.map((country) => [country, naming(country).length === 0 ? absence : String(naming(country).length)])),
    table: Object.fromEntries(operations.map((operation) => [operation.id, measures.map((id) => wholeOf(operation, id))])),
    timeline: Object.fromEntries(
      anyYear.map((operation) => [operation.id, `${wholeOf(operation, measure)}${operations.includes(operation) ? '' : ' outside'}`]),
    ),
  };

  function covered(amount: string, among: readonly Operation[], id: string): string {
    return `${amount}, ${among.filter((operation) => wholeOf(operation, id) !== 'unreported').length} of ${among.length}`;
  }
}

function policeOperations(records: readonly Operation[]): Operation[] {
  return records.filter(({ kind }) => kind === 'operation');
}

function fits(operation: Operation, { country, crimeArea, year }: { [Key in keyof Asked]: Asked[Key] | undefined }): boolean {
  const { first, last } = yearSpan(operation);
  return (
    (country === undefined || operation.countries.named.some((named) => named === country)) &&
    (crimeArea === undefined || operation.crimeAreas.some((area) => area === crimeArea)) &&
    (year === undefined || (first <= year && year <= last))
  );
}

function yearSpan({ period }: Operation): { first: number; last: number } {
  const [start = '', end = start] = period.split('/');
  const year = (date: string, unknown: number) => (/^\d/.test(date) ? Number(date.slice(0, 4)) : unknown);
  return { first: year(start, 0), last: year(end, 9999) };
}

function endYear(operation: Operation): number {
  const { last } = yearSpan(operation);
  return last === 9999 ? 0 : last;
}

function yearsOf(dataset: Dataset): number[] {
  const years = [Number(dataset.asOf.slice(0, 4)), ...dataset.operations.flatMap((operation) => Object.values(yearSpan(operation)))].filter(
    (year) => year > 0 && year < 9999,
  );
  const first = Math.min(...years);
  const all = Array.from({ length: Math.max(...years) - first + 1 }, (_, position) => first + position);
  return policeOperations(dataset.operations).some((operation) => endYear(operation) === 0) ? [...all, 0] : all;
}

function isWhole(figure: Figure, measure: string): boolean {
  return figure.kind === 'measured' && figure.measure === measure && figure.country === undefined && figure.partOf === undefined;
}

function isPlaced(figure: Figure, operation: Operation, measure: string, country: string): boolean {
  const whole = operation.figures.find(({ key }) => key === figure.partOf);
  return figure.kind === 'measured' && figure.measure === measure && figure.country === country && whole?.country === undefined;
}

/** "5809 exact disputed", "1725 about stated", "unreported". */
function result(dataset: Dataset, operations: readonly Operation[], counts: (figure: Figure, operation: Operation) => boolean): string {
  const amounts: Amount[] = [];
  let isDisputed = false;
  for (const operation of operations) {
    for (const figure of operation.figures) {
      if (!counts(figure, operation)) continue;
      amounts.push(countedClaim(dataset, figure));
      isDisputed ||=
        figure.claims.length > 1 || operation.figures.some((part) => part.partOf === figure.key && part.partUncertain === true);
    }
  }
  if (amounts.length === 0) return 'unreported';
  const value = amounts.reduce((sum, amount) => sum + amount.value, 0);
  return `${value} ${qualifierOf(amounts.map(({ qualifier }) => qualifier))} ${isDisputed ? 'disputed' : 'stated'}`;
}

function countedClaim(dataset: Dataset, figure: Figure): Amount {
  const isProgrammePage = (id: string) => dataset.programmes.some(({ pages }) => pages.some((page) => page === id));
  const isRelease = (id: string) =>
    dataset.sources.some((source) => source.id === id && source.kind === 'primary' && source.publisher === 'INTERPOL');
  const named = figure.claims.filter(({ readAs }) => readAs === undefined);
  const claims = named.length > 0 ? named : figure.claims;
  const claim =
    claims.find(({ sources }) => sources.some(isProgrammePage)) ?? claims.find(({ sources }) => sources.some(isRelease)) ?? claims[0];
  if (claim === undefined) throw new Error(`the figure ${figure.key} has no claim`);
  return claim;
}

function qualifierOf(qualifiers: readonly string[]): string {
  const inexact = [...new Set(qualifiers)].filter((qualifier) => qualifier !== 'exact');
  const [first] = inexact;
  if (first === undefined || qualifiers.length === 1) return first ?? 'exact';
  if (inexact.every((qualifier) => qualifier === 'over' || qualifier === 'at-least')) return 'at-least';
  return inexact.every((qualifier) => qualifier === 'up-to') ? 'up-to' : 'about';
}
