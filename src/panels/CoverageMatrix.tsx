import { useContext, useId } from 'react';
import type { MeasureId, OperationId } from '@/domain/identifier';
import { type Coverage, type CoverageCounts, type CoverageMatrix as Matrix, type CoverageRow, coverages } from '@/query/coverage-matrix';
import { type DatasetIndex, findRow } from '@/query/index-dataset';
import { giveWhole, resultOfRow } from '@/query/total';
import { sayCoverageCell, sayCoverageFinding } from '@/text/evidence';
import { sayMeasure } from '@/text/names';
import { useSpeaker } from '@/text/SpeakerContext';
import { CellMark, type CellMarkLook } from '@/ui/mark/CellMark';
import { Section } from '@/ui/Section';
import { MOST_PRINTED, MostWholeContext } from '@/ui/table/many-rows';
import { TableBody } from '@/ui/table/TableBody';
import type { TableRow } from '@/ui/table/TableLine';
import styles from './CoverageMatrix.module.css';
import { useLinks } from './LinksContext';
import { toneByMeasure } from './mark-of';
import { RecordLink } from './RecordLink';
import { TablePart } from './TablePart';

const lookByCoverage = {
  stated: 'full',
  disputed: 'dashed',
  'country-only': 'half',
  'not-published': 'hatch',
} as const satisfies Record<Coverage, CellMarkLook>;

interface CoverageMatrixProps {
  index: DatasetIndex;
  id: string;
  matrix: Matrix;
}

/** Every operation against every measure: what is published, what is disputed, and what nobody publishes. */
export function CoverageMatrix({ index, id, matrix }: CoverageMatrixProps) {
  const speaker = useSpeaker();
  const caption = useId();
  const { measures, rows, byMeasure, counts } = matrix;
  const isLong = rows.length > useContext(MostWholeContext);
  const lineOf = ({ operation, cells, counts: published }: CoverageRow): TableRow => {
    const row = findRow(index, operation.id) ?? -1;
    const inCells = measures.map(({ id: measure }, column) => {
      const coverage = cells[column] ?? 'not-published';
      const result = resultOfRow(giveWhole(index, measure), row, measure);
      return { measure, coverage, words: sayCoverageCell(speaker, index, { operation, measure, coverage, result }) };
    });
    return {
      id: operation.id,
      titles: [undefined, ...inCells.map(({ words }) => words)],
      cells: [
        <RecordLink key="name" operation={operation} />,
        ...inCells.map((cell) => <Cell key={cell.measure} operation={operation.id} {...cell} />),
        speaker.say('coverage.short', { stated: publishedIn(published), asked: measures.length }),
      ],
    };
  };
  return (
    <Section id={id} title={sayCoverageFinding(speaker, index, matrix)} subtitle={speaker.say('coverage.subtitle')}>
      <TablePart>
        <ul className={styles.legend}>
          {coverages.map((coverage) => (
            <li key={coverage}>
              <CellMark look={lookByCoverage[coverage]} tone="count" />
              {speaker.say('coverage.legend', { kind: speaker.say(`coverage.kind.${coverage}`), count: counts[coverage] })}
            </li>
          ))}
        </ul>
        {/* Scrolls sideways on narrow screens: a stop for the keyboard. */}
        <div className={styles.scroll} role="region" aria-labelledby={caption} tabIndex={0}>
          <table className={styles.matrix} aria-rowcount={isLong ? rows.length + 2 : undefined}>
            <caption id={caption} className={styles.aloud}>
              {speaker.say('coverage.caption')}
            </caption>
            <thead>
              <tr aria-rowindex={isLong ? 1 : undefined}>
                <th scope="col" className={styles.name}>
                  {speaker.say('coverage.operation')}
                </th>
                {measures.map((measure) => (
                  <th key={measure.id} scope="col">
                    <span className={styles.measure}>{sayMeasure(speaker, index, measure.id)}</span>
                  </th>
                ))}
                <th scope="col" className={styles.count}>
                  {speaker.say('coverage.by-operation')}
                </th>
              </tr>
            </thead>
            <TableBody
              columns={[
                { id: 'name', label: null, className: styles.name },
                ...measures.map((measure) => ({ id: measure.id, label: null })),
                { id: 'count', label: null, className: styles.count },
              ]}
              rows={{ length: rows.length, at: (position) => rows[position] && lineOf(rows[position]) }}
              onHover={undefined}
              onPick={undefined}
              highlighted={undefined}
            />
            <tfoot>
              <tr aria-rowindex={isLong ? rows.length + 2 : undefined}>
                <th scope="row" className={styles.name}>
                  {speaker.say('coverage.by-measure')}
                </th>
                {measures.map(({ id: measure }) => {
                  const published = byMeasure.get(measure);
                  return <td key={measure}>{speaker.number(published === undefined ? 0 : publishedIn(published))}</td>;
                })}
                <td className={styles.count}>
                  {speaker.say('coverage.short', { stated: publishedIn(counts), asked: rows.length * measures.length })}
                </td>
              </tr>
            </tfoot>
          </table>
        </div>
        {isLong && <p className={styles.printed}>{speaker.say('table.printed', { count: MOST_PRINTED, all: rows.length })}</p>}
        <p className={styles.note}>{speaker.say('coverage.note')}</p>
      </TablePart>
    </Section>
  );
}

interface CellProps {
  operation: OperationId;
  measure: MeasureId;
  coverage: Coverage;
  words: string;
}

function Cell({ operation, measure, coverage, words }: CellProps) {
  const speaker = useSpeaker();
  const links = useLinks();
  const mark = <CellMark look={lookByCoverage[coverage]} tone={toneByMeasure(measure)} />;
  return coverage === 'stated' || coverage === 'disputed' ? (
    <a
      className={styles.cell}
      href={links.receipt({ kind: 'total', measure, scope: { kind: 'operation', operation } })}
      aria-label={speaker.say('receipt.of', { amount: words })}
    >
      {mark}
    </a>
  ) : (
    <span className={styles.cell}>
      {mark}
      <span className={styles.aloud}>{speaker.say(`coverage.kind.${coverage}`)}</span>
    </span>
  );
}

function publishedIn({ stated, disputed }: CoverageCounts): number {
  return stated + disputed;
}
