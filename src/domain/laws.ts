import type { DatasetHead } from './dataset';
import type { Fault } from './fault';
import type { Figure } from './figure';
import type { Operation } from './operation';
import { daySpan, readPeriod } from './period';
import { preferredClaim, sourceRankOf, type SourceRank } from './preferred-claim';
import { splitReferences } from './split-references';
import { type Remedy, remedies } from './remedies';

type Path = readonly (string | number)[];

/** One look at a dataset by one law. Operations are shown one by one, so that they need never be there all at once. */
interface Inspection {
  /** What is wrong outside the operations. */
  inHead?: Fault[];
  inOperation?: (operation: Operation, path: Path) => Fault[];
  /** What is known to be wrong only when every operation was seen. */
  atEnd?: () => Fault[];
}

/** A law of the data: names every place where a dataset of the right shape still cannot be true. */
export type Law = (dataset: DatasetHead) => Inspection;

export const everyFigureHasASource: Law = () => ({
  inOperation: (operation, path) =>
    operation.figures.flatMap((figure, figureIndex) =>
      figure.claims.flatMap((claim, claimIndex) => {
        const at = [...path, 'figures', figureIndex, 'claims', claimIndex, 'sources'];
        if (claim.sources.length === 0) return [fault('everyFigureHasASource', at, claim.sources, remedies.nameSource)];
        return claim.sources.flatMap((source, index) =>
          operation.sources.includes(source) ? [] : [fault('everyFigureHasASource', [...at, index], source, remedies.addSourceToRecord)],
        );
      }),
    ),
});

export const everySourceIsKnown: Law = (dataset) => {
  const known = new Set<string>(dataset.sources.map((source) => source.id));
  const remedy = remedies.addSource;
  const inOperation = (operation: Operation, path: Path) =>
    unknownIn(operation.sources, known, [...path, 'sources'], 'everySourceIsKnown', remedy);
  const inProgrammes = dataset.programmes.flatMap((programme, index) =>
    mentionsIn(programme, ['programmes', index], ['sources', 'pages']).flatMap(({ value, path }) =>
      known.has(value) ? [] : [fault('everySourceIsKnown', path, value, remedy)],
    ),
  );
  const inGoals = mentionsIn(dataset.goals, ['goals'], ['sources']).flatMap(({ value, path }) =>
    known.has(value) ? [] : [fault('everySourceIsKnown', path, value, remedy)],
  );
  return { inOperation, inHead: [...inProgrammes, ...inGoals] };
};

export const everyCountryIsKnown: Law = (dataset) => {
  const known = new Set<string>(dataset.countries.map((country) => country.code));
  const remedy = remedies.addCountry;
  const inProgrammes = dataset.programmes.flatMap((programme, index) =>
    mentionsIn(programme, ['programmes', index], ['country', 'memberStates']).flatMap(({ value, path }) =>
      known.has(value) ? [] : [fault('everyCountryIsKnown', path, value, remedy)],
    ),
  );
  const inOperation = (operation: Operation, path: Path) => [
    ...unknownIn(operation.countries.named, known, [...path, 'countries', 'named'], 'everyCountryIsKnown', remedy),
    ...operation.segments.flatMap((segment, index) =>
      unknownIn(segment.countries, known, [...path, 'segments', index, 'countries'], 'everyCountryIsKnown', remedy),
    ),
    ...operation.disagreements.flatMap(({ countries = [] }, index) =>
      unknownIn(countries, known, [...path, 'disagreements', index, 'countries'], 'everyCountryIsKnown', remedy),
    ),
    ...operation.figures.flatMap((figure, index) =>
      figure.country === undefined || known.has(figure.country)
        ? []
        : [fault('everyCountryIsKnown', [...path, 'figures', index, 'country'], figure.country, remedy)],
    ),
  ];
  const inOrganisations = dataset.organisations.flatMap(({ country }, index) =>
    country === undefined || known.has(country) ? [] : [fault('everyCountryIsKnown', ['organisations', index, 'country'], country, remedy)],
  );
  return { inOperation, inHead: [...inProgrammes, ...inOrganisations] };
};

