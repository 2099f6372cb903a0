import { type ReactNode, useId } from 'react';
import type { Operation } from '@/domain/operation';
import type { Measure } from '@/domain/catalogue';
import { type Coverage, type CoverageCounts, type CoverageMatrix as Matrix, coverages } from '@/query/coverage-matrix';
import { type DatasetIndex, findRow } from '@/query/index-dataset';
import { giveWhole, resultOfRow } from '@/query/total';
import { sayCoverageCell, sayCoverageFinding } from '@/text/evidence';
import { sayMeasure } from '@/text/names';
import { useSpeaker } from '@/text/SpeakerContext';
import { CellMark, type CellMarkLook } from '@/ui/mark/CellMark';
import { Section } from '@/ui/Section';
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
          <table className={styles.matrix}>
            <caption id={caption} className={styles.aloud}>
              {speaker.say('coverage.caption')}
            </caption>
            <thead>
              <tr>
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
            <tbody>
              {rows.map(({ operation, cells, counts: published }) => (
                <tr key={operation.id}>
                  <th scope="row" className={styles.name}>
                    <RecordLink operation={operation} />
                  </th>
                  {measures.map((measure, column) => (
                    <Cell
                      key={measure.id}
                      index={index}
                      operation={operation}
                      measure={measure}
                      coverage={cells[column] ?? 'not-published'}
                    />
                  ))}
                  <td className={styles.count}>
                    {speaker.say('coverage.short', { stated: publishedIn(published), asked: measures.length })}
                  </td>
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
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
        <p className={styles.note}>{speaker.say('coverage.note')}</p>
      </TablePart>
    </Section>
  );
}

interface CellProps {
  index: DatasetIndex;
  operation: Operation;
  measure: Measure;
  coverage: Coverage;
}

function Cell({ index, operation, measure, coverage }: CellProps) {
  const speaker = useSpeaker();
  const links = useLinks();
  const row = findRow(index, operation.id) ?? -1;
  const result = resultOfRow(giveWhole(index, measure.id), row, measure.id);
  const words = sayCoverageCell(speaker, index, { operation, measure: measure.id, coverage, result });
  const mark: ReactNode = <CellMark look={lookByCoverage[coverage]} tone={toneByMeasure(measure.id)} />;
  return (
    <td title={words} data-coverage={coverage}>
      {coverage === 'stated' || coverage === 'disputed' ? (
        <a
          className={styles.cell}
          href={links.receipt({ kind: 'total', measure: measure.id, scope: { kind: 'operation', operation: operation.id } })}
          aria-label={speaker.say('receipt.of', { amount: words })}
        >
          {mark}
        </a>
      ) : (
        <span className={styles.cell}>
          {mark}
          <span className={styles.aloud}>{speaker.say(`coverage.kind.${coverage}`)}</span>
        </span>
      )}
    </td>
  );
}

function publishedIn({ stated, disputed }: CoverageCounts): number {
  return stated + disputed;
}
