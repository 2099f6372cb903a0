import type { Budget, Programme } from '@/domain/programme';
import { sayMoney } from '@/text/amount';
import { useSpeaker } from '@/text/SpeakerContext';
import { Figure, FigureLink } from './Figure';

/** A budget as published; with its phase, the number leads to its receipt. */
export function BudgetFigure({ programme, phase, budget }: { programme: Programme; phase?: number; budget: Budget }) {
  const speaker = useSpeaker();
  const shown = { amount: sayMoney(speaker, budget.value, budget.currency), measure: null, status: 'stated' } as const;
  return phase === undefined ? (
    <Figure {...shown} />
  ) : (
    <FigureLink {...shown} subject={{ kind: 'budget', programme: programme.id, phase }} />
  );
}