export const everyCountryWithAResultIsNamed: Law = () => ({
  inOperation: (operation, path) =>
    operation.kind === 'activity'
      ? []
      : operation.figures.flatMap((figure, index) =>
          figure.country === undefined || operation.countries.named.includes(figure.country)
            ? []
            : [
                fault(
                  'everyCountryWithAResultIsNamed',
                  [...path, 'figures', index, 'country'],
                  figure.country,
                  remedies.addToCountriesNamed,
                ),
              ],
        ),
});

export const everyMeasureIsKnown: Law = (dataset) => {
  const known = new Set<string>(dataset.measures.map((measure) => measure.id));
  const remedy = remedies.addMeasureOrMakeSingle;
  const inGaps = dataset.knownGaps.flatMap((gap, index) =>
    unknownIn(gap.measures ?? [], known, ['knownGaps', index, 'measures'], 'everyMeasureIsKnown', remedies.addMeasure),
  );
  const inOperation = (operation: Operation, path: Path) =>
    operation.figures.flatMap((figure, index) => {
      const at = [...path, 'figures', index];
      const own =
        figure.kind === 'measured' && !known.has(figure.measure)
          ? [fault('everyMeasureIsKnown', [...at, 'measure'], figure.measure, remedy)]
          : [];
      const readings = figure.claims.flatMap((claim, claimIndex) =>
        claim.readAs === undefined || known.has(claim.readAs)
          ? []
          : [fault('everyMeasureIsKnown', [...at, 'claims', claimIndex, 'readAs'], claim.readAs, remedy)],
      );
      return [...own, ...readings];
    });
  return { inOperation, inHead: [...inGaps] };
};

export const everyCrimeAreaIsKnown: Law = (dataset) => {
  const known = new Set<string>(dataset.crimeAreas.map((area) => area.id));
  const remedy = remedies.addCrimeArea;
  return {
    inOperation: (operation, path) => unknownIn(operation.crimeAreas, known, [...path, 'crimeAreas'], 'everyCrimeAreaIsKnown', remedy),
    inHead: dataset.goals.byCrimeArea.flatMap(({ crimeArea }, index) =>
      known.has(crimeArea) ? [] : [fault('everyCrimeAreaIsKnown', ['goals', 'byCrimeArea', index, 'crimeArea'], crimeArea, remedy)],
    ),
  };
};

export const everyCrimeAreaHasItsGoals: Law = (dataset) => {
  const listed = new Set(dataset.goals.byCrimeArea.map(({ crimeArea }) => crimeArea));
  const inHead = dataset.crimeAreas.flatMap(({ id }, index) =>
    listed.has(id) ? [] : [fault('everyCrimeAreaHasItsGoals', ['crimeAreas', index, 'id'], id, remedies.listGoalsOfCrimeArea)],
  );
  return { inHead };
};

export const everyGoalIsKnown: Law = ({ goals: table }) => {
  const frameworks = new Set<string>(table.frameworks.map((framework) => framework.id));
  const goals = new Set<string>(table.goals.map((goal) => goal.id));
  const inHead = [
    ...table.goals.flatMap(({ framework }, index) =>
      frameworks.has(framework)
        ? []
        : [fault('everyGoalIsKnown', ['goals', 'goals', index, 'framework'], framework, remedies.addFramework)],
    ),
    ...table.byCrimeArea.flatMap((entry, index) =>
      unknownIn(entry.goals, goals, ['goals', 'byCrimeArea', index, 'goals'], 'everyGoalIsKnown', remedies.addGoal),
    ),
  ];
  return { inHead };
};

export const everyOrganisationIsKnown: Law = (dataset) => {
  const known = new Set<string>(dataset.organisations.map((organisation) => organisation.id));
  const remedy = remedies.addOrganisation;
  const unknown = (mentions: readonly { value: string; path: Path }[]) =>
    mentions.flatMap(({ value, path }) => (known.has(value) ? [] : [fault('everyOrganisationIsKnown', path, value, remedy)]));
  return {
    inOperation: (operation, path) => unknown(mentionsIn(operation, path, ['organisation'])),
    inHead: unknown(
      dataset.programmes.flatMap((programme, index) => mentionsIn(programme, ['programmes', index], ['organisation', 'parties'])),
    ),
  };
};

