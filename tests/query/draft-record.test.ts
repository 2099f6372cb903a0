import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type DraftClaim, type DraftFigure, type DraftForm, type DraftSource, parseDraftForm } from '@/domain/draft-form';
import { laws } from '@/domain/laws';
import { parseDataset } from '@/domain/parse-dataset';
import { checkDraft, draftId, emptyClaim, emptyDraft, SINGLE_RESULT, withDraft, withoutLooseEnds } from '@/query/draft-record';
import { indexDataset } from '@/query/index-dataset';
import { answerQuestion } from '@/query/answer';
import { openQuestion } from '@/query/question';
import { addOperation } from '../../data/build/add-operation';
import { readDataset } from '../../data/build/build-publication';
import { getId } from '../fixtures/get-id';
import { realDataset, realIndex } from '../fixtures/real-dataset';

const aPage = (changes: Partial<DraftSource> = {}): DraftSource => ({
  row: 1,
  known: null,
  url: 'https://police.example/lantern',
  title: 'Forty held in Operation Lantern',
  language: 'en',
  publisher: 'Police of Kenya',
  published: '2026-02-03',
  kind: 'primary',
  ...changes,
});

const aClaim = (changes: Partial<DraftClaim> = {}): DraftClaim => ({
  row: 1,
  qualifier: 'exact',
  value: '40',
  readAs: '',
  sources: [1],
  ...changes,
});

/** A figure of one claim, or of those that are named. */
const aRow = ({ qualifier, value, sources, ...changes }: Partial<DraftFigure & DraftClaim> = {}): DraftFigure => ({
  row: 1,
  measure: 'arrests',
  label: '',
  unit: '',
  country: '',
  partOf: null,
  isPartUncertain: false,
  claims: [aClaim({ ...(qualifier && { qualifier }), ...(value !== undefined && { value }), ...(sources && { sources }) })],
  ...changes,
});

/** A form that is complete and boring. */
function aForm(changes: Partial<DraftForm> = {}): DraftForm {
  return {
    ...emptyDraft,
    name: 'Operation Lantern',
    start: '2026-01',
    end: '2026-02-01',
    mainCrimeArea: 'cybercrime',
    organisations: [{ row: 1, organisation: 'interpol', role: 'coordinator' }],
    reported: '3',
    named: ['KEN', 'NGA'],
    figures: [aRow()],
    sources: [aPage()],
    summary: 'A week against fraud by telephone.',
    ...changes,
  };
}

function faultsOf(changes: Partial<DraftForm>): string[] {
  const checked = checkDraft(aForm(changes), realIndex);
  return checked.kind === 'ok'
    ? []
    : checked.faults.map(({ field, fault }) => `${field}: ${fault.value == null ? 'needed' : fault.remedy}`);
}

function recordOf(changes: Partial<DraftForm> = {}) {
  const checked = checkDraft(aForm(changes), realIndex);
  if (checked.kind === 'faults') throw new Error(JSON.stringify(checked.faults));
  return checked.record;
}

const rich: Partial<DraftForm> = {
  otherCrimeAreas: ['drugs', 'cybercrime'],
  figures: [
    aRow(),
    aRow({ row: 2, label: 'Recruiters of mules', value: '12', partOf: 1, isPartUncertain: true }),
    aRow({ row: 3, country: 'KEN', value: '7', qualifier: 'at-least', sources: [1, 2] }),
    aRow({
      row: 5,
      measure: 'victims-rescued',
      claims: [
        aClaim({ value: '823', sources: [1, 2] }),
        aClaim({ row: 2, value: '800', qualifier: 'about', readAs: 'victims-identified', sources: [3] }),
      ],
    }),
    aRow({ row: 4, measure: SINGLE_RESULT, label: 'telephones', unit: 'telephones', value: '1200', qualifier: 'over' }),
  ],
  sources: [
    aPage(),
    aPage({ row: 2, known: 'interpol-weka-2-2022' }),
    aPage({ row: 3, url: 'https://press.example/', language: 'fr', published: '' }),
  ],
  disagreements: [
    { row: 1, about: 'figure', figure: 5, text: '[1] says rescued, [3] says identified.' },
    { row: 2, about: 'other', figure: 5, text: '[3] calls it a raid.' },
  ],
  programmes: ['ispa', 'afripol'],
  outcomes: ['criminal-networks'],
  follows: 'weka-2',
  segments: [{ row: 1, kind: 'event', label: 'debrief', period: '2026-02-10/2026-02-11', countries: ['MUS'] }],
  notes: 'The total is of [1].',
};

