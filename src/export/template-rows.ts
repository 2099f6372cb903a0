import type { Figure } from '@/domain/figure';
import type { Operation } from '@/domain/operation';
import { ITEM_SEPARATOR, ROLE_SEPARATOR, templateColumns, type TemplateColumnName } from '@/domain/template-columns';
import type { DatasetIndex } from '@/query/index-dataset';
import type { FlatCell, FlatRow } from './flat-table';

type Cells = Partial<Record<TemplateColumnName, FlatCell>>;

/** A record as the rows of the template that make it again: one row a source of a claim. What it is stands in the first row. */
export function templateRows(index: DatasetIndex, operation: Operation): readonly FlatRow[] {
  const named = operation.figures.flatMap((figure) =>
    figure.claims.flatMap((claim) => claim.sources.map((source) => ({ source, cells: cellsOf(figure, claim) }))),
  );
  // Texts point to the sources of a record by their number, so that the rows name them in that order.
  const inOrder = [...new Set(named.map(({ source }) => source))];
  const isInOrder = inOrder.length === operation.sources.length && inOrder.every((source, at) => source === operation.sources[at]);
  const sourcesAlone = isInOrder ? [] : operation.sources.map((source) => ({ source, cells: {} }));
  return [...sourcesAlone, ...named].map(({ source, cells }, at) => {
    const all: Cells = { ...recordCells(operation, at === 0), ...cells, ...sourceCells(index, source) };
    return templateColumns.map(({ name }) => all[name] ?? null);
  });
}

function recordCells(operation: Operation, isFirst: boolean): Cells {
  const { id, kind, name, countries } = operation;
  if (!isFirst) return { operation: id, name };
  return {
    operation: id,
    kind,
    activity_type: operation.kind === 'activity' ? operation.activityType : null,
    name,
    short_name: operation.shortName ?? null,
    period: operation.period,
    crime_areas: operation.crimeAreas.join(ITEM_SEPARATOR),
    programmes: operation.programmes.join(ITEM_SEPARATOR),
    organisations: operation.organisations
      .map(({ organisation, roles }) => [organisation, ...roles].join(ROLE_SEPARATOR))
      .join(ITEM_SEPARATOR),
    countries: countries.named.join(ITEM_SEPARATOR),
    countries_reported: countries.reported,
    countries_complete: countries.complete ? 'yes' : 'no',
    summary: operation.summary,
  };
}

function cellsOf(figure: Figure, claim: Figure['claims'][number]): Cells {
  return {
    figure: figure.key,
    measure: figure.kind === 'measured' ? figure.measure : null,
    label: figure.label ?? null,
    unit: figure.kind === 'single' ? figure.unit : null,
    country: figure.country ?? null,
    part_of: figure.partOf ?? null,
    part_uncertain: figure.partUncertain === true ? 'yes' : null,
    note: figure.note ?? null,
    value: claim.value,
    qualifier: claim.qualifier,
    wording: claim.wording ?? null,
    read_as: claim.readAs ?? null,
  };
}

function sourceCells({ sources }: DatasetIndex, id: string): Cells {
  const source = sources.get(id);
  if (source === undefined) return {};
  const { url, title, publisher, published, kind } = source;
  return { source_url: url, source_title: title, source_publisher: publisher, source_published: published ?? null, source_kind: kind };
}
