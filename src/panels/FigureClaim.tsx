import type { Claim, Figure as DomainFigure } from '@/domain/figure';
import type { OperationId } from '@/domain/identifier';
import { type DatasetIndex, findOperation } from '@/query/index-dataset';
import { sayClaim } from '@/text/amount';
import { sayCountry, sayCounted, shortName } from '@/text/names';
import { useSpeaker } from '@/text/SpeakerContext';
import { Figure, FigureLink } from './Figure';

interface FigureClaimProps {
  index: DatasetIndex;
  figure: DomainFigure;
  claim: Claim;
  isDisputed: boolean;
  /** Whose figure it is: with it, the number leads to its receipt. */
  operation?: OperationId;
}

/** The number that one claim gives for a figure. */
export function FigureClaim({ index, figure, claim, isDisputed, operation }: FigureClaimProps) {
  const speaker = useSpeaker();
  const shown = {
    amount: sayClaim(speaker, index, figure, claim),
    measure: figure.kind === 'measured' ? figure.measure : null,
    status: isDisputed ? 'disputed' : 'stated',
  } as const;
  if (operation === undefined) return <Figure {...shown} />;
  const record = findOperation(index, operation);
  const name = [
    figure.kind === 'measured' ? sayCounted(speaker, index, figure.measure, shown.amount.shown, shown.amount.text) : shown.amount.text,
    ...(figure.label === undefined ? [] : [figure.label]),
    ...(figure.country === undefined ? [] : [sayCountry(speaker, index, figure.country)]),
    ...(record === undefined ? [] : [shortName(record)]),
  ];
  return <FigureLink {...shown} subject={{ kind: 'figure', operation, figure: figure.key }} name={speaker.list(name, 'row')} />;
}
