import type { ReactNode } from 'react';
import { type Pointable, pointers, useHighlight } from '@/state/highlight';

/** Gives its child what the pointer is on, so that hovering draws anew only the views that mark it. */
export function Pointed({
  at,
  children,
}: {
  at: Pointable;
  children: (highlighted: string | null, onHover: (id: string | null) => void) => ReactNode;
}) {
  const highlighted = useHighlight((state) => state[at]);
  return children(highlighted, pointers[at]);
}
