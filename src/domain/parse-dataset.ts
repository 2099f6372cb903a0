import { type Dataset, dataset } from './dataset';
import { type Fault, type Parsed, parseWith, recordAt } from './fault';
import { inspect } from './inspect';

/** The one door through which data enter: an unknown value becomes a dataset that keeps every law, or a list of faults. */
export function parseDataset(raw: unknown): Parsed<Dataset> {
  const parsed = parseWith(dataset, raw);
  const faults = parsed.kind === 'faults' ? parsed.faults : inspect(parsed.value);
  if (parsed.kind === 'ok' && faults.length === 0) return parsed;
  return { kind: 'faults', faults: faults.map((fault): Fault => ({ ...fault, ...withRecord(recordAt(raw, fault.path)) })) };
}

function withRecord(record: string | undefined): Pick<Fault, 'record'> {
  return record === undefined ? {} : { record };
}
