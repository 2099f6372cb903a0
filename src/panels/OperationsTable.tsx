import { memo, type ReactNode, useMemo, useState } from 'react';
import type { MeasureId } from '@/domain/identifier';
import type { Answer } from '@/query/answer';
import type { DatasetIndex } from '@/query/index-dataset';
import { isAttributed } from '@/query/total';
import type { RecordAnswer } from '@/query/records';
import { unreported } from '@/query/result';
import { type Sorting, sortingOfTable, sortRecords } from '@/query/sort-records';
import { sayCountryCount } from '@/text/countries';
import { sayPeriod } from '@/text/dates';
import { sayCrimeArea, sayMeasure } from '@/text/names';
import { sayAbsence, sayConditions } from '@/text/sentences';
import { useSpeaker } from '@/text/SpeakerContext';
import { saySorting, sayTablePart } from '@/text/table';
import { Button } from '@/ui/control/Button';
import { Glyph } from '@/ui/mark/Glyph';
import { MiniBar } from '@/ui/mark/MiniBar';
import { DataTable } from '@/ui/table/DataTable';
import { MOST_DRAWN, MOST_PRINTED } from '@/ui/table/many-rows';
import type { TableRow } from '@/ui/table/TableLine';
import { ToolRow } from '@/ui/ToolRow';
import { DisputedTag } from './DisputedTag';
import { ResultFigure } from './Figure';
import { FigureTools } from './FigureTools';
import { useLinks } from './LinksContext';
import { RecordName } from './RecordName';
import { markOfResult, toneByMeasure } from './mark-of';
import styles from './OperationsTable.module.css';

interface OperationsTableProps {
  index: DatasetIndex;
  answer: Answer;
  table: 'operations' | 'activities';
  sorting: Sorting;
  highlighted: string | null;
  /** Where there is no room for all: how many rows are shown. */
  most?: number;
  onTable: (table: 'operations' | 'activities') => void;
  /** Left out where nobody can sort: the headings are then plain. */
  onSort?: (column: string) => void;
  onHover: (operation: string | null) => void;
}

const FIRST_ON_A_PHONE = 8;