export const everyProgrammeIsKnown: Law = (dataset) => {
  const programmes = new Set<string>(dataset.programmes.map((programme) => programme.id));
  const outcomes = new Set<string>(
    dataset.programmes.flatMap((programme) => programme.details?.outcomes.map((outcome) => outcome.id) ?? []),
  );
  const remedy = remedies.addProgramme;
  const inOperation = (operation: Operation, path: Path) => [
    ...unknownIn(operation.programmes, programmes, [...path, 'programmes'], 'everyProgrammeIsKnown', remedy),
    ...unknownIn(operation.judgedOutcomes, outcomes, [...path, 'judgedOutcomes'], 'everyProgrammeIsKnown', remedy),
    ...operation.organisations.flatMap((entry, index) =>
      entry.through === undefined || programmes.has(entry.through)
        ? []
        : [fault('everyProgrammeIsKnown', [...path, 'organisations', index, 'through'], entry.through, remedy)],
    ),
  ];
  return { inOperation };
};

export const everyPartNamesItsWhole: Law = () => ({
  inOperation: (operation, path) =>
    operation.figures.flatMap((figure, index) => {
      if (figure.partOf === undefined) return [];
      const at = [...path, 'figures', index, 'partOf'];
      const whole = operation.figures.find((other) => other.key === figure.partOf);
      if (whole === undefined) return [fault('everyPartNamesItsWhole', at, figure.partOf, remedies.noSuchFigure)];
      if (whole.partOf !== undefined) return [fault('everyPartNamesItsWhole', at, figure.partOf, remedies.nameWholeItself)];
      if (figure.kind === 'measured' && whole.kind === 'measured' && figure.measure !== whole.measure)
        return [fault('everyPartNamesItsWhole', at, figure.partOf, remedies.sameMeasureAsWhole)];
      if (figure.country !== whole.country && whole.country !== undefined)
        return [fault('everyPartNamesItsWhole', at, figure.partOf, remedies.sameCountryAsWhole)];
      return [];
    }),
});

export const noPartExceedsItsWhole: Law = (dataset) => {
  const rank = sourceRankOf(dataset.sources, dataset.programmes);
  const inOperation = (operation: Operation, path: Path) =>
    operation.figures.flatMap((figure, index) => {
      const limit = wholeOf(figure, operation.figures, rank);
      const value = Math.min(...figure.claims.map((claim) => claim.value));
      if (limit === undefined || value <= limit) return [];
      return [fault('noPartExceedsItsWhole', [...path, 'figures', index, 'claims'], value, remedies.partExceedsWhole, { limit })];
    });
  return { inOperation };
};

/** The value that a part or a country's figure cannot exceed; undefined where no whole is given or its value is only a lower bound. */
function wholeOf(figure: Figure, figures: readonly Figure[], rank: SourceRank): number | undefined {
  const wholes = figures.filter((other) =>
    figure.partOf !== undefined
      ? other.key === figure.partOf
      : figure.country !== undefined &&
        figure.kind === 'measured' &&
        other.kind === 'measured' &&
        other.country === undefined &&
        other.partOf === undefined &&
        other.measure === figure.measure,
  );
  if (wholes.length === 0) return undefined;
  const claims = wholes.map((whole) => preferredClaim(whole, rank));
  const isBounded = claims.every((claim) => claim.qualifier === 'exact' || claim.qualifier === 'nearly' || claim.qualifier === 'up-to');
  return isBounded ? claims.reduce((sum, claim) => sum + claim.value, 0) : undefined;
}

export const noPeriodEndsBeforeItStarts: Law = () => ({
  inOperation: (operation, path) => [
    ...backwards(operation.period, [...path, 'period']),
    ...operation.segments.flatMap((segment, index) => backwards(segment.period, [...path, 'segments', index, 'period'])),
    ...operation.disagreements.flatMap(({ periods = [] }, index) =>
      periods.flatMap((period, place) => backwards(period, [...path, 'disagreements', index, 'periods', place])),
    ),
  ],
});

