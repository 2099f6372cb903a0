import type { Claim, Figure as DomainFigure } from '@/domain/figure';
import type { DatasetIndex } from '@/query/index-dataset';
import { sayClaim } from '@/text/amount';
import { useSpeaker } from '@/text/SpeakerContext';
import { Figure } from './Figure';

interface FigureClaimProps {
  index: DatasetIndex;
  figure: DomainFigure;
  claim: Claim;
  isDisputed: boolean;
}

/** The number that one claim gives for a figure. */
export function FigureClaim({ index, figure, claim, isDisputed }: FigureClaimProps) {
  const speaker = useSpeaker();
  return (
    <Figure
      amount={sayClaim(speaker, index, figure, claim)}
      measure={figure.kind === 'measured' ? figure.measure : null}
      status={isDisputed ? 'disputed' : 'stated'}
    />
  );
}
