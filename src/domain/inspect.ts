import type { Dataset, DatasetHead } from './dataset';
import type { Fault } from './fault';
import { type Law, laws } from './laws';
import type { Operation } from './operation';

/** Holds a dataset to its laws, the operations shown one after the other in the order of the file. */
export interface Inspector {
  /** What is wrong with the next operation. */
  show(operation: Operation): Fault[];
  /** After the last one: what is wrong with the rest, and with all of them together. */
  finish(): Fault[];
}

export function inspectorOf(head: DatasetHead, held: readonly Law[] = laws): Inspector {
  const inspections = held.map((law) => law(head));
  let shown = 0;
  return {
    show: (operation) => {
      const path = ['operations', shown];
      shown += 1;
      return inspections.flatMap(({ inOperation }) => inOperation?.(operation, path) ?? []);
    },
    finish: () => inspections.flatMap(({ inHead = [], atEnd }) => [...inHead, ...(atEnd?.() ?? [])]),
  };
}

/** Every place where a dataset breaks one of the laws. */
export function inspect({ operations, ...head }: Dataset, held: readonly Law[] = laws): Fault[] {
  const inspector = inspectorOf(head, held);
  return [...operations.flatMap((operation) => inspector.show(operation)), ...inspector.finish()];
}
