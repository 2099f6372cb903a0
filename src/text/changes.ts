import type { Figure } from '@/domain/figure';
import type { Change } from '@/domain/history';
import type { DatasetIndex } from '@/query/index-dataset';
import { countChanges, type EntryChange } from '@/query/version-changes';
import { languageOfSource, sayCountry, sayCrimeArea, sayOrganisation, sayProgramme } from './names';
import type { Speaker } from './speaker';

type Of<Kind extends Change['of']> = Extract<Change, { of: Kind }>;
type ComparedFigure = NonNullable<Of<'figure'>['after']>;

const kinds = ['added', 'revised', 'withdrawn'] as const satisfies readonly Change['kind'][];

/** What became of published figures in a step: "2 figures revised, 1 record added", or that none changed. */
export function sayStep(speaker: Speaker, changes: readonly Change[]): string {
  const figures = countChanges(changes.filter(({ of }) => of === 'figure'));
  const records = countChanges(changes.filter(({ of, kind }) => of === 'record' && kind !== 'revised'));
  const words = kinds.flatMap((kind) => [
    ...(records[kind] === 0 ? [] : [speaker.say(`changes.records.${kind}`, { count: records[kind] })]),
    ...(figures[kind] === 0 ? [] : [speaker.say(`changes.figures.${kind}`, { count: figures[kind] })]),
  ]);
  return words.length === 0 ? speaker.say('changes.no-figure') : speaker.list(words, 'row');
}

/** How many were added, revised and withdrawn, without the kinds of which there are none. */
export function sayChangeCounts(speaker: Speaker, changes: readonly Change[]): string {
  const counts = countChanges(changes);
  return speaker.list(
    kinds.flatMap((kind) => (counts[kind] === 0 ? [] : [speaker.say(`changes.count.${kind}`, { count: counts[kind] })])),
    'row',
  );
}

/** What an organisation did, as a version had it: "coordinator, through ISPA". */
export function sayParticipation(
  speaker: Speaker,
  index: DatasetIndex,
  { roles, through }: NonNullable<Of<'participation'>['after']>,
): string {
  const words = speaker.list(
    roles.map((role) => speaker.say(`role.${role}`)),
    'and',
  );
  return through === undefined
    ? words
    : speaker.list([words, speaker.say('record.who.through', { programme: sayProgramme(index, through) })], 'row');
}

/** The countries that a list came to name, and those that it no longer names. */
export function sayNamings(speaker: Speaker, index: DatasetIndex, { before, after }: Of<'countries'>): readonly string[] {
  const named = (codes: typeof before.named, others: typeof before.named) =>
    speaker.list(
      codes.filter((code) => !others.includes(code)).map((code) => sayCountry(speaker, index, code)),
      'and',
    );
  const came = named(after.named, before.named);
  const went = named(before.named, after.named);
  return [
    ...(came === '' ? [] : [speaker.say('changes.named', { countries: came })]),
    ...(went === '' ? [] : [speaker.say('changes.no-longer-named', { countries: went })]),
  ];
}

/** A figure as a version had it, in the form in which figures are said. */
export function figureOfVersion({ measure, label, unit, ...figure }: ComparedFigure): Figure {
  return measure === undefined
    ? { ...figure, kind: 'single', label: label ?? figure.key, unit: unit ?? '' }
    : { ...figure, kind: 'measured', measure, ...(label === undefined ? {} : { label }) };
}

/** An entry of a catalogue by its name, or by its first words. */
export function sayEntry(speaker: Speaker, index: DatasetIndex, { catalogue, entry, before, after }: EntryChange): string {
  switch (catalogue) {
    case 'countries': {
      const code = index.countries.get(entry)?.code;
      if (code !== undefined) return sayCountry(speaker, index, code);
      break;
    }
    case 'crimeAreas':
    case 'byCrimeArea': {
      const area = index.crimeAreas.get(entry)?.id;
      if (area !== undefined) return sayCrimeArea(speaker, index, area);
      break;
    }
    case 'organisations': {
      const organisation = index.organisations.get(entry)?.id;
      if (organisation !== undefined) return sayOrganisation(index, organisation);
      break;
    }
    case 'sources': {
      const source = index.sources.get(entry);
      if (source !== undefined) return source.title;
      break;
    }
    case 'measures':
    case 'programmes':
    case 'frameworks':
    case 'goals':
    case 'knownGaps':
      break;
  }
  const fields = after ?? before ?? {};
  return [fields['name'], fields['title'], fields['text']].find((name) => typeof name === 'string') ?? entry;
}

/** For `lang`: the language of {@link sayEntry} where it is not the speaker's. Earlier versions stay as they were written. */
export function languageOfEntry(speaker: Speaker, index: DatasetIndex, { catalogue, entry }: EntryChange): string | undefined {
  switch (catalogue) {
    case 'countries':
    case 'crimeAreas':
    case 'byCrimeArea':
      return undefined;
    case 'organisations':
      return index.organisations.has(entry) ? speaker.dataLanguage.texts : speaker.dataLanguage.names;
    case 'sources': {
      const source = index.sources.get(entry);
      return source === undefined ? speaker.dataLanguage.names : languageOfSource(speaker, source);
    }
    case 'measures':
    case 'programmes':
    case 'frameworks':
    case 'goals':
    case 'knownGaps':
      return speaker.dataLanguage.names;
  }
}

/** A value of a field, as it stands in the data: rows of words as a row, anything with parts of its own as JSON. */
export function sayValue(speaker: Speaker, value: unknown): string {
  if (value === null || value === undefined) return speaker.say('changes.nothing');
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return speaker.number(value);
  if (Array.isArray(value) && value.every((item) => typeof item === 'string'))
    return value.length === 0 ? speaker.say('changes.nothing') : speaker.list(value, 'row');
  return JSON.stringify(value);
}

/** Of a list of entries with parts of their own, those that the other version does not have as they are; any other value as it is. */
export function differingEntries(value: unknown, other: unknown): unknown {
  if (!Array.isArray(value) || !Array.isArray(other) || value.every((item) => typeof item === 'string')) return value;
  const same = new Set(other.map((item) => JSON.stringify(item)));
  return value.filter((item) => !same.has(JSON.stringify(item)));
}