describe('the file that the form makes', () => {
  it('passes the check of the build together with the published data', () => {
    const root = mkdtempSync(join(tmpdir(), 'tally-'));
    onTestFinished(() => {
      rmSync(root, { recursive: true });
    });
    cpSync('data', join(root, 'data'), { recursive: true });
    const file = join(root, 'lantern.draft.json');
    writeFileSync(file, JSON.stringify(recordOf(rich)));
    expect(addOperation(root, file)).toBe('operation-lantern');
    const { operations, sources, asOf } = readDataset(root);
    expect(operations).toHaveLength(realDataset.operations.length + 1);
    expect(sources).toHaveLength(realDataset.sources.length + 2);
    expect(sources.map(({ id }) => id)).toEqual(sources.map(({ id }) => id).toSorted());
    expect(asOf >= '2026-02-03').toBe(true);
    expect(() => addOperation(root, file)).toThrow(/operation-lantern/);
  });

  it('names what it is of, and leaves out what was not filled in', () => {
    const { operation, sources } = recordOf(rich);
    expect(operation).toMatchObject({
      id: 'operation-lantern',
      period: '2026-01/2026-02-01',
      crimeAreas: ['cybercrime', 'drugs'],
      countries: { reported: 3, named: ['KEN', 'NGA'], complete: false },
    });
    expect(operation.figures.map(({ key, partOf }) => [key, partOf])).toEqual([
      ['arrests', undefined],
      ['arrests-recruiters-of-mules', 'arrests'],
      ['ken-arrests', undefined],
      ['victims-rescued', undefined],
      ['telephones', undefined],
    ]);
    expect(sources.map(({ id }) => id)).toEqual(['police-of-kenya-operation-lantern', 'police-of-kenya-operation-lantern-2']);
    expect(sources[1]).not.toHaveProperty('published');
    expect(recordOf()).not.toHaveProperty('operation.notes');
  });

  it('keeps what each source says of a figure apart, in numbers and in words', () => {
    const { operation } = recordOf(rich);
    const [own, second, page] = operation.sources;
    expect(operation.figures.find(({ key }) => key === 'victims-rescued')?.claims).toEqual([
      { value: 823, qualifier: 'exact', sources: [own, second] },
      { value: 800, qualifier: 'about', readAs: 'victims-identified', sources: [page] },
    ]);
    expect(operation.disagreements).toEqual([
      { about: 'figure', figure: 'victims-rescued', text: '[1] says rescued, [3] says identified.' },
      { about: 'other', text: '[3] calls it a raid.' },
    ]);
    expect(operation.figures[1]).toHaveProperty('partUncertain', true);
    expect(operation.figures[0]).not.toHaveProperty('partUncertain');
  });

  it('tells its parts in time, and what it belongs to', () => {
    expect(recordOf(rich).operation).toMatchObject({
      segments: [{ kind: 'event', label: 'debrief', period: '2026-02-10/2026-02-11', countries: ['MUS'] }],
      programmes: ['ispa', 'afripol'],
      judgedOutcomes: ['criminal-networks'],
      follows: 'weka-2',
    });
    expect(recordOf()).not.toHaveProperty('operation.follows');
  });

  it.each<[Partial<DraftForm>, string]>([
    [{ periodForm: 'within' }, '2026-01'],
    [{ periodForm: 'unknown' }, '2026-01/'],
    [{ periodForm: 'running' }, '2026-01/..'],
    [{ start: '' }, '/2026-02-01'],
  ])('writes the period as precisely as it is known: %j', (changes, period) => {
    expect(recordOf(changes).operation.period).toBe(period);
  });

  it('is counted with the published data as a draft, and the data are as of its source', () => {
    const arrests = getId.measure('arrests');
    const total = (index: typeof realIndex) =>
      answerQuestion(index, openQuestion(arrests)).headlines.find(({ total }) => total.measure === arrests)?.total;
    const drafted = withDraft(realIndex, recordOf(rich));
    expect(parseDataset(drafted).kind).toBe('ok');
    const after = total(indexDataset(drafted, { kind: 'draft', name: 'Operation Lantern' }));
    const before = total(realIndex);
    expect((after?.asked ?? 0) - (before?.asked ?? 0)).toBe(1);
    expect((after?.value ?? 0) - (before?.value ?? 0)).toBe(40);
  });
});

