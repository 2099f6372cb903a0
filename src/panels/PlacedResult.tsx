import type { ReactNode } from 'react';
import type { CountryCode, MeasureId } from '@/domain/identifier';
import type { Operation } from '@/domain/operation';
import type { DatasetIndex } from '@/query/index-dataset';
import { attributedResult } from '@/query/result';
import { ResultFigure } from './Figure';

interface PlacedResultProps {
  index: DatasetIndex;
  operation: Operation;
  country: CountryCode;
  measure: MeasureId;
  /** Stands before the number, and not before the words that stand where there is none. */
  glyph?: ReactNode;
}

/** What sources place of one operation in a country. */
export function PlacedResult({ index, operation, country, measure, glyph = null }: PlacedResultProps) {
  const result = attributedResult(operation, measure, [country], index.rank);
  return (
    <>
      {result.status !== 'unreported' && glyph}{' '}
      <ResultFigure index={index} result={result} measure={measure} operation={operation.id} country={country} />
    </>
  );
}
