import type { Dataset } from '@/domain/dataset';
import type { History } from '@/domain/history';

/** Free texts of the compilers, which are translated; `[]` stands for each entry of a list. */
export const translatedFields: ReadonlySet<string> = new Set([
  'title',
  'operations[].segments[].label',
  'operations[].organisations[].note',
  'operations[].countries.note',
  'operations[].figures[].label',
  'operations[].figures[].unit',
  'operations[].figures[].note',
  'operations[].figures[].claims[].wording',
  'operations[].disagreements[].text',
  'operations[].summary',
  'operations[].notes',
  'sources[].note',
  'organisations[].name',
  'crimeAreas[].name',
  'crimeAreas[].note',
  'measures[].name',
  'measures[].definition',
  'programmes[].name',
  'programmes[].note',
  'programmes[].details.timeframe.asShown',
  'programmes[].details.aim',
  'programmes[].details.phases[].length',
  'programmes[].details.phases[].note',
  'programmes[].details.phases[].budget.note',
  'programmes[].details.phases[].budgetNote',
  'programmes[].details.outcomes[].name',
  'programmes[].details.outcomes[].text',
  'programmes[].details.outcomesNote',
  'programmes[].details.agreements[].type',
  'programmes[].details.agreements[].text',
  'programmes[].details.agreements[].note',
  'programmes[].details.partner.fullName',
  'programmes[].details.partner.nature',
  'programmes[].details.partner.seat.city',
  'programmes[].details.partner.seat.note',
  'programmes[].details.partner.memberStatesNote',
  'programmes[].details.partner.founding[].event',
  'programmes[].details.partner.foundedForDisplay.note',
  'programmes[].details.partner.leaders[].role',
  'programmes[].details.partner.leaders[].seenInSources',
  'programmes[].details.partner.communicationSystem.note',
  'programmes[].details.steeringCommittee.meetings[].place',
  'programmes[].details.steeringCommittee.note',
  'programmes[].details.regions[].name',
  'programmes[].details.regions[].pageWording',
  'programmes[].details.regions[].policeBody.note',
  'programmes[].details.regionsNote',
  'programmes[].details.siteLanguagesNote',
  'programmes[].details.disagreements[]',
  'goals.note',
  'goals.frameworks[].name',
  'goals.frameworks[].text',
  'goals.goals[].name',
  'goals.byCrimeArea[].reason',
  'knownGaps[].text',
]);

/** A translation of a text, or the text itself. */
type Translate = (text: string) => string;

/** The dataset with its texts in another language. The name of an activity is a description and is translated; that of an operation stays as published. */
export function translateDataset(dataset: Dataset, language: string, translate: Translate): Dataset {
  const translated = translateTexts(dataset, translate, '');
  return {
    ...translated,
    translatedInto: language,
    operations: translated.operations.map((record, index) => withFormerName(record, dataset.operations[index]?.name)),
    organisations: translated.organisations.map((organisation, index) => withFormerName(organisation, dataset.organisations[index]?.name)),
  };
}

/** What was translated can still be found by the name that the sources know. */
function withFormerName<Named extends { name: string; otherNames: string[] }>(named: Named, former: string | undefined): Named {
  return former === undefined || former === named.name ? named : { ...named, otherNames: [former, ...named.otherNames] };
}

/** The history with what its compilers wrote in another language. What it tells of earlier versions stays as it was published. */
export function translateHistory(history: History, translate: Translate): History {
  return history.map(({ note, changes, ...version }) => ({
    ...version,
    note: translate(note),
    changes: changes.map((change) => (change.reason === null ? change : { ...change, reason: translate(change.reason) })),
  }));
}

/** Every text of the data that is translated, in its order, once. */
export function textsOf(dataset: Dataset, history: History): readonly string[] {
  const texts = new Set<string>();
  const collect = (text: string) => {
    texts.add(text);
    return text;
  };
  translateDataset(dataset, '', collect);
  translateHistory(history, collect);
  return [...texts];
}

function translateTexts<Value>(value: Value, translate: Translate, path: string): Value;
function translateTexts(value: unknown, translate: Translate, path: string): unknown {
  if (typeof value === 'string') return translatedFields.has(path) ? translate(value) : value;
  if (Array.isArray(value)) return value.map((item: unknown) => translateTexts(item, translate, `${path}[]`));
  if (typeof value !== 'object' || value === null) return value;
  const isActivity = path === 'operations[]' && 'kind' in value && value.kind === 'activity';
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]: [string, unknown]) => [
      key,
      isActivity && (key === 'name' || key === 'shortName') && typeof inner === 'string'
        ? translate(inner)
        : translateTexts(inner, translate, path === '' ? key : `${path}.${key}`),
    ]),
  );
}