describe('what is wrong with a form is said at its field', () => {
  it.each<[string, Partial<DraftForm>, string]>([
    ['no name', { name: ' ', id: 'lantern' }, 'name: needed'],
    ['an id that is taken', { id: 'weka-2' }, 'id: give each entry an id of its own, or remove the second one'],
    ['an id in other letters', { id: 'Weka III' }, 'id: use lower-case letters, digits and single hyphens, like "weka-2"'],
    ['no period', { start: '', end: '' }, 'start: needed'],
    ['a date that is none', { start: 'March 2026' }, 'start: write a date'],
    ['a day that is none', { end: '2026-02-30' }, 'end: there is no such day'],
    ['an end before the start', { end: '2025' }, 'end: put the earlier date first'],
    ['no crime area', { mainCrimeArea: '' }, 'crimeAreas: name at least the main crime area'],
    ['no summary', { summary: '' }, 'summary: needed'],
    ['an organisation without a part', { organisations: [{ row: 7, organisation: 'interpol', role: '' }] }, 'organisations.7.role: needed'],
    [
      'a part without an organisation',
      { organisations: [{ row: 7, organisation: '', role: 'host' }] },
      'organisations.7.organisation: needed',
    ],
    ['a number of countries that is none', { reported: 'many' }, 'reported: write a value of type'],
    ['a page of the catalogue that is not chosen', { sources: [aPage({ known: '' })] }, 'sources.1.known: needed'],
    ['no source', { sources: [], figures: [] }, 'sources: every record needs a source'],
    ['an address without https', { sources: [aPage({ url: 'http://police.example/' })] }, 'sources.1.url: '],
    ['a page of nobody', { sources: [aPage({ publisher: '' })] }, 'sources.1.publisher: needed'],
    ['a page of no kind', { sources: [aPage({ kind: '' })] }, 'sources.1.kind: '],
    ['a figure of nothing', { figures: [aRow({ row: 5, measure: '' })] }, 'figures.5.measure: needed'],
    ['a figure without a number', { figures: [aRow({ row: 5, value: '' })] }, 'figures.5.claims.1.value: needed'],
    ['words for a number', { figures: [aRow({ row: 5, value: 'hundreds' })] }, 'figures.5.claims.1.value: write a value of type'],
    ['a figure without a source', { figures: [aRow({ row: 5, sources: [] })] }, 'figures.5.claims.1.sources: every claim needs a source'],
    [
      'another source without a number',
      { figures: [aRow({ row: 5, claims: [aClaim(), aClaim({ row: 3, value: '' })] })] },
      'figures.5.claims.3.value: needed',
    ],
    [
      'a contradiction without words',
      { disagreements: [{ row: 2, about: 'other', figure: null, text: ' ' }] },
      'disagreements.2.text: needed',
    ],
    [
      'a part without a name',
      { segments: [{ row: 2, kind: 'phase', label: '', period: '2026-01', countries: [] }] },
      'segments.2.label: needed',
    ],
    [
      'a part at no time',
      { segments: [{ row: 2, kind: 'phase', label: 'north', period: 'spring', countries: [] }] },
      'segments.2.period: write a date',
    ],
    ['a result without a unit', { figures: [aRow({ row: 5, measure: SINGLE_RESULT, label: 'cars' })] }, 'figures.5.unit: needed'],
  ])('%s', (_, changes, expected) => {
    expect(faultsOf(changes).join('\n')).toContain(expected);
  });

  // The laws that a single record can break, each by name; the others are of the catalogues, which the form does not change.
  const broken: Record<string, [Partial<DraftForm>, string]> = {
    everyFigureHasASource: [{ figures: [aRow({ sources: [] })] }, 'figures.1.claims.1.sources'],
    everyCountryWithAResultIsNamed: [{ figures: [aRow({ country: 'GHA' })] }, 'figures.1.country'],
    everyPartNamesItsWhole: [{ figures: [aRow(), aRow({ row: 2, measure: 'victims-rescued', partOf: 1 })] }, 'figures.2.partOf'],
    noPartExceedsItsWhole: [{ figures: [aRow(), aRow({ row: 2, value: '41', partOf: 1 })] }, 'figures.2.claims.1.value'],
    noPeriodEndsBeforeItStarts: [{ end: '2025-12-31' }, 'end'],
    noIdIsUsedTwice: [
      { sources: [aPage({ known: 'interpol-weka-2-2022' }), aPage({ row: 2, known: 'interpol-weka-2-2022' })] },
      'sources.2.known',
    ],
    noMoreCountriesNamedThanReported: [{ reported: '1' }, 'named'],
    everyReferencePointsToASource: [{ notes: 'As [2] says.' }, 'notes'],
    everySourceIsKnown: [{ sources: [aPage({ known: 'no-such-page' })] }, 'sources.1.known'],
    everyCountryIsKnown: [{ named: ['ZZZ'] }, 'named'],
    everyMeasureIsKnown: [{ figures: [aRow({ measure: 'no-such-measure' })] }, 'figures.1.measure'],
    everyCrimeAreaIsKnown: [{ mainCrimeArea: 'no-such-area' }, 'crimeAreas'],
    everyProgrammeIsKnown: [{ programmes: ['no-such-programme'] }, 'programmes'],
    everyOrganisationIsKnown: [{ organisations: [{ row: 1, organisation: 'nobody', role: 'host' }] }, 'organisations.1.organisation'],
  };

  it.each(Object.entries(broken))('the law %s', (_law, [changes, field]) => {
    const checked = checkDraft(aForm(changes), realIndex);
    expect(checked.kind === 'faults' && checked.faults.map((fault) => fault.field)).toContain(field);
  });

  it('every other law is of what the form cannot write', () => {
    expect(laws.map(({ name }) => name).filter((name) => !Object.hasOwn(broken, name))).toEqual([
      'everyCrimeAreaHasItsGoals',
      'everyGoalIsKnown',
      'everyLinkIsHttps',
      'everyMentionedRecordExists',
    ]);
  });
});

