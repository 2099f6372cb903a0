import type { CountryCode, MeasureId } from '@/domain/identifier';
import type { Operation } from '@/domain/operation';
import { disputedCountries } from './disputed-countries';
import type { DatasetIndex } from './index-dataset';
import { type FigureReceipt, receiptOfFigure } from './receipt';
import { attributedResult, type Result, unreported } from './result';

/** `not-named`: the list of countries is not complete, so it may have taken part. `disputed`: the sources disagree whether it did. */
export type CountryStatus = 'result' | 'no-result' | 'disputed' | 'not-named' | 'did-not-take-part';

export interface CountryOfRecord {
  country: CountryCode;
  isMember: boolean;
  status: CountryStatus;
  /** What sources place in the country, each figure by itself. */
  figures: readonly FigureReceipt[];
  /** In the measure shown. */
  shown: Result;
}

export interface CountriesOfRecord {
  /** Every member of the African Union, and every other country named or disputed. */
  countries: readonly CountryOfRecord[];
  /** The measure that sources place in the most countries, those of rank 1 first; null where they place none. */
  measure: MeasureId | null;
}

/** What is known of each country in one record. */
export function countriesOfRecord(index: DatasetIndex, operation: Operation): CountriesOfRecord {
  const measure = shownMeasure(index, operation);
  const disputed = disputedCountries(operation);
  const named = new Set<CountryCode>([
    ...operation.countries.named,
    ...operation.figures.flatMap(({ country }) => (country === undefined ? [] : [country])),
  ]);
  const countries = index.dataset.countries.flatMap(({ code, region }): CountryOfRecord[] => {
    const isMember = region !== null;
    if (!isMember && !named.has(code) && !disputed.has(code)) return [];
    const figures = operation.figures.filter(({ country }) => country === code).map((figure) => receiptOfFigure(index, operation, figure));
    return [
      {
        country: code,
        isMember,
        status:
          !named.has(code) && disputed.has(code) ? 'disputed' : statusOf(named.has(code), figures.length > 0, operation.countries.complete),
        figures,
        shown: measure === null ? unreported : attributedResult(operation, measure, [code], index.rank),
      },
    ];
  });
  return { countries, measure };
}

function statusOf(isNamed: boolean, hasResult: boolean, isComplete: boolean): Exclude<CountryStatus, 'disputed'> {
  if (isNamed) return hasResult ? 'result' : 'no-result';
  return isComplete ? 'did-not-take-part' : 'not-named';
}

function shownMeasure(index: DatasetIndex, { figures }: Operation): MeasureId | null {
  const counted = index.dataset.measures.map(({ id, rank }) => ({
    id,
    rank,
    countries: new Set(
      figures.flatMap((figure) =>
        figure.kind === 'measured' && figure.measure === id && figure.country !== undefined ? [figure.country] : [],
      ),
    ).size,
  }));
  const [most] = counted.filter(({ countries }) => countries > 0).sort((a, b) => a.rank - b.rank || b.countries - a.countries);
  return most?.id ?? null;
}
