import type { DatasetHead } from '@/domain/dataset';
import { type JsonSchema, jsonSchemaOf } from '@/domain/json-schema';

/** The nouns of the data, each with a format of its own. */
export const nouns = [
  'record',
  'source',
  'organisation',
  'country',
  'crime-area',
  'measure',
  'programme',
  'goal-framework',
  'goal',
  'crime-area-goals',
  'known-gap',
] as const;
export type Noun = (typeof nouns)[number];

/** A field of a noun. */
export interface DictionaryRow {
  /** `figures[].claims[].value`: a dot leads into an object, brackets into each entry of a list. */
  path: string;
  /** A type of JSON: string, integer, number, boolean or object; `| null` where it may be null. */
  type: string;
  /** Whether every entry has it; a field of one kind of record or figure only is not required. */
  required: boolean;
  /** The values it may have, where these are listed in the format or in a small catalogue of the data. */
  allowed: readonly string[];
  description: string | null;
  /** How a value is written: examples, or else a pattern. */
  form: string | null;
}

/** The data dictionary: every field of every noun, as the format has it. */
export function dataDictionary(dataset: DatasetHead): ReadonlyMap<Noun, readonly DictionaryRow[]> {
  const { properties = {} } = jsonSchemaOf('dataset');
  const goals = schemaAt(properties['goals']).properties ?? {};
  const lists: Record<Noun, JsonSchema['items']> = {
    record: properties['operations'],
    source: properties['sources'],
    organisation: properties['organisations'],
    country: properties['countries'],
    'crime-area': properties['crimeAreas'],
    measure: properties['measures'],
    programme: properties['programmes'],
    'goal-framework': goals['frameworks'],
    goal: goals['goals'],
    'crime-area-goals': goals['byCrimeArea'],
    'known-gap': properties['knownGaps'],
  };
  const idsByField = idsOf(dataset);
  return new Map(nouns.map((noun) => [noun, rowsOf(schemaAt(schemaAt(lists[noun]).items), '', idsByField)]));
}

/** Fields that hold an id of a catalogue small enough to be listed. */
function idsOf({ crimeAreas, measures, programmes, goals }: DatasetHead): ReadonlyMap<string, readonly string[]> {
  const ids = (entries: readonly { id: string }[]) => entries.map(({ id }) => id);
  const outcomes = programmes.flatMap(({ details }) => details?.outcomes ?? []);
  return new Map([
    ...['crimeAreas', 'crimeArea'].map((field) => [field, ids(crimeAreas)] as const),
    ...['measure', 'measures', 'readAs', 'addsTo'].map((field) => [field, ids(measures)] as const),
    ...['programmes', 'through'].map((field) => [field, ids(programmes)] as const),
    ['judgedOutcomes', ids(outcomes)] as const,
    ['framework', ids(goals.frameworks)] as const,
    ['goals', ids(goals.goals)] as const,
  ]);
}

function rowsOf(schema: JsonSchema, prefix: string, idsByField: ReadonlyMap<string, readonly string[]>): DictionaryRow[] {
  const variants = variantsOf(schema);
  const names = [...new Set(variants.flatMap(({ properties }) => Object.keys(properties ?? {})))];
  return names.flatMap((name) => {
    const having = variants
      .filter(({ properties }) => properties?.[name] !== undefined)
      .map(({ properties }) => schemaAt(properties?.[name]));
    const isList = having.some((each) => variantsOf(each).some(({ type }) => type === 'array'));
    const path = `${prefix}${name}${isList ? '[]' : ''}`;
    const inner = having.flatMap(variantsOf).map((each) => (each.type === 'array' ? schemaAt(each.items) : each));
    const values = inner.flatMap(variantsOf);
    const isObject = values.some(({ type }) => type === 'object');
    const mayBeNull = having.some((each) => (each.anyOf ?? []).some((option) => schemaAt(option).type === 'null'));
    const types = isObject ? ['object'] : [...new Set(values.map(typeOf))];
    return [
      {
        path,
        type: [...types, ...(mayBeNull ? ['null'] : [])].join(' | '),
        required: variants.every(({ required }) => required?.includes(name)),
        allowed: [...new Set([...values.flatMap(allowedBy), ...(idsByField.get(name) ?? [])])],
        description: having.find(({ description }) => description !== undefined)?.description ?? null,
        form: formOf(values),
      },
      ...(isObject ? rowsOf({ oneOf: values }, `${path}.`, idsByField) : []),
    ];
  });
}

/** The alternatives of a schema, without null. */
function variantsOf(schema: JsonSchema): JsonSchema[] {
  const options = schema.oneOf ?? schema.anyOf;
  return options === undefined
    ? [schema]
    : options
        .map((option) => schemaAt(option))
        .filter(({ type }) => type !== 'null')
        .flatMap(variantsOf);
}

function schemaAt(schema: JsonSchema['items']): JsonSchema {
  return typeof schema === 'object' && !Array.isArray(schema) ? schema : {};
}

function typeOf({ type, const: only }: JsonSchema): string {
  return typeof type === 'string' ? type : typeof only;
}

function allowedBy({ enum: values, const: only }: JsonSchema): string[] {
  return (values ?? (only === undefined ? [] : [only])).map(String);
}

function formOf(values: readonly JsonSchema[]): string | null {
  const examples = new Set(values.flatMap((value) => value.examples ?? []).map(String));
  if (examples.size > 0) return [...examples].join(', ');
  return values.find(({ pattern }) => pattern !== undefined)?.pattern ?? null;
}