it('the id follows the name until it is written by hand', () => {
  expect(draftId({ ...emptyDraft, name: 'Opération Étoile 2.0 ' })).toBe('operation-etoile-2-0');
  expect(draftId({ ...emptyDraft, name: 'Opération Étoile', id: 'etoile' })).toBe('etoile');
  expect(draftId({ ...emptyDraft, name: 'x'.repeat(500) }).length).toBeLessThanOrEqual(80);
});

it('what points to a row that is gone points nowhere, though another row may be given its number', () => {
  const form = aForm({ ...rich, sources: [aPage()], figures: aForm(rich).figures.filter(({ row }) => row !== 1 && row !== 5) });
  const { figures, disagreements } = withoutLooseEnds(form);
  expect(figures.map(({ partOf }) => partOf)).toEqual([null, null, null]);
  expect(figures.flatMap(({ claims }) => claims.map(({ sources }) => sources))).toEqual([[1], [1], [1]]);
  expect(disagreements.map(({ figure }) => figure)).toEqual([null, null]);
  expect(withoutLooseEnds(aForm(rich))).toEqual(aForm(rich));
});

it('what another source says begins with the source that said nothing of it yet', () => {
  const form = aForm({ sources: [aPage(), aPage({ row: 2 })] });
  expect(emptyClaim(1, form).sources).toEqual([]);
  expect(emptyClaim(2, form, [aClaim()]).sources).toEqual([2]);
  expect(emptyClaim(1, aForm()).sources).toEqual([1]);
});

it('a form that was kept is taken up again, and nothing else is taken for one', () => {
  const form: unknown = JSON.parse(JSON.stringify(aForm(rich)));
  expect(parseDraftForm(form)).toEqual(aForm(rich));
  for (const other of [null, 1, 'x', {}, { ...aForm(), name: 1 }, { ...aForm(), colour: 'red' }]) expect(parseDraftForm(other)).toBe(null);
});
