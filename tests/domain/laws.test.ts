import { describe, expect, it } from 'vitest';
import type * as z from 'zod/mini';
import type { Dataset } from '@/domain/dataset';
import type { goalTable } from '@/domain/goal';
import type { knownGap } from '@/domain/known-gap';
import { inspect } from '@/domain/inspect';
import * as domain from '@/domain/laws';
import { laws } from '@/domain/laws';
import { aDataset } from '../fixtures/a-dataset';
import { aClaim, aFigure } from '../fixtures/a-figure';
import { aSource } from '../fixtures/a-source';
import { anOperation } from '../fixtures/an-operation';
import { getId } from '../fixtures/get-id';
import { realDataset } from '../fixtures/real-dataset';

const withOperation = (changes: Parameters<typeof anOperation>[0]) => aDataset({ operations: [anOperation(changes)] });
const withFigures = (...figures: ReturnType<typeof aFigure>[]) =>
  withOperation({ figures, countries: { reported: null, named: ['NGA', 'KEN'], complete: false } });
const part = (changes: Parameters<typeof aFigure>[0]) => aFigure({ key: 'part', partOf: 'arrests', ...changes });
const of = (value: number, qualifier: 'exact' | 'nearly' | 'up-to' | 'over' | 'about' = 'exact') => ({
  claims: [aClaim({ value, qualifier })],
});
const [nigeria] = aDataset().countries;
const withGoals = (changes: Partial<z.input<typeof goalTable>>) => aDataset({ goals: { ...aDataset().goals, ...changes } });
const byCrimeArea = (...entries: z.input<typeof goalTable>['byCrimeArea']) =>
  withGoals({ byCrimeArea: [...aDataset().goals.byCrimeArea.slice(entries.length), ...entries] });
const withGap = (changes: Partial<z.input<typeof knownGap>>) => aDataset({ knownGaps: [{ id: 'gap', text: 'Not known.', ...changes }] });

