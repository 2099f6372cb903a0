import { country, crimeArea, measure } from '@/domain/catalogue';
import { type DatasetHead, dataset } from '@/domain/dataset';
import { type Fault, parseWith } from '@/domain/fault';
import { inspectorOf } from '@/domain/inspect';
import { knownGap } from '@/domain/known-gap';
import { organisation } from '@/domain/organisation';
import { ownRemedies } from '@/domain/own-remedies';
import type { Problem, RefusalCode, WarningCode } from '@/domain/own-reading';
import { remedies } from '@/domain/remedies';
import { SCHEMA_VERSION } from '@/domain/schema-version';
import { source } from '@/domain/source';
import { cleanTexts } from './clean-texts';
import type { RawDataset } from './raw-dataset';
import { refusal, Refusal } from './refusal';

/** Tables of which one entry can be left out and the others stay true. */
const tables = [
  { name: 'sources', schema: source, key: 'id' },
  { name: 'organisations', schema: organisation, key: 'id' },
  { name: 'countries', schema: country, key: 'code' },
  { name: 'crimeAreas', schema: crimeArea, key: 'id' },
  { name: 'measures', schema: measure, key: 'id' },
  { name: 'knownGaps', schema: knownGap, key: 'id' },
] as const;

type RawHead = Extract<RawDataset['head'], { kind: 'raw' }>;
type PlaceOf = RawHead['placeOf'];

/** Checks what stands around the records. Entries that break a rule are left out and told; throws a Refusal where what is left does not hold. */
export function checkHead({ value: raw, placeOf }: RawHead, told: (problem: Problem) => void): DatasetHead {
  if (isObject(raw) && typeof raw['schemaVersion'] === 'number' && raw['schemaVersion'] > SCHEMA_VERSION)
    throw refusal('E_SCHEMA_NEWER', 'schemaVersion', ownRemedies.reloadForFormat, {
      place: placeOf(['schemaVersion']),
      value: raw['schemaVersion'],
    });
  cleanTexts(raw, (path, cleaned) => {
    told(problemOf('W_TEXT_CLEANED', { rule: 'cleanText', path, value: cleaned, remedy: ownRemedies.checkText, values: {} }, placeOf));
  });
  const kept = isObject(raw)
    ? { ...raw, ...Object.fromEntries(tables.map((table) => [table.name, keptOf(raw, placeOf, table, told)])) }
    : raw;
  const parsed = parseWith(dataset, kept);
  if (parsed.kind === 'faults') throw refusedFor(parsed.faults, raw, placeOf);
  const { operations: _, ...rest } = parsed.value;
  const head = withAllGoals(rest);
  // The overview counts these, and cannot be without.
  if (head.measures.every(({ rank }) => rank !== 1)) {
    throw refusal('E_SCHEMA', 'someMeasureIsCounted', ownRemedies.rankOne, { place: placeOf(['measures']) });
  }
  // A record that a gap names may come later.
  const faults = inspectorOf(head)
    .finish()
    .filter(({ rule, path }) => rule !== 'everyMentionedRecordExists' || path[0] !== 'knownGaps');
  if (faults.length > 0) throw refusedFor(faults, raw, placeOf);
  return head;
}

/** Which goals a crime area touches is a judgement; of one of which a file says nothing, none are known. */
function withAllGoals(head: DatasetHead): DatasetHead {
  const { byCrimeArea } = head.goals;
  const listed = new Set(byCrimeArea.map(({ crimeArea }) => crimeArea));
  const others = head.crimeAreas.flatMap(({ id }) => (listed.has(id) ? [] : [{ crimeArea: id, goals: [] }]));
  return { ...head, goals: { ...head.goals, byCrimeArea: [...byCrimeArea, ...others] } };
}

function keptOf(
  raw: Record<string, unknown>,
  placeOf: PlaceOf,
  { name, schema, key }: (typeof tables)[number],
  told: (problem: Problem) => void,
): unknown {
  const entries = raw[name];
  if (!Array.isArray(entries)) return entries;
  const seen = new Set<unknown>();
  return entries.filter((entry: unknown, at) => {
    const parsed = parseWith(schema, entry);
    if (parsed.kind === 'faults') {
      for (const fault of parsed.faults) told(problemOf('W_ROW_DROPPED', { ...fault, path: [name, at, ...fault.path] }, placeOf));
      return false;
    }
    const id = isObject(entry) ? entry[key] : undefined;
    const isRepeated = seen.has(id);
    seen.add(id);
    if (isRepeated)
      told(
        problemOf('W_DUP_ID', { rule: 'noIdIsUsedTwice', path: [name, at, key], value: id, remedy: remedies.ownId, values: {} }, placeOf),
      );
    return !isRepeated;
  });
}

function refusedFor(faults: readonly Fault[], raw: unknown, placeOf: PlaceOf): Refusal {
  const isRecord = isObject(raw) && 'id' in raw && 'figures' in raw;
  if (isRecord) return refusal('E_SCHEMA', 'dataset', ownRemedies.wrapRecord, { value: raw['id'] });
  return new Refusal(
    'E_SCHEMA',
    faults.map((fault) => problemOf('E_SCHEMA', fault, placeOf)),
  );
}

function problemOf(code: RefusalCode | WarningCode, { rule, path, value, remedy, values }: Fault, placeOf: PlaceOf): Problem {
  return { code, rule, value, remedy, values, place: placeOf(path) };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
