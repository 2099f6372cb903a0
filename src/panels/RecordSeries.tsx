import { type ReactNode, useMemo } from 'react';
import type { Operation } from '@/domain/operation';
import type { DatasetIndex } from '@/query/index-dataset';
import { unreported } from '@/query/result';
import { type SeriesAnswer, seriesOf } from '@/query/series';
import { sayCountryCount } from '@/text/countries';
import { sayPeriod } from '@/text/dates';
import { sayMeasure } from '@/text/names';
import { useSpeaker } from '@/text/SpeakerContext';
import { Glyph } from '@/ui/mark/Glyph';
import { MiniBar } from '@/ui/mark/MiniBar';
import { Section } from '@/ui/Section';
import { DataTable } from '@/ui/table/DataTable';
import { usePrinting } from '@/ui/use-printing';
import { ResultFigure } from './Figure';
import { useLinks } from './LinksContext';
import { RecordName } from './RecordName';
import { markOfResult, toneByMeasure } from './mark-of';
import styles from './RecordSeries.module.css';
import { TablePart } from './TablePart';

/** What is set side by side of each operation. */
interface Fact {
  id: string;
  label: ReactNode;
  className: string | undefined;
  of: (member: SeriesAnswer['operations'][number]) => ReactNode;
}

interface RecordSeriesProps {
  index: DatasetIndex;
  operation: Operation;
}

/** What came before and after, side by side; nothing where a record stands alone. */
export function RecordSeries({ index, operation }: RecordSeriesProps) {
  const speaker = useSpeaker();
  const links = useLinks();
  const series = useMemo(() => seriesOf(index, operation.id), [index, operation]);
  const isPrinting = usePrinting();
  if (series === null) return null;
  const facts: readonly Fact[] = [
    { id: 'when', label: speaker.say('table.when'), className: styles.when, of: ({ operation }) => sayPeriod(speaker, operation.period) },
    {
      id: 'countries',
      label: speaker.say('table.countries'),
      className: styles.when,
      of: (member) => sayCountryCount(speaker, member.operation),
    },
    ...series.measures.map(
      ({ measure, maximum }): Fact => ({
        id: measure,
        label: (
          <>
            {index.measures.get(measure)?.rank === 1 && <Glyph tone={toneByMeasure(measure)} />}
            {sayMeasure(speaker, index, measure)}
          </>
        ),
        className: styles.result,
        of: (member) => {
          const result = member.results.get(measure) ?? unreported;
          return (
            <div key={measure} className={styles.value}>
              <ResultFigure index={index} result={result} measure={measure} operation={member.operation.id} />
              <MiniBar {...markOfResult(result)} maximum={maximum} tone={toneByMeasure(measure)} size="mini" />
            </div>
          );
        },
      }),
    ),
  ];
  const members = series.operations.map((member) => {
    const isHere = member.operation.id === operation.id;
    const name = <RecordName record={member.operation} />;
    return {
      id: member.operation.id,
      isSelected: isHere,
      label: (
        <span key="name">
          {isHere ? <b>{name}</b> : <a href={links.place({ kind: 'operation', operation: member.operation.id })}>{name}</a>}
          {isHere && <span className={styles.here}>{speaker.say('series.here')}</span>}
        </span>
      ),
      cells: facts.map(({ of }) => of(member)),
    };
  });
  const name = { id: 'name', label: speaker.say('table.operation'), className: styles.name };
  return (
    <Section id="series" title={speaker.say('series.title', { count: series.operations.length })} subtitle={speaker.say('series.subtitle')}>
      <TablePart citing={series.operations.map((member) => member.operation)}>
        {/* The box scrolls where the columns need more room than the page has. */}
        <div className={styles.scroll} role="region" aria-label={speaker.say('series.caption')} tabIndex={0}>
          {/* Paper does not scroll: there the operations stand side by side, which are few. */}
          <DataTable
            className={styles.table}
            caption={speaker.say('series.caption')}
            columns={isPrinting ? [name, ...members.map(({ id, label }) => ({ id, label }))] : [name, ...facts]}
            rows={
              isPrinting
                ? facts.map(({ id, label }, at) => ({ id, cells: [label, ...members.map(({ cells }) => cells[at])] }))
                : members.map(({ id, isSelected, label, cells }) => ({ id, isSelected, cells: [label, ...cells] }))
            }
          />
        </div>
      </TablePart>
      <p className={styles.note}>{speaker.say('series.note')}</p>
    </Section>
  );
}