/** A dataset that breaks one law, and the place in it that is wrong. */
const cases: { law: string; says: string; dataset: Dataset; at: string }[] = [
  {
    law: 'everyFigureHasASource',
    says: 'a claim whose source the record does not have',
    dataset: withOperation({ figures: [aFigure()], sources: ['release'] }),
    at: 'operations.0.figures.0.claims.0.sources.0',
  },
  {
    law: 'everyFigureHasASource',
    says: 'a claim without any source',
    dataset: { ...aDataset(), operations: [{ ...anOperation(), figures: [{ ...aFigure(), claims: [{ ...aClaim(), sources: [] }] }] }] },
    at: 'operations.0.figures.0.claims.0.sources',
  },
  {
    law: 'everySourceIsKnown',
    says: 'an unknown source',
    dataset: withOperation({ sources: ['newspaper', 'rumour'] }),
    at: 'operations.0.sources.1',
  },
  {
    law: 'everySourceIsKnown',
    says: 'an unknown page of a programme',
    dataset: aDataset({ programmes: aDataset().programmes.map((programme) => ({ ...programme, pages: ['rumour'] })) }),
    at: 'programmes.0.pages.0',
  },
  {
    law: 'everyCountryIsKnown',
    says: 'an unknown country that took part',
    dataset: withOperation({ countries: { reported: null, named: ['ATL'], complete: false } }),
    at: 'operations.0.countries.named.0',
  },
  {
    law: 'everyCountryIsKnown',
    says: 'an unknown country of a phase',
    dataset: withOperation({ segments: [{ kind: 'phase', label: 'first', period: '2024', countries: ['ATL'] }] }),
    at: 'operations.0.segments.0.countries.0',
  },
  {
    law: 'everyCountryIsKnown',
    says: 'an unknown country of an organisation',
    dataset: aDataset({
      organisations: aDataset().organisations.map((organisation) => ({ ...organisation, country: getId.country('ATL') })),
    }),
    at: 'organisations.0.country',
  },
  {
    law: 'everyMeasureIsKnown',
    says: 'an unknown measure',
    dataset: withFigures(aFigure({ measure: 'cats-rescued' })),
    at: 'operations.0.figures.0.measure',
  },
  {
    law: 'everyMeasureIsKnown',
    says: 'a claim read as an unknown measure',
    dataset: withFigures(aFigure({ claims: [aClaim({ readAs: 'cats-rescued' })] })),
    at: 'operations.0.figures.0.claims.0.readAs',
  },
  {
    law: 'everyCrimeAreaIsKnown',
    says: 'an unknown crime area',
    dataset: withOperation({ crimeAreas: ['piracy'] }),
    at: 'operations.0.crimeAreas.0',
  },
  {
    law: 'everyOrganisationIsKnown',
    says: 'an unknown organisation',
    dataset: withOperation({ organisations: [{ organisation: 'spectre', roles: ['funder'] }] }),
    at: 'operations.0.organisations.0.organisation',
  },
  {
    law: 'everyOrganisationIsKnown',
    says: 'a programme of an unknown organisation',
    dataset: aDataset({ programmes: aDataset().programmes.map((programme) => ({ ...programme, organisation: 'spectre' })) }),
    at: 'programmes.0.organisation',
  },
  {
    law: 'everyProgrammeIsKnown',
    says: 'an unknown programme',
    dataset: withOperation({ programmes: ['moonshot'] }),
    at: 'operations.0.programmes.0',
  },
  {
    law: 'everyProgrammeIsKnown',
    says: 'an unknown outcome',
    dataset: withOperation({ judgedOutcomes: ['peace'] }),
    at: 'operations.0.judgedOutcomes.0',
  },
  {
    law: 'everyProgrammeIsKnown',
    says: 'an organisation that acted through an unknown programme',
    dataset: withOperation({ organisations: [{ organisation: 'interpol', roles: ['funder'], through: 'moonshot' }] }),
    at: 'operations.0.organisations.0.through',
  },
  { law: 'everyPartNamesItsWhole', says: 'a part of nothing', dataset: withFigures(part({})), at: 'operations.0.figures.0.partOf' },
  {
    law: 'everyPartNamesItsWhole',
    says: 'a part of a part',
    dataset: withFigures(aFigure(), part({}), part({ key: 'crumb', partOf: 'part' })),
    at: 'operations.0.figures.2.partOf',
  },
  {
    law: 'everyPartNamesItsWhole',
    says: 'a part that counts something else than its whole',
    dataset: withFigures(aFigure(), part({ measure: 'victims-rescued' })),
    at: 'operations.0.figures.1.partOf',
  },
  {
    law: 'everyPartNamesItsWhole',
    says: 'a part in Kenya of a figure in Nigeria',
    dataset: withFigures(aFigure({ country: 'NGA' }), part({ country: 'KEN' })),
    at: 'operations.0.figures.1.partOf',
  },
  {
    law: 'noPartExceedsItsWhole',
    says: 'a part of 11 in a whole of 10',
    dataset: withFigures(aFigure(of(10)), part(of(11))),
    at: 'operations.0.figures.1.claims',
  },
  {
    law: 'noPartExceedsItsWhole',
    says: '701 of nearly 700',
    dataset: withFigures(aFigure(of(700, 'nearly')), part(of(701))),
    at: 'operations.0.figures.1.claims',
  },
  {
    law: 'noPartExceedsItsWhole',
    says: '11 arrests in one country of an operation with 10',
    dataset: withFigures(aFigure(of(10)), aFigure({ key: 'kenya', country: 'KEN', ...of(11) })),
    at: 'operations.0.figures.1.claims',
  },
  {
    law: 'noPeriodEndsBeforeItStarts',
    says: 'a period backwards',
    dataset: withOperation({ period: '2024-03/2024-02' }),
    at: 'operations.0.period',
  },
  {
    law: 'noPeriodEndsBeforeItStarts',
    says: 'a phase backwards',
    dataset: withOperation({ segments: [{ kind: 'phase', label: 'first', period: '2024-02-02/2024-02-01', countries: [] }] }),
    at: 'operations.0.segments.0.period',
  },
  {
    law: 'noIdIsUsedTwice',
    says: 'two operations of one id',
    dataset: aDataset({ operations: [anOperation(), anOperation()] }),
    at: 'operations.1.id',
  },
  {
    law: 'noIdIsUsedTwice',
    says: 'two sources of one id',
    dataset: aDataset({ sources: [...aDataset().sources, aSource()] }),
    at: 'sources.4.id',
  },
  {
    law: 'noIdIsUsedTwice',
    says: 'two countries of one code',
    dataset: aDataset({ countries: [...aDataset().countries, ...(nigeria ? [nigeria] : [])] }),
    at: 'countries.4.code',
  },
  { law: 'noIdIsUsedTwice', says: 'two figures of one key', dataset: withFigures(aFigure(), aFigure()), at: 'operations.0.figures.1.key' },
  {
    law: 'noIdIsUsedTwice',
    says: 'a source cited twice',
    dataset: withOperation({ sources: ['newspaper', 'newspaper'] }),
    at: 'operations.0.sources.1',
  },
  {
    law: 'noIdIsUsedTwice',
    says: 'a crime area twice',
    dataset: withOperation({ crimeAreas: ['drugs', 'drugs'] }),
    at: 'operations.0.crimeAreas.1',
  },
  {
    law: 'noIdIsUsedTwice',
    says: 'a source twice beside one claim',
    dataset: withFigures(aFigure({ claims: [aClaim({ sources: ['newspaper', 'newspaper'] })] })),
    at: 'operations.0.figures.0.claims.0.sources.1',
  },
  {
    law: 'noIdIsUsedTwice',
    says: 'a programme twice',
    dataset: withOperation({ programmes: ['ispa', 'ispa'] }),
    at: 'operations.0.programmes.1',
  },
  {
    law: 'noIdIsUsedTwice',
    says: 'a country twice',
    dataset: withOperation({ countries: { reported: null, named: ['NGA', 'NGA'], complete: false } }),
    at: 'operations.0.countries.named.1',
  },
  {
    law: 'noIdIsUsedTwice',
    says: 'an organisation twice',
    dataset: withOperation({ organisations: (['funder', 'host'] as const).map((role) => ({ organisation: 'interpol', roles: [role] })) }),
    at: 'operations.0.organisations.1.organisation',
  },
  {
    law: 'noMoreCountriesNamedThanReported',
    says: 'two countries named of one reported',
    dataset: withOperation({ countries: { reported: 1, named: ['NGA', 'KEN'], complete: false } }),
    at: 'operations.0.countries.named',
  },
  {
    law: 'noMoreCountriesNamedThanReported',
    says: 'a list called complete that names one of two',
    dataset: withOperation({ countries: { reported: 2, named: ['NGA'], complete: true } }),
    at: 'operations.0.countries.complete',
  },
  {
    law: 'everyLinkIsHttps',
    says: 'a link without encryption',
    dataset: { ...aDataset(), sources: aDataset().sources.map((source) => ({ ...source, url: source.url.replace('https', 'http') })) },
    at: 'sources.0.url',
  },
  {
    law: 'everyReferencePointsToASource',
    says: '[5] of four sources',
    dataset: withOperation({ notes: 'As in [1] and [5].' }),
    at: 'operations.0.notes',
  },
  {
    law: 'everyReferencePointsToASource',
    says: '[0] in a disagreement',
    dataset: withOperation({ disagreements: [{ about: 'other', text: 'Not as in [0].' }] }),
    at: 'operations.0.disagreements.0.text',
  },
  {
    law: 'everyReferencePointsToASource',
    says: '[9] beside a figure',
    dataset: withFigures(aFigure({ note: 'see [9]' })),
    at: 'operations.0.figures.0.note',
  },
  {
    law: 'everyMentionedRecordExists',
    says: 'a sequel of nothing',
    dataset: withOperation({ follows: 'prequel' }),
    at: 'operations.0.follows',
  },
  {
    law: 'everyMentionedRecordExists',
    says: 'a disagreement about no figure',
    dataset: withOperation({ disagreements: [{ about: 'figure', figure: 'arrests', text: 'Who counts?' }] }),
    at: 'operations.0.disagreements.0.figure',
  },
  {
    law: 'everyCountryWithAResultIsNamed',
    says: 'arrests in a country that no source names as taking part',
    dataset: withOperation({ figures: [aFigure({ country: 'KEN' })] }),
    at: 'operations.0.figures.0.country',
  },
  {
    law: 'everySourceIsKnown',
    says: 'an unknown source of a framework of goals',
    dataset: withGoals({ frameworks: [{ id: 'sdg-16', name: 'Goal 16', text: 'Peace.', sources: ['rumour'] }] }),
    at: 'goals.frameworks.0.sources.0',
  },
  {
    law: 'everyCrimeAreaIsKnown',
    says: 'an unknown crime area among the goals',
    dataset: withGoals({ byCrimeArea: [...aDataset().goals.byCrimeArea, { crimeArea: 'piracy', goals: [] }] }),
    at: 'goals.byCrimeArea.3.crimeArea',
  },
  {
    law: 'everyCrimeAreaHasItsGoals',
    says: 'a crime area of which the goals say nothing, not even that it touches none',
    dataset: withGoals({ byCrimeArea: aDataset().goals.byCrimeArea.slice(1) }),
    at: 'crimeAreas.0.id',
  },
  {
    law: 'everyGoalIsKnown',
    says: 'an unknown goal',
    dataset: byCrimeArea({ crimeArea: 'cybercrime', goals: ['world-peace'] }),
    at: 'goals.byCrimeArea.2.goals.0',
  },
  {
    law: 'everyGoalIsKnown',
    says: 'a goal of an unknown framework',
    dataset: withGoals({
      goals: [...aDataset().goals.goals, { id: 'more-peace', framework: 'manifesto', number: '1', name: 'More peace' }],
    }),
    at: 'goals.goals.2.framework',
  },
  {
    law: 'noIdIsUsedTwice',
    says: 'a crime area with two lists of goals',
    dataset: withGoals({ byCrimeArea: [...aDataset().goals.byCrimeArea, { crimeArea: 'drugs', goals: ['less-crime'] }] }),
    at: 'goals.byCrimeArea.3.crimeArea',
  },
  {
    law: 'noIdIsUsedTwice',
    says: 'a goal that a crime area touches twice',
    dataset: byCrimeArea({ crimeArea: 'cybercrime', goals: ['less-crime', 'less-crime'] }),
    at: 'goals.byCrimeArea.2.goals.1',
  },
  {
    law: 'noIdIsUsedTwice',
    says: 'two gaps of one name',
    dataset: aDataset({
      knownGaps: [
        { id: 'gap', text: 'One.' },
        { id: 'gap', text: 'Two.' },
      ],
    }),
    at: 'knownGaps.1.id',
  },
  {
    law: 'everyMentionedRecordExists',
    says: 'a gap in no record',
    dataset: withGap({ records: ['boring', 'prequel'] }),
    at: 'knownGaps.0.records.1',
  },
  {
    law: 'everyMeasureIsKnown',
    says: 'a gap in an unknown measure',
    dataset: withGap({ measures: ['cats-rescued'] }),
    at: 'knownGaps.0.measures.0',
  },
];

