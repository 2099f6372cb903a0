import type { DatasetHead } from '@/domain/dataset';
import type { Fault } from '@/domain/fault';
import type { Operation } from '@/domain/operation';
import { ownRemedies } from '@/domain/own-remedies';
import type { WarningCode } from '@/domain/own-reading';
import { daySpan, readPeriod } from '@/domain/period';
import { remedies } from '@/domain/remedies';
import { splitReferences } from '@/domain/split-references';

/** What was set right in a record, and how its author would do it. */
export type Mended = Fault & { code: WarningCode };

export interface KnownIds {
  countries: ReadonlySet<string>;
  sources: ReadonlySet<string>;
}

export function knownIn(head: DatasetHead): KnownIds {
  return { countries: new Set(head.countries.map(({ code }) => code)), sources: new Set(head.sources.map(({ id }) => id)) };
}

/** A record with what can be set right without guessing a fact. What cannot, the laws find. */
export function mendOperation(operation: Operation, known: KnownIds): { operation: Operation; mended: readonly Mended[] } {
  const mended: Mended[] = [];
  const mend = (code: WarningCode, rule: string, path: Fault['path'], value: unknown, remedy: Fault['remedy'], values = {}) => {
    mended.push({ code, rule, path, value, remedy, values });
  };
  const inOrder = (period: string, path: Fault['path']) => {
    const { start, end } = readPeriod(period);
    if (typeof start === 'string' || typeof end === 'string' || daySpan(end).last >= daySpan(start).first) return period;
    mend('W_DATE_ORDER', 'noPeriodEndsBeforeItStarts', path, period, remedies.earlierDateFirst);
    return period.split('/').toReversed().join('/');
  };
  const knownCountries = <Code extends string>(codes: readonly Code[], path: Fault['path']) =>
    codes.filter((code, at) => {
      const isKnown = known.countries.has(code);
      if (!isKnown) mend('W_UNKNOWN_COUNTRY', 'everyCountryIsKnown', [...path, at], code, ownRemedies.useListedCountry);
      return isKnown;
    });

  const { reported } = operation.countries;
  const named = knownCountries(operation.countries.named, ['countries', 'named']);
  const isWhole = named.length === operation.countries.named.length;
  const isShort = operation.countries.complete && isWhole && reported !== null && named.length < reported;
  const isContradicted = reported !== null && named.length > reported;
  if (isShort)
    mend('W_COUNT_MISMATCH', 'noMoreCountriesNamedThanReported', ['countries', 'reported'], reported, remedies.listNotComplete, {
      named: named.length,
      reported,
    });
  if (isContradicted)
    mend('W_COUNT_MISMATCH', 'noMoreCountriesNamedThanReported', ['countries', 'reported'], reported, remedies.moreNamedThanReported, {
      reported,
    });
  const withoutLost = {
    ...operation,
    period: inOrder(operation.period, ['period']),
    segments: operation.segments.map((segment, at) => ({
      ...segment,
      period: inOrder(segment.period, ['segments', at, 'period']),
      countries: knownCountries(segment.countries, ['segments', at, 'countries']),
    })),
    countries: {
      ...operation.countries,
      named,
      reported: isShort || isContradicted ? null : reported,
      // Who is not in a list with gaps may have taken part.
      complete: operation.countries.complete && isWhole && !isShort,
    },
  };
  const sourced = withoutLostSources(withoutLost, known);
  if (sourced !== withoutLost)
    operation.sources.forEach((source, at) => {
      if (!known.sources.has(source)) mend('W_DANGLING_SOURCE', 'everySourceIsKnown', ['sources', at], source, ownRemedies.listInFile);
    });
  return { operation: sourced, mended };
}

/** The same record where a source can go without a loss: no claim rests on it alone, and no text counts past it. */
function withoutLostSources(operation: Operation, { sources: known }: KnownIds): Operation {
  const first = operation.sources.findIndex((source) => !known.has(source));
  if (first === -1) return operation;
  const kept = operation.sources.filter((source) => known.has(source));
  const isLost = (source: string) => !known.has(source) && operation.sources.some((own) => own === source);
  const figures = operation.figures.map((figure) => ({
    ...figure,
    claims: figure.claims.map((claim) => ({ ...claim, sources: claim.sources.filter((source) => !isLost(source)) })),
  }));
  const restsOnLost = kept.length === 0 || figures.some(({ claims }) => claims.some(({ sources }) => sources.length === 0));
  const countsPastIt = splitReferences(JSON.stringify(operation)).some((piece) => typeof piece === 'number' && piece > first);
  return restsOnLost || countsPastIt ? operation : { ...operation, sources: kept, figures };
}
