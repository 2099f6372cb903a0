import type { Figure } from '@/domain/figure';
import type { Operation } from '@/domain/operation';
import type { Source } from '@/domain/source';
import type { Coverage, CoverageMatrix } from '@/query/coverage-matrix';
import type { SourceEvidence } from '@/query/evidence';
import type { DatasetIndex } from '@/query/index-dataset';
import type { Result } from '@/query/result';
import { sayResult } from './amount';
import { sayDate } from './dates';
import { sayCountry, sayMeasure, shortName } from './names';
import { sayFigureName } from './parts';
import type { Speaker } from './speaker';

/** A measure that fewer operations publish stands nearly alone. */
const FEW = 3;

/** The measure that most operations publish, and how many measures hardly any does. */
export function sayCoverageFinding(speaker: Speaker, index: DatasetIndex, { measures, rows, byMeasure }: CoverageMatrix): string {
  const published = measures
    .map(({ id }) => {
      const counts = byMeasure.get(id);
      return { id, count: (counts?.stated ?? 0) + (counts?.disputed ?? 0) };
    })
    .sort((a, b) => b.count - a.count);
  const [top, next] = published;
  const few = published.filter(({ count }) => count < FEW).length;
  const rest = { few, measures: measures.length, limit: FEW };
  return top === undefined || top.count === next?.count
    ? speaker.say('coverage.find.few', rest)
    : speaker.say('coverage.find', { ...rest, measure: sayMeasure(speaker, index, top.id), count: top.count, operations: rows.length });
}

/** A cell of the coverage matrix in words: "Serengeti, arrests: 1,006, disputed". */
export function sayCoverageCell(
  speaker: Speaker,
  index: DatasetIndex,
  {
    operation,
    measure,
    coverage,
    result,
  }: { operation: Operation; measure: CoverageMatrix['measures'][number]['id']; coverage: Coverage; result: Result },
): string {
  return speaker.say('coverage.cell', {
    operation: shortName(operation),
    measure: sayMeasure(speaker, index, measure),
    what: sayCell(speaker, index, measure, coverage, result),
  });
}

function sayCell(
  speaker: Speaker,
  index: DatasetIndex,
  measure: CoverageMatrix['measures'][number]['id'],
  coverage: Coverage,
  result: Result,
): string {
  if (result.status === 'unreported') return speaker.say(`coverage.kind.${coverage}`);
  const amount = sayResult(speaker, index, measure, result).text;
  return result.status === 'disputed' ? speaker.say('cite.disputed', { amount }) : amount;
}

/** What a figure counts and where, with the label that sets it apart: "Ghana: Arrests (child abuse)". */
export function sayFigurePlaced(speaker: Speaker, index: DatasetIndex, figure: Figure): string {
  const name = sayFigureName(speaker, index, figure);
  const what =
    figure.kind === 'measured' && figure.label !== undefined
      ? speaker.say('evidence.labelled', { figure: name, label: figure.label })
      : name;
  return figure.country === undefined
    ? what
    : speaker.say('receipt.country-figure', { country: sayCountry(speaker, index, figure.country), measure: what });
}

/** When a page was read, as far as the data say: "Read: not recorded", "Archived version of March 2024". */
export function sayWhenRead(speaker: Speaker, { read, archived }: Source): string {
  if (archived !== undefined) return speaker.say('evidence.archived', { date: sayDate(speaker, archived) });
  return read === undefined ? speaker.say('evidence.read.unknown') : speaker.say('evidence.read', { date: sayDate(speaker, read) });
}

/** How much rests on a source: "12 figures in 6 records, cited in 4 more", or that no figure does. */
export function sayWhatRests(speaker: Speaker, { figures, records }: SourceEvidence): string {
  const more = records.filter(({ claims }) => claims.length === 0).length;
  if (figures === 0) return speaker.say('evidence.no-figure', { records: more });
  return speaker.say('evidence.figures', { figures, records: records.length - more, more });
}