describe('the laws of the data', () => {
  it.each(cases)('$law finds $says, and no other law is broken', ({ law, dataset, at }) => {
    const faults = inspect(dataset);
    expect([...new Set(faults.map(({ rule }) => rule))]).toEqual([law]);
    expect(faults[0]?.path.join('.')).toBe(at);
    expect(faults[0]?.remedy).not.toBe('');
  });

  it('are each broken by one of these cases', () => {
    const names = Object.keys(domain).filter((name) => name !== 'laws');
    expect(laws).toHaveLength(names.length);
    expect(names.filter((name) => cases.every(({ law }) => law !== name))).toEqual([]);
  });

  it.each([
    { says: 'a part as large as its whole', dataset: withFigures(aFigure(of(10)), part(of(10))) },
    { says: 'a part above a whole that is "over" 10', dataset: withFigures(aFigure(of(10, 'over')), part(of(12))) },
    { says: 'a country’s part of the operation’s whole', dataset: withFigures(aFigure(), part({ country: 'KEN', ...of(4) })) },
    { says: 'a period that ends in the month in which it began', dataset: withOperation({ period: '2025-06-24/2025-06' }) },
    { says: 'a period that is still running', dataset: withOperation({ period: '2024/..' }) },
    { says: 'a sequel', dataset: aDataset({ operations: [anOperation(), anOperation({ id: 'boring-2', follows: 'boring' })] }) },
    { says: 'the boring dataset', dataset: aDataset() },
  ])('allow $says', ({ dataset }) => {
    expect(inspect(dataset)).toEqual([]);
  });

  it.each(laws.map((law) => ({ law })))('are kept by the data of this repository: $law.name', ({ law }) => {
    expect(inspect(realDataset, [law])).toEqual([]);
  });
});
