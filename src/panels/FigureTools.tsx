import type { View } from '@/query/view';
import { TakeButton } from './TakeButton';
import { takings, useTake } from './TakeContext';

/** The buttons at the foot of a figure by which it is taken along. */
export function FigureTools({ view }: { view: View }) {
  const take = useTake();
  if (take === null) return null;
  return takings.map((taking) => (
    <TakeButton
      key={taking}
      taking={taking}
      onTake={() => {
        take(view, taking);
      }}
    />
  ));
}
