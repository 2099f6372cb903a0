import { type Dataset, dataset } from './dataset';
import { type Parsed, parseWith } from './fault';
import { laws } from './laws';

/** The one door through which data enter: an unknown value becomes a dataset that keeps every law, or a list of faults. */
export function parseDataset(raw: unknown): Parsed<Dataset> {
  const parsed = parseWith(dataset, raw);
  if (parsed.kind === 'faults') return parsed;
  const faults = laws.flatMap((law) => law(parsed.value));
  return faults.length === 0 ? parsed : { kind: 'faults', faults };
}
