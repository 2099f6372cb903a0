import type { DatasetHead } from '@/domain/dataset';
import { textsIn } from '@/domain/texts-in';
import type { DatasetIndex } from '@/query/index-dataset';
import { inSlices, type Run } from './run';
import type { TakenRecords } from './taken-records';

/**
 * Records as a dataset of its own in the format of the app, with the sources and organisations that they need: it opens again, and adds up to the same
 * totals. A record that is left out is not named any more, neither as forerunner nor in a known gap.
 */
export async function writeDataset(
  index: DatasetIndex,
  records: TakenRecords,
  title: string,
  run: Run,
): Promise<Uint8Array<ArrayBuffer>[]> {
  const encoder = new TextEncoder();
  const kept = records.ids();
  const mentioned = textsIn([index.dataset.programmes, index.dataset.goals]);
  const parts: Uint8Array<ArrayBuffer>[] = [];
  await inSlices(records.length, run, (position) => {
    const operation = records.at(position);
    if (operation === undefined) return;
    for (const source of operation.sources) mentioned.add(source);
    for (const { organisation } of operation.organisations) mentioned.add(organisation);
    const { follows } = operation;
    const written = JSON.stringify({ ...operation, follows: follows !== undefined && kept.has(follows) ? follows : undefined });
    parts.push(encoder.encode(`${position === 0 ? '' : ','}\n${written}`));
  });
  const head = JSON.stringify(records.isEverything ? { ...index.dataset, title } : headOf(index.dataset, title, kept, mentioned));
  return [encoder.encode(`${head.slice(0, -1)},\n"operations":[`), ...parts, encoder.encode(']}\n')];
}

function headOf(head: DatasetHead, title: string, kept: ReadonlySet<string>, mentioned: ReadonlySet<string>): DatasetHead {
  return {
    ...head,
    title,
    sources: head.sources.filter(({ id }) => mentioned.has(id)),
    organisations: head.organisations.filter(({ id }) => mentioned.has(id)),
    knownGaps: head.knownGaps.flatMap((gap) => {
      if (gap.records === undefined) return [gap];
      const records = gap.records.filter((record) => kept.has(record));
      return records.length === 0 ? [] : [{ ...gap, records }];
    }),
  };
}
