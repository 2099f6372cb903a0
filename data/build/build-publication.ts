import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Dataset } from '@/domain/dataset';
import { SCHEMA_VERSION } from '@/domain/schema-version';
import type { Fault } from '@/domain/fault';
import { writePath, writeRemedy, writeValue } from '@/domain/write-fault';
import { writeJsonSchema } from '@/domain/json-schema';
import type { History } from '@/domain/history';
import { type Language, otherLanguages } from '@/domain/language';
import type { Manifest } from '@/domain/manifest';
import { parseDataset } from '@/domain/parse-dataset';
import type { MapSketch } from '@/ui/map/map-sketch';
import { buildHistory } from './build-history';
import { checksumOf } from './checksum-of';
import { makeOutlines } from './make-outlines';
import { makeSketch } from './make-sketch';
import { DataFaultsError, readJson } from './read-json';
import { readTranslation } from './read-translation';
import { translateDataset, translateHistory } from './translate';

/** The files that the build publishes beside the app. Paths are relative to the root of the site. */
export interface Publication {
  dataset: Dataset;
  /** The dataset with its texts in each language. */
  datasets: ReadonlyMap<Language, Dataset>;
  history: History;
  /** The map in few points, for the pages themselves. */
  sketch: MapSketch;
  manifest: Manifest;
  files: readonly { path: string; content: string }[];
}

const tables = {
  sources: 'data/sources.json',
  organisations: 'data/organisations.json',
  countries: 'data/countries.json',
  crimeAreas: 'data/crime-areas.json',
  measures: 'data/measures.json',
  programmes: 'data/programmes.json',
  goals: 'data/goals.json',
  knownGaps: 'data/known-gaps.json',
} as const;

/** Square units of the plane: at a map of 640 px, some six pixels. */
const SKETCHED_BEND = 100;

/** Reads, checks and assembles the data under `root`. Throws a DataFaultsError when anything is wrong. */
export function buildPublication(root: string): Publication {
  const assembled = readDataset(root);
  const data = publish('data/dataset', assembled);
  const members = assembled.countries.filter((country) => country.region !== null);
  const outlines = publish('data/outlines', makeOutlines(members));
  const told = buildHistory(root, assembled, data.entry.sha256);
  const history = publish('data/history', told);
  const translations = otherLanguages.map((language) => {
    const { texts } = readTranslation(root, language);
    const translate = (text: string) => orElse(texts[text], text);
    const translated = translateDataset(assembled, language, translate);
    return {
      language,
      translated,
      dataset: publish(`data/dataset-${language}`, translated),
      history: publish(`data/history-${language}`, translateHistory(told, translate)),
    };
  });
  const manifest: Manifest = {
    schemaVersion: SCHEMA_VERSION,
    version: assembled.version,
    asOf: assembled.asOf,
    dataset: data.entry,
    outlines: outlines.entry,
    history: history.entry,
    translations: Object.fromEntries(
      translations.map(({ language, dataset, history }) => [language, { dataset: dataset.entry, history: history.entry }]),
    ),
  };
  return {
    dataset: assembled,
    history: told,
    manifest,
    sketch: makeSketch(makeOutlines(members, SKETCHED_BEND)),
    datasets: new Map([['en', assembled], ...translations.map(({ language, translated }) => [language, translated] as const)]),
    files: [
      { path: 'data/manifest.json', content: JSON.stringify(manifest) },
      data.file,
      outlines.file,
      history.file,
      ...translations.flatMap(({ dataset, history }) => [dataset.file, history.file]),
      { path: 'schema/operation.schema.json', content: writeJsonSchema('operation') },
      { path: 'schema/dataset.schema.json', content: writeJsonSchema('dataset') },
    ],
  };
}

/** The dataset assembled from the files under data/ and held against every law. */
export function readDataset(root: string): Dataset {
  const names = readdirSync(join(root, 'data/operations'))
    .filter((name) => name.endsWith('.json'))
    .sort();
  const records = names.map((name) => withoutSchemaLink(readJson(root, `data/operations/${name}`)));
  const parts: Record<string, unknown> = {};
  for (const [table, file] of Object.entries(tables)) parts[table] = readJson(root, file);
  const raw = {
    ...objectIn(readJson(root, 'data/dataset.json')),
    schemaVersion: SCHEMA_VERSION,
    asOf: latestDate(parts['sources']),
    operations: records,
    ...parts,
  };
  const fileOf = (fault: Fault) => locate(fault, names);
  const parsed = parseDataset(raw);
  if (parsed.kind === 'faults') throw new DataFaultsError(sayFaults(parsed.faults.map((fault) => [...fileOf(fault), fault] as const)));
  const misnamed = parsed.value.operations.flatMap((record, index) =>
    `${record.id}.json` === names[index] ? [] : [`data/operations/${names[index]}: its id is "${record.id}"; name the file after its id`],
  );
  if (misnamed.length > 0) throw new DataFaultsError(misnamed.join('\n'));
  return withNames(root, parsed.value);
}

function objectIn(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {};
}

/** Countries are found by their names in any language, so these stand in every dataset. */
function withNames(root: string, dataset: Dataset): Dataset {
  const translations = otherLanguages.map((language) => [language, readTranslation(root, language)] as const);
  const namesOf = ({ code, name }: Dataset['countries'][number]) =>
    Object.fromEntries(translations.map(([language, { countries }]) => [language, orElse(countries[code], name)]));
  return { ...dataset, countries: dataset.countries.map((country) => ({ ...country, names: namesOf(country) })) };
}

/** What is not translated yet stays in English. */
function orElse(translated: string | undefined, english: string): string {
  return translated === undefined || translated === '' ? english : translated;
}

/** `$schema` serves the editor; it is no fact and is not published. */
function withoutSchemaLink(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('$schema' in value)) return value;
  const { $schema: _link, ...record } = value;
  return record;
}

function latestDate(sources: unknown): string {
  const dates = Array.isArray(sources)
    ? sources.map((entry: unknown) => (typeof entry === 'object' && entry !== null && 'published' in entry ? String(entry.published) : ''))
    : [];
  return dates.sort().at(-1) ?? '';
}

function locate(fault: Fault, names: readonly string[]): readonly [file: string, path: readonly (string | number)[]] {
  const [table, index, ...rest] = fault.path;
  if (table === 'operations' && typeof index === 'number') return [`data/operations/${names[index] ?? '?'}`, rest];
  const file = Object.entries(tables).find(([name]) => name === table)?.[1];
  return file === undefined ? ['data/dataset.json', fault.path] : [file, fault.path.slice(1)];
}

function sayFaults(faults: readonly (readonly [file: string, path: readonly (string | number)[], fault: Fault])[]): string {
  return faults
    .map(([file, path, fault]) => `${file}: ${writePath(path)} is ${writeValue(fault.value)}: ${writeRemedy(fault)} (${fault.rule})`)
    .join('\n');
}

function publish(stem: string, value: unknown): { file: { path: string; content: string }; entry: Manifest['dataset'] } {
  const content = JSON.stringify(value);
  const sha256 = checksumOf(content);
  const path = `${stem}.${sha256}.json`;
  return { file: { path, content }, entry: { path, sha256, bytes: Buffer.byteLength(content) } };
}