function backwards(period: string, path: Path): Fault[] {
  const { start, end } = readPeriod(period);
  if (typeof start === 'string' || typeof end === 'string' || daySpan(end).last >= daySpan(start).first) return [];
  return [fault('noPeriodEndsBeforeItStarts', path, period, remedies.earlierDateFirst)];
}

export const noIdIsUsedTwice: Law = (dataset) => {
  const seen = new Set<string>();
  const inOperation = (operation: Operation, path: Path) => {
    const isRepeated = seen.has(operation.id);
    seen.add(operation.id);
    return [
      ...(isRepeated ? [fault('noIdIsUsedTwice', [...path, 'id'], operation.id, remedies.ownId)] : []),
      ...repeated(
        operation.figures.map((figure) => figure.key),
        (index) => [...path, 'figures', index, 'key'],
      ),
      ...operation.figures.flatMap((figure, figureIndex) =>
        figure.claims.flatMap((claim, claimIndex) =>
          repeated(claim.sources, (index) => [...path, 'figures', figureIndex, 'claims', claimIndex, 'sources', index]),
        ),
      ),
      ...(['sources', 'crimeAreas', 'programmes', 'judgedOutcomes'] as const).flatMap((list) =>
        repeated(operation[list], (index) => [...path, list, index]),
      ),
      ...repeated(operation.countries.named, (index) => [...path, 'countries', 'named', index]),
      ...repeated(
        operation.organisations.map((entry) => entry.organisation),
        (index) => [...path, 'organisations', index, 'organisation'],
      ),
    ];
  };
  const inHead = [
    ...(['sources', 'organisations', 'crimeAreas', 'measures', 'programmes', 'knownGaps'] as const).flatMap((table) =>
      repeated(
        dataset[table].map((entry) => entry.id),
        (index) => [table, index, 'id'],
      ),
    ),
    ...dataset.programmes.flatMap((programme, programmeIndex) =>
      repeated(programme.details?.outcomes.map((outcome) => outcome.id) ?? [], (index) => [
        'programmes',
        programmeIndex,
        'details',
        'outcomes',
        index,
        'id',
      ]),
    ),
    ...(['frameworks', 'goals'] as const).flatMap((table) =>
      repeated(
        dataset.goals[table].map((entry) => entry.id),
        (index) => ['goals', table, index, 'id'],
      ),
    ),
    ...repeated(
      dataset.goals.byCrimeArea.map((entry) => entry.crimeArea),
      (index) => ['goals', 'byCrimeArea', index, 'crimeArea'],
    ),
    ...dataset.goals.byCrimeArea.flatMap((entry, place) =>
      repeated(entry.goals, (index) => ['goals', 'byCrimeArea', place, 'goals', index]),
    ),
    ...repeated(
      dataset.countries.map((country) => country.code),
      (index) => ['countries', index, 'code'],
    ),
  ];
  return { inOperation, inHead };
};

function repeated(values: readonly string[], pathOf: (index: number) => Path): Fault[] {
  const seen = new Set<string>();
  return values.flatMap((value, index) => {
    if (!seen.has(value)) {
      seen.add(value);
      return [];
    }
    return [fault('noIdIsUsedTwice', pathOf(index), value, remedies.ownId)];
  });
}

export const noMoreCountriesNamedThanReported: Law = () => ({
  inOperation: (operation, path) => {
    const { reported, named, complete } = operation.countries;
    if (reported === null) return [];
    if (named.length > reported)
      return [
        fault('noMoreCountriesNamedThanReported', [...path, 'countries', 'named'], named.length, remedies.moreNamedThanReported, {
          reported,
        }),
      ];
    if (complete && named.length < reported)
      return [
        fault('noMoreCountriesNamedThanReported', [...path, 'countries', 'complete'], complete, remedies.listNotComplete, {
          named: named.length,
          reported,
        }),
      ];
    return [];
  },
});

export const everyLinkIsHttps: Law = (dataset) => ({
  inHead: dataset.sources.flatMap((source, index) =>
    source.url.startsWith('https://') ? [] : [fault('everyLinkIsHttps', ['sources', index, 'url'], source.url, remedies.httpsAddress)],
  ),
});

