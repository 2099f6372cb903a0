import { describe, expect, it } from 'vitest';
import { otherLanguages } from '@/domain/language';
import { parseDataset } from '@/domain/parse-dataset';
import { splitReferences } from '@/domain/split-references';
import { dataDictionary } from '@/query/dictionary';
import { buildPublication } from '../../data/build/build-publication';
import { readTranslation } from '../../data/build/read-translation';
import { textsOf, translateDataset, translatedFields } from '../../data/build/translate';
import { gapsOf } from '../../scripts/translation-gaps';
import { realDataset } from '../fixtures/real-dataset';

const { datasets, history } = buildPublication(process.cwd());
const texts = textsOf(realDataset, history);
/** The numbers in a text without the separators of thousands, which differ from language to language. */
const numbersIn = (text: string) => (text.match(/\d+(?:[.,\u00A0\u202F]\d+)*/g) ?? []).map((number) => number.replace(/\D/g, ''));
const referencesIn = (text: string) =>
  splitReferences(text)
    .filter((piece) => typeof piece === 'number')
    .toSorted((a, b) => a - b)
    .join();

describe.each(otherLanguages)('the data in %s', (language) => {
  const translation = readTranslation(process.cwd(), language);

  it('has a translation of every text and a name for every country, and none of what the data no longer have', () => {
    const gaps = gapsOf(process.cwd(), language);
    expect(gaps).toEqual(gaps.map(({ file }) => ({ file, missing: [], surplus: [] })));
  });

  it('calls no two countries by one name', () => {
    expect(new Set(Object.values(translation.countries)).size).toBe(realDataset.countries.length);
  });

  it('points to the same sources in every text', () => {
    const moved = texts.filter((text) => referencesIn(text) !== referencesIn(translation.texts[text] ?? ''));
    expect(moved).toEqual([]);
  });

  it('adds no number to a text that it does not have', () => {
    const added = texts.filter((text) => {
      const known = numbersIn(text);
      return numbersIn(translation.texts[text] ?? '').some((number) => !known.includes(number));
    });
    expect(added).toEqual([]);
  });

  it('keeps every law, and every figure, date, name and link as published', () => {
    const dataset = datasets.get(language);
    expect(parseDataset(dataset).kind).toBe('ok');
    const untranslate = new Map(Object.entries(translation.texts).map(([text, own]) => [own, text]));
    const back = dataset && translateDataset(dataset, '', (text) => untranslate.get(text) ?? text);
    const facts = (operations: typeof realDataset.operations | undefined) =>
      operations?.map(({ id, period, organisations, countries, figures, sources }) => ({
        id,
        period,
        roles: organisations.map(({ organisation, roles }) => [organisation, roles]),
        named: [countries.reported, countries.named, countries.complete],
        figures: figures.map(({ key, country, partOf, claims }) => [
          key,
          country,
          partOf,
          claims.map((claim) => [claim.value, claim.qualifier, claim.readAs, claim.sources]),
        ]),
        sources,
      }));
    expect(facts(back?.operations)).toEqual(facts(realDataset.operations));
    const named = (operations: typeof realDataset.operations | undefined) =>
      operations?.filter(({ kind }) => kind === 'operation').map(({ name }) => name);
    expect(named(dataset?.operations)).toEqual(named(realDataset.operations));
    expect(dataset?.sources.map(({ url, title, publisher }) => [url, title, publisher])).toEqual(
      realDataset.sources.map(({ url, title, publisher }) => [url, title, publisher]),
    );
  });
});

describe('the texts of the data', () => {
  /** Names and titles as published, and texts that hold no words. Activities have their names translated. */
  const asPublished = [
    'operations[].$schema',
    'operations[].name',
    'operations[].shortName',
    'operations[].otherNames[]',
    'sources[].title',
    'sources[].publisher',
    'organisations[].otherNames[]',
    'programmes[].shortName',
    'programmes[].details.pageTitle',
    'programmes[].details.phases[].budget.currency',
    'programmes[].details.partner.leaders[].name',
    'programmes[].details.partner.websiteLanguages[]',
    'programmes[].details.partner.communicationSystem.abbreviation',
    'programmes[].details.steeringCommittee.coChairs.names[]',
    'programmes[].details.regions[].policeBody.abbreviation',
    'programmes[].details.siteLanguages[]',
    'goals.goals[].number',
  ];

  it('are all either translated or left as published on purpose', () => {
    const table = {
      record: 'operations[].',
      source: 'sources[].',
      organisation: 'organisations[].',
      'crime-area': 'crimeAreas[].',
      measure: 'measures[].',
      programme: 'programmes[].',
      'goal-framework': 'goals.frameworks[].',
      goal: 'goals.goals[].',
      'crime-area-goals': 'goals.byCrimeArea[].',
      'known-gap': 'knownGaps[].',
    } as const;
    const left = Object.entries(table).flatMap(([noun, prefix]) =>
      [...dataDictionary(realDataset)]
        .filter(([name]) => name === noun)
        .flatMap(([, rows]) => rows)
        .filter(({ type, allowed, form }) => type === 'string' && allowed.length === 0 && form === null)
        .map(({ path }) => `${prefix}${path}`)
        .filter((path) => !translatedFields.has(path)),
    );
    expect(left).toEqual(asPublished);
  });
});