/** Every record in view with the numbers of the charts; activities on a second sheet. */
export const OperationsTable = memo(function OperationsTable({
  index,
  answer,
  table,
  sorting: asked,
  highlighted,
  most = Number.POSITIVE_INFINITY,
  onTable,
  onSort,
  onHover,
}: OperationsTableProps) {
  const speaker = useSpeaker();
  const sorting = sortingOfTable(table, asked);
  const [isOpen, setOpen] = useState(false);
  const { records } = answer;
  const { partner } = index;
  const sortedBy = typeof sorting.column === 'string' ? sorting.column : sorting.column.measure;
  const sheet = records[table];
  const sorted = useMemo(
    () => sortRecords(index, answer.question, sheet, sorting, speaker.compare),
    [index, answer, sheet, sorting, speaker],
  );
  const measures = index.headline;
  const absence = sayAbsence(speaker, isAttributed(answer.question));
  const isOperations = table === 'operations';
  const isWhole = sayConditions(speaker, index, answer.question).length === 0;
  const maxima = useMemo(() => new Map(answer.headlines.map(({ total, largest }) => [total.measure, Math.max(1, largest)])), [answer]);
  const column = (id: string, label: ReactNode, className?: string) => ({ id, label, isSortable: true, className });
  const partLabel = isOperations
    ? partner && speaker.say('table.role', { organisation: partner.name })
    : speaker.say('table.activity-type');
  const columns = [
    column('name', speaker.say(isOperations ? 'table.operation' : 'table.activity'), styles.name),
    column('period', speaker.say('table.when'), styles.when),
    ...(partLabel === null ? [] : [{ id: 'part', label: partLabel, className: styles.role }]),
    column('countries', speaker.say('table.countries'), styles.countries),
    ...(isOperations
      ? measures.map((measure) =>
          column(
            measure,
            <span className={styles.heading}>
              <Glyph tone={toneByMeasure(measure)} />
              {sayMeasure(speaker, index, measure)}
            </span>,
            styles.figure,
          ),
        )
      : []),
    { ...column('sources', speaker.say('table.sources'), styles.sources), isNumber: true },
  ];
  const count = (kind: 'operations' | 'activities') => speaker.say(`count.${kind}`, { count: records[kind].length });
  const values = saySorting(speaker, index, sorting);
  const rowOf = (record: RecordAnswer): TableRow => ({
    id: record.operation.id,
    attributes: { 'data-operation': record.operation.id },
    cells: [
      <NameCell key="name" index={index} record={record} />,
      sayPeriod(speaker, record.operation.period),
      ...(record.operation.kind === 'activity'
        ? [speaker.say(`activity.${record.operation.activityType}`)]
        : partner === null
          ? []
          : [sayTablePart(speaker, record.operation, partner)]),
      sayCountryCount(speaker, record.operation),
      ...(isOperations
        ? measures.map((measure) => (
            <ResultCell
              key={measure}
              index={index}
              absence={absence}
              record={record}
              measure={measure}
              maximum={maxima.get(measure) ?? 1}
              label={sayMeasure(speaker, index, measure)}
            />
          ))
        : []),
      speaker.number(record.operation.sources.length),
    ],
  });
  return (
    <section id="table" className={styles.section} aria-labelledby="table-title">
      <header className={styles.header}>
        <div>
          <h2 id="table-title" className={styles.title}>
            {speaker.say('table.all', { records: count(table), isAll: isWhole ? 'yes' : 'no' })}
          </h2>
          <p className={styles.subtitle}>{speaker.say('table.subtitle', values)}</p>
          {sorted.length > MOST_DRAWN && (
            <p className={styles.subtitle}>{speaker.say('access.table.cut', { count: MOST_DRAWN, all: sorted.length })}</p>
          )}
        </div>
        <div className={styles.sheets} data-tool="">
          {(['operations', 'activities'] as const)
            .filter((kind) => answer.question.kind === 'both' || answer.question.kind === kind)
            .map((kind) => (
              <button
                key={kind}
                type="button"
                className={styles.sheet}
                aria-pressed={table === kind}
                onClick={() => {
                  onTable(kind);
                }}
              >
                {count(kind)}
              </button>
            ))}
        </div>
      </header>
      <DataTable
        caption={speaker.say('table.caption', { records: count(table), ...values })}
        blocks="phone"
        className={`${styles.table} ${isOpen ? styles.whole : ''}`}
        columns={columns}
        sorting={{ column: sortedBy, isDescending: sorting.isDescending }}
        {...(onSort && { onSort })}
        onHover={onHover}
        highlighted={highlighted}
        rows={{
          length: Math.min(sorted.length, most),
          at: (position) => {
            const record = sorted.at(position);
            return record && rowOf(record);
          },
        }}
        mostOnPhone={isOpen ? sorted.length : FIRST_ON_A_PHONE}
        printNote={speaker.say('table.printed', { count: MOST_PRINTED, all: sorted.length })}
      />
      {sorted.length === 0 && <p className={styles.nothing}>{speaker.say('table.nothing')}</p>}
      {sorted.length > FIRST_ON_A_PHONE && (
        <Button
          look="link"
          className={styles.more}
          aria-expanded={isOpen}
          onClick={() => {
            setOpen(!isOpen);
          }}
        >
          {isOpen ? speaker.say('table.show-fewer') : speaker.say('table.show-all', { count: sorted.length - FIRST_ON_A_PHONE })}
        </Button>
      )}
      <div className={styles.foot}>
        <p className={styles.note}>{speaker.say('table.note')}</p>
        <ToolRow>
          <FigureTools view="table" />
        </ToolRow>
      </div>
    </section>
  );
});

function NameCell({ index, record }: { index: DatasetIndex; record: RecordAnswer }) {
  const speaker = useSpeaker();
  const links = useLinks();
  return (
    <>
      <a className={styles.open} href={links.place({ kind: 'operation', operation: record.operation.id })}>
        <RecordName record={record.operation} />
      </a>
      <small className={styles.area}>{sayCrimeArea(speaker, index, record.mainArea)}</small>
    </>
  );
}

interface ResultCellProps {
  index: DatasetIndex;
  record: RecordAnswer;
  measure: MeasureId;
  maximum: number;
  label: string;
  absence: string;
}

function ResultCell({ index, record, measure, maximum, label, absence }: ResultCellProps) {
  const result = record.results.get(measure) ?? unreported;
  const { kind, doubt, value } = markOfResult(result);
  return (
    <span className={styles.result} data-none={result.status === 'unreported'}>
      <span className={styles.label}>{label}</span>
      <span className={styles.value}>
        <ResultFigure index={index} result={result} measure={measure} operation={record.operation.id} absence={absence} />
        {result.status === 'disputed' && <DisputedTag />}
      </span>
      {result.status !== 'unreported' && (
        <MiniBar value={value} maximum={maximum} tone={toneByMeasure(measure)} kind={kind} doubt={doubt} size="mini" />
      )}
    </span>
  );
}
