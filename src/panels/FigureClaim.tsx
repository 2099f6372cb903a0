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
  const record = operation && findOperation(index, operation);
  // What still stands is told in the words of the present data.
  const told = record?.figures.find(({ key }) => key === figure.key) ?? figure;
  const shown = {
    amount: sayClaim(speaker, index, told, claim),
    measure: told.kind === 'measured' ? told.measure : null,
    status: isDisputed ? 'disputed' : 'stated',
  } as const;
  if (operation === undefined) return <Figure {...shown} />;
  const name = [
    told.kind === 'measured' ? sayCounted(speaker, index, told.measure, shown.amount.shown, shown.amount.text) : shown.amount.text,
    ...(told.label === undefined ? [] : [told.label]),
    ...(told.country === undefined ? [] : [sayCountry(speaker, index, told.country)]),
    ...(record === undefined ? [] : [shortName(record)]),
  ];
  return <FigureLink {...shown} subject={{ kind: 'figure', operation, figure: told.key }} name={speaker.list(name, 'row')} />;
}
