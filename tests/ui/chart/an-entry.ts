import type { ChartEntry } from '@/ui/chart/chart-entry';

/** A complete and boring entry; a test overrides only what it is about. */
export function anEntry(changes: Partial<ChartEntry> & { id: string }): ChartEntry {
  return {
    label: changes.id,
    subLabel: '1 of 2',
    kind: 'value',
    value: 100,
    doubt: 'none',
    valueLabel: '100',
    receipt: null,
    name: `${changes.id}, 100 arrests, published by 1 of 2 operations`,
    selected: false,
    attributes: {},
    ...changes,
  };
}