export const everyReferencePointsToASource: Law = () => ({
  inOperation: (operation, path) => {
    const texts: (readonly [Path, string | undefined])[] = [
      [[...path, 'notes'], operation.notes],
      [[...path, 'countries', 'note'], operation.countries.note],
      ...operation.disagreements.map((entry, index) => [[...path, 'disagreements', index, 'text'], entry.text] as const),
      ...operation.figures.map((entry, index) => [[...path, 'figures', index, 'note'], entry.note] as const),
    ];
    return texts.flatMap(([at, text]) =>
      splitReferences(text ?? '')
        .filter((piece) => typeof piece === 'number' && operation.sources[piece - 1] === undefined)
        .map((number) =>
          fault('everyReferencePointsToASource', at, `[${number}]`, remedies.correctSourceNumber, { sources: operation.sources.length }),
        ),
    );
  },
});

/** A record may follow one that comes later in the file. */
export const everyMentionedRecordExists: Law = (dataset) => {
  const operations = new Set<string>();
  const followed: { id: string; path: Path }[] = [];
  return {
    inOperation: ({ id, follows, disagreements, figures }, path) => {
      operations.add(id);
      if (follows !== undefined) followed.push({ id: follows, path: [...path, 'follows'] });
      return disagreements.flatMap((entry, index) =>
        entry.figure === undefined || figures.some((figure) => figure.key === entry.figure)
          ? []
          : [fault('everyMentionedRecordExists', [...path, 'disagreements', index, 'figure'], entry.figure, remedies.noSuchFigure)],
      );
    },
    atEnd: () => [
      ...followed.flatMap(({ id, path }) =>
        operations.has(id) ? [] : [fault('everyMentionedRecordExists', path, id, remedies.noSuchRecord)],
      ),
      ...dataset.knownGaps.flatMap((gap, index) =>
        unknownIn(gap.records ?? [], operations, ['knownGaps', index, 'records'], 'everyMentionedRecordExists', remedies.noSuchRecord),
      ),
    ],
  };
};

export const laws: readonly Law[] = [
  everyFigureHasASource,
  everySourceIsKnown,
  everyCountryIsKnown,
  everyCountryWithAResultIsNamed,
  everyMeasureIsKnown,
  everyCrimeAreaIsKnown,
  everyCrimeAreaHasItsGoals,
  everyGoalIsKnown,
  everyOrganisationIsKnown,
  everyProgrammeIsKnown,
  everyPartNamesItsWhole,
  noPartExceedsItsWhole,
  noPeriodEndsBeforeItStarts,
  noIdIsUsedTwice,
  noMoreCountriesNamedThanReported,
  everyLinkIsHttps,
  everyReferencePointsToASource,
  everyMentionedRecordExists,
];

/** Every text that stands anywhere inside a value under one of the given field names, alone or in a list, with its path. */
function mentionsIn(value: unknown, path: Path, fields: readonly string[]): { value: string; path: Path }[] {
  if (typeof value !== 'object' || value === null) return [];
  const entries: (readonly [string | number, unknown])[] = Array.isArray(value)
    ? value.map((entry: unknown, index) => [index, entry] as const)
    : Object.entries(value);
  return entries.flatMap(([step, entry]) => {
    const at = [...path, step];
    if (typeof step !== 'string' || !fields.includes(step)) return mentionsIn(entry, at, fields);
    if (typeof entry === 'string') return [{ value: entry, path: at }];
    return Array.isArray(entry)
      ? entry.flatMap((item: unknown, index) => (typeof item === 'string' ? [{ value: item, path: [...at, index] }] : []))
      : mentionsIn(entry, at, fields);
  });
}

function unknownIn(values: readonly string[], known: ReadonlySet<string>, path: Path, rule: string, remedy: Remedy): Fault[] {
  return values.flatMap((value, index) => (known.has(value) ? [] : [fault(rule, [...path, index], value, remedy)]));
}

function fault(rule: string, path: Path, value: unknown, remedy: Remedy, values: Fault['values'] = {}): Fault {
  return { rule, path, value, remedy, values };
}
