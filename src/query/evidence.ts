import type { Claim, Figure } from '@/domain/figure';
import type { GoalFramework } from '@/domain/goal';
import type { SourceId } from '@/domain/identifier';
import type { Operation } from '@/domain/operation';
import { isDisputed, preferredClaim } from '@/domain/preferred-claim';
import type { Programme } from '@/domain/programme';
import type { Source } from '@/domain/source';
import type { DatasetIndex } from './index-dataset';
import { sourcesOfDetails, sourcesOfFramework } from './programme-sources';

/** A figure and the claim in which a source speaks of it. */
export interface SourcedClaim {
  figure: Figure;
  claim: Claim;
  /** The claim by which the figure counts in totals. */
  isPreferred: boolean;
}

/** A record that cites a source. `number` is the one by which the texts of the record point to it: [2]. */
export interface CitingRecord {
  operation: Operation;
  number: number;
  /** None where the record cites the page for its period, countries or roles alone. */
  claims: readonly SourcedClaim[];
}

/** Everything that rests on a source. */
export interface SourceEvidence {
  source: Source;
  records: readonly CitingRecord[];
  /** Figures of these records of which the source says something. */
  figures: number;
  programmes: readonly Programme[];
  frameworks: readonly GoalFramework[];
}

/** What rests on each source, in the order of the catalogue; records in the order of their beginning. */
export function evidenceBySource(index: DatasetIndex): readonly SourceEvidence[] {
  const { sources, programmes, goals } = index.dataset;
  const records = new Map<SourceId, CitingRecord[]>();
  for (const operation of index.rows) {
    const claims = operation.figures.flatMap((figure) => {
      const preferred = preferredClaim(figure, index.rank);
      return figure.claims.map((claim): SourcedClaim => ({ figure, claim, isPreferred: claim === preferred }));
    });
    operation.sources.forEach((source, position) => {
      const citing = { operation, number: position + 1, claims: claims.filter(({ claim }) => claim.sources.includes(source)) };
      const others = records.get(source);
      if (others === undefined) records.set(source, [citing]);
      else others.push(citing);
    });
  }
  const cited = programmes.map((programme) => ({ programme, ids: sourcesOfDetails(programme) }));
  const frameworks = goals.frameworks.map((framework) => ({ framework, ids: sourcesOfFramework(framework, goals) }));
  return sources.map((source): SourceEvidence => {
    const citing = records.get(source.id) ?? [];
    return {
      source,
      records: citing,
      figures: citing.reduce((sum, { claims }) => sum + new Set(claims.map(({ figure }) => figure)).size, 0),
      programmes: cited.filter(({ ids }) => ids.has(source.id)).map(({ programme }) => programme),
      frameworks: frameworks.filter(({ ids }) => ids.has(source.id)).map(({ framework }) => framework),
    };
  });
}

/** A figure that rests on one page alone, which is not the page of an organisation itself. */
export interface ThinFigure {
  operation: Operation;
  figure: Figure;
  source: Source;
}

/** Figures whose every claim rests on one single source, where that one is secondary. */
export function figuresOnOneSecondarySource(index: DatasetIndex): readonly ThinFigure[] {
  return index.rows.flatMap((operation) =>
    operation.figures.flatMap((figure): ThinFigure[] => {
      const source = onlySourceOf(index, figure);
      return source?.kind === 'secondary' ? [{ operation, figure, source }] : [];
    }),
  );
}

function onlySourceOf(index: DatasetIndex, figure: Figure): Source | undefined {
  const [only, ...others] = new Set(figure.claims.flatMap((claim) => claim.sources));
  return only === undefined || others.length > 0 ? undefined : index.sources.get(only);
}

/** A figure of which sources do not say the same, with the claim by which it counts. */
export interface DisputedFigure {
  operation: Operation;
  figure: Figure;
  preferred: Claim;
  /** Claims that say otherwise; none where it is only open whether a part lies inside the figure. */
  others: readonly Claim[];
}

export function disputedFigures(index: DatasetIndex): readonly DisputedFigure[] {
  return index.rows.flatMap((operation) =>
    operation.figures
      .filter((figure) => isDisputed(figure, operation.figures))
      .map((figure): DisputedFigure => {
        const preferred = preferredClaim(figure, index.rank);
        return { operation, figure, preferred, others: figure.claims.filter((claim) => claim !== preferred) };
      }),
  );
}

/** What the sources of a record disagree about, in words. */
export interface RecordDisagreements {
  operation: Operation;
  disagreements: Operation['disagreements'];
}

/** The records whose sources disagree, in the order of their beginning. */
export function disagreementsOf(index: DatasetIndex): readonly RecordDisagreements[] {
  return index.rows
    .filter(({ disagreements }) => disagreements.length > 0)
    .map((operation) => ({ operation, disagreements: operation.disagreements }));
}

/** The evidence in counts. */
export interface EvidenceSummary {
  /** Entries of the catalogue, and the addresses among them: one page may have been read in several versions. */
  sources: number;
  addresses: number;
  publishers: number;
  primary: number;
  secondary: number;
  /** Sources of which the date of publication, of reading, or of the archived version is known. */
  published: number;
  read: number;
  archived: number;
  figures: number;
  onOneSource: number;
  onOneSecondarySource: number;
  disputed: number;
  disagreements: number;
  recordsWithDisagreements: number;
}

/** How well the data are founded, each question answered once. */
export interface Evidence {
  bySource: readonly SourceEvidence[];
  onOneSecondarySource: readonly ThinFigure[];
  disputed: readonly DisputedFigure[];
  disagreements: readonly RecordDisagreements[];
  summary: EvidenceSummary;
}

export function evidenceOf(index: DatasetIndex): Evidence {
  const { sources } = index.dataset;
  const figures = index.rows.flatMap((operation) => operation.figures);
  const onOneSecondarySource = figuresOnOneSecondarySource(index);
  const disputed = disputedFigures(index);
  const disagreements = disagreementsOf(index);
  const primary = sources.filter(({ kind }) => kind === 'primary').length;
  return {
    bySource: evidenceBySource(index),
    onOneSecondarySource,
    disputed,
    disagreements,
    summary: {
      sources: sources.length,
      addresses: new Set(sources.map(({ url }) => url)).size,
      publishers: new Set(sources.map(({ publisher }) => publisher)).size,
      primary,
      secondary: sources.length - primary,
      published: sources.filter(({ published }) => published !== undefined).length,
      read: sources.filter(({ read }) => read !== undefined).length,
      archived: sources.filter(({ archived }) => archived !== undefined).length,
      figures: figures.length,
      onOneSource: figures.filter((figure) => onlySourceOf(index, figure) !== undefined).length,
      onOneSecondarySource: onOneSecondarySource.length,
      disputed: disputed.length,
      disagreements: disagreements.reduce((sum, record) => sum + record.disagreements.length, 0),
      recordsWithDisagreements: disagreements.length,
    },
  };
}
