import { type Catalogue, type Change, type ChangeReason, type ComparedDataset, catalogues } from './history';

type Fields = ComparedDataset['sources'][number];
type Record = ComparedDataset['operations'][number];
type Explain = (about: string, record?: string) => string | null;

/** What was added, revised and withdrawn from one version of the data to another: records first, then the catalogues, each in the order of the newer version. */
export function changesBetween(older: ComparedDataset, newer: ComparedDataset, reasons: readonly ChangeReason[] = []): Change[] {
  const byAbout = new Map(reasons.map(({ about, reason }) => [about, reason]));
  const explain: Explain = (about, record) => byAbout.get(about) ?? byAbout.get(record ?? '') ?? null;
  return [
    ...pairUp(older.operations, newer.operations, ({ id }) => id).flatMap(([before, after]) => changesOfRecord(before, after, explain)),
    ...catalogues.flatMap((catalogue) =>
      pairUp(entriesOf(older, catalogue), entriesOf(newer, catalogue), keyOfEntry).flatMap(([before, after]): Change[] => {
        const entry = keyOfEntry(after ?? before ?? {});
        const step = { of: 'entry', catalogue, entry, reason: explain(`${catalogue}/${entry}`) } as const;
        if (before === null || after === null) return [{ ...step, kind: before === null ? 'added' : 'withdrawn', before, after }];
        const difference = differenceOf(before, after);
        return difference === null ? [] : [{ ...step, kind: 'revised', ...difference }];
      }),
    ),
  ];
}

/** How a reason names what changed. */
export function aboutOf(change: Change): string {
  switch (change.of) {
    case 'record':
      return change.record;
    case 'period':
    case 'countries':
      return `${change.record}/${change.of}`;
    case 'participation':
      return `${change.record}/organisations/${change.organisation}`;
    case 'figure':
      return `${change.record}/${change.figure}`;
    case 'entry':
      return `${change.catalogue}/${change.entry}`;
  }
}

function changesOfRecord(before: Record | null, after: Record | null, explain: Explain): Change[] {
  const record = (after ?? before)?.id;
  if (record === undefined) return [];
  const whole = { of: 'record', record, reason: explain(record) } as const;
  if (before === null || after === null)
    return [{ ...whole, kind: before === null ? 'added' : 'withdrawn', before: outlineOf(before), after: outlineOf(after) }];
  const changes: Change[] = [];
  const difference = differenceOf(othersOf(before), othersOf(after));
  if (difference !== null) changes.push({ ...whole, kind: 'revised', ...difference });
  if (before.period !== after.period)
    changes.push({
      of: 'period',
      record,
      kind: 'revised',
      before: before.period,
      after: after.period,
      reason: explain(`${record}/period`, record),
    });
  if (!isSame(before.countries, after.countries))
    changes.push({
      of: 'countries',
      record,
      kind: 'revised',
      before: before.countries,
      after: after.countries,
      reason: explain(`${record}/countries`, record),
    });
  for (const [was, is] of pairUp(before.organisations, after.organisations, (entry) => entry.organisation)) {
    const organisation = (is ?? was)?.organisation;
    if (organisation === undefined || isSame(was, is)) continue;
    changes.push({
      of: 'participation',
      record,
      organisation,
      kind: kindOf(was, is),
      before: was,
      after: is,
      reason: explain(`${record}/organisations/${organisation}`, record),
    });
  }
  for (const [was, is] of pairUp(before.figures, after.figures, ({ key }) => key)) {
    const figure = (is ?? was)?.key;
    if (figure === undefined || isSame(was, is)) continue;
    changes.push({
      of: 'figure',
      record,
      figure,
      kind: kindOf(was, is),
      before: was,
      after: is,
      reason: explain(`${record}/${figure}`, record),
    });
  }
  return changes;
}

function kindOf(before: unknown, after: unknown): Change['kind'] {
  if (before === null) return 'added';
  return after === null ? 'withdrawn' : 'revised';
}

/** Each thing of either version beside itself in the other; those only in the older one come last. */
function pairUp<Thing>(
  older: readonly Thing[],
  newer: readonly Thing[],
  keyOf: (thing: Thing) => string,
): (readonly [before: Thing | null, after: Thing | null])[] {
  const before = new Map(older.map((thing) => [keyOf(thing), thing]));
  const after = new Set(newer.map(keyOf));
  return [
    ...newer.map((thing) => [before.get(keyOf(thing)) ?? null, thing] as const),
    ...older.filter((thing) => !after.has(keyOf(thing))).map((thing) => [thing, null] as const),
  ];
}

function entriesOf(dataset: ComparedDataset, catalogue: Catalogue): readonly Fields[] {
  if (catalogue === 'frameworks' || catalogue === 'goals' || catalogue === 'byCrimeArea') return dataset.goals[catalogue];
  // A name in one more language is no change of the data.
  if (catalogue === 'countries') return dataset.countries.map(({ names: _names, ...country }) => country);
  return dataset[catalogue];
}

function keyOfEntry(entry: Fields): string {
  return [entry['id'], entry['code'], entry['crimeArea']].find((key) => typeof key === 'string') ?? '';
}

function outlineOf(record: Record | null): Fields | null {
  return record === null ? null : { kind: record.kind, name: record.name, period: record.period };
}

/** Without the fields whose changes are told apart from the rest. */
function othersOf(record: Record): Fields {
  const { period: _period, countries: _countries, organisations: _organisations, figures: _figures, ...others } = record;
  return others;
}

function differenceOf(before: Fields, after: Fields): { before: Fields; after: Fields } | null {
  const differing = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((field) => !isSame(before[field], after[field]));
  if (differing.length === 0) return null;
  const pick = (fields: Fields): Fields => Object.fromEntries(differing.map((field) => [field, fields[field] ?? null]));
  return { before: pick(before), after: pick(after) };
}

/** The order of the fields of an object says nothing; that of a list does. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one, sortFields) === JSON.stringify(other, sortFields);
}

function sortFields(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
