import { type BriefingFile, parseBriefingFile, type WrittenStep } from '@/domain/briefing-file';
import type { Fault, Parsed } from '@/domain/fault';
import { remedies } from '@/domain/remedies';
import { type Briefing, type Step, stepViews } from '@/query/briefing';
import type { DatasetIndex } from '@/query/index-dataset';
import { homeAddress, readAddress, writeSearch } from './address';

export function writeBriefing({ title, steps }: Briefing, index: DatasetIndex): BriefingFile {
  return {
    format: 'tally-briefing',
    version: 1,
    ...(index.origin.kind === 'published' ? {} : { data: index.origin.kind }),
    title,
    steps: steps.map(({ question, ...step }) => ({ ...step, asked: writeSearch({ ...homeAddress(index), question }, index) })),
  };
}

/** Reads a briefing strictly: the whole of it and whose data it was made of, or every fault with its place. Round-trips with {@link writeBriefing}. */
export function parseBriefing(raw: unknown, index: DatasetIndex): Parsed<Briefing & Pick<BriefingFile, 'data'>> {
  const parsed = parseBriefingFile(raw);
  if (parsed.kind === 'faults') return parsed;
  const faults: Fault[] = [];
  const steps = parsed.value.steps.flatMap((written, position): Step[] => {
    const { step, ignored } = readStep(written, index);
    const at = (field: 'view' | 'asked', value: unknown) => ({ path: ['steps', position, field], value, rule: `unknown_${field}` });
    if (step === null) faults.push({ ...at('view', written.view), remedy: remedies.oneOf, values: { values: stepViews.join(', ') } });
    faults.push(...ignored.map((part): Fault => ({ ...at('asked', part), remedy: remedies.mendValue, values: {} })));
    return step === null ? [] : [step];
  });
  const { title, data } = parsed.value;
  return faults.length > 0 ? { kind: 'faults', faults } : { kind: 'ok', value: { title, steps, ...(data && { data }) } };
}

/** Reads a kept briefing as far as the present data go: what they no longer hold is left out. */
export function readKept({ title, steps }: BriefingFile, index: DatasetIndex): Briefing {
  return { title, steps: steps.flatMap((written) => readStep(written, index).step ?? []) };
}

/** A step, null where there is no such view, and the parts of its question that could not be read. */
export function readStep(written: WrittenStep, index: DatasetIndex): { step: Step | null; ignored: readonly string[] } {
  const { view: name, asked, ...rest } = written;
  const view = stepViews.find((known) => known === name);
  const { address, ignored } = readAddress('/', asked, index, rest.language);
  return { step: view === undefined ? null : { ...rest, view, question: address.question }, ignored };
}
