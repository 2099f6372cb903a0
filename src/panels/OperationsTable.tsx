import { memo, useMemo, useState } from 'react';
import type { MeasureId, OperationId } from '@/domain/identifier';
import type { Operation } from '@/domain/operation';
import type { Answer } from '@/query/answer';
import type { DatasetIndex } from '@/query/index-dataset';
import type { RecordAnswer } from '@/query/records';
import { unreported } from '@/query/result';
import { sortRecords } from '@/query/sort-records';
import { sayPeriod } from '@/text/dates';
import { sayCrimeArea, sayMeasure, shortName } from '@/text/names';
import type { Speaker } from '@/text/speaker';
import { useSpeaker } from '@/text/SpeakerContext';
import { Button } from '@/ui/control/Button';
import { Glyph } from '@/ui/mark/Glyph';
import { MiniBar } from '@/ui/mark/MiniBar';
import { DataTable } from '@/ui/table/DataTable';
import { ResultFigure } from './Figure';
import { markOfResult, toneByMeasure } from './mark-of';
import styles from './OperationsTable.module.css';

interface OperationsTableProps {
  index: DatasetIndex;
  answer: Answer;
  table: 'operations' | 'activities';
  sorting: { column: string; isDescending: boolean };
  highlighted: string | null;
  onTable: (table: 'operations' | 'activities') => void;
  onSort: (column: string) => void;
  onHover: (operation: string | null) => void;
  onReceipt: (operation: OperationId) => void;
}

const FIRST_ON_A_PHONE = 8;
/** The organisation whose part every row shows: the partner whose programme the data are about. */
const PARTNER = 'afripol';

/** Every record in view with the numbers of the charts; activities on a second sheet. */
export const OperationsTable = memo(function OperationsTable({
  index,
  answer,
  table,
  sorting,
  highlighted,
  onTable,
  onSort,
  onHover,
  onReceipt,
}: OperationsTableProps) {
  const speaker = useSpeaker();
  const [isOpen, setOpen] = useState(false);
  const { records } = answer;
  const partner = index.organisations.get(PARTNER);
  const sheet = records[table];
  const sorted = useMemo(() => sortRecords(index, sheet, sorting.column, sorting.isDescending), [index, sheet, sorting]);
  const measures = index.headline;
  const isOperations = table === 'operations';
  const maxima = useMemo(
    () => new Map(measures.map((measure) => [measure, Math.max(1, ...sheet.map((record) => valueOf(record, measure)))])),
    [measures, sheet],
  );
  const labels: Record<string, string> = {
    name: speaker.say(isOperations ? 'table.operation' : 'table.activity'),
    period: speaker.say('table.when'),
    role: partner === undefined ? '' : speaker.say('table.role', { organisation: partner.name }),
    type: speaker.say('table.activity-type'),
    countries: speaker.say('table.countries'),
    sources: speaker.say('table.sources'),
    ...Object.fromEntries(measures.map((measure) => [measure, sayMeasure(speaker, index, measure)])),
  };
  const column = (id: string, look?: string) => ({
    id,
    label: labels[id] ?? id,
    isSortable: id !== 'role' && id !== 'type',
    className: look,
  });
  const columns = [
    column('name', styles.name),
    column('period', styles.when),
    isOperations ? column('role', styles.role) : column('type', styles.role),
    column('countries', styles.countries),
    ...(isOperations
      ? measures.map((measure) => ({
          ...column(measure, styles.figure),
          label: (
            <span className={styles.heading}>
              <Glyph tone={toneByMeasure(measure)} />
              {labels[measure]}
            </span>
          ),
        }))
      : []),
    { ...column('sources', styles.sources), isNumber: true },
  ];
  const count = (kind: 'operations' | 'activities') => speaker.say(`count.${kind}`, { count: records[kind].length });
  const values = {
    column: (labels[sorting.column] ?? '').toLocaleLowerCase(speaker.locale),
    order: sayOrder(sorting),
  };
  return (
    <section id="table" className={styles.section} aria-labelledby="table-title">
      <header className={styles.header}>
        <div>
          <h2 id="table-title" className={styles.title}>
            {speaker.say('table.all', { records: count(table) })}
          </h2>
          <p className={styles.subtitle}>{speaker.say('table.subtitle', values)}</p>
        </div>
        <div className={styles.sheets}>
          {(['operations', 'activities'] as const).map((kind) => (
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
        className={`${styles.table} ${isOpen ? styles.whole : ''}`}
        columns={columns}
        sorting={sorting}
        onSort={onSort}
        onHover={onHover}
        highlighted={highlighted}
        rows={sorted.map((record) => ({
          id: record.operation.id,
          attributes: { 'data-operation': record.operation.id },
          cells: [
            <NameCell key="name" index={index} record={record} onReceipt={onReceipt} />,
            sayPeriod(speaker, record.operation.period),
            isOperations
              ? sayPart(speaker, record.operation)
              : record.operation.kind === 'activity'
                ? speaker.say(`activity.${record.operation.activityType}`)
                : '',
            sayCountries(speaker, record.operation),
            ...(isOperations
              ? measures.map((measure) => (
                  <ResultCell
                    key={measure}
                    record={record}
                    measure={measure}
                    maximum={maxima.get(measure) ?? 1}
                    label={labels[measure] ?? ''}
                  />
                ))
              : []),
            speaker.number(record.operation.sources.length),
          ],
        }))}
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
      <p className={styles.note}>{speaker.say('table.note')}</p>
    </section>
  );
});

function NameCell({
  index,
  record,
  onReceipt,
}: {
  index: DatasetIndex;
  record: RecordAnswer;
  onReceipt: (operation: OperationId) => void;
}) {
  const speaker = useSpeaker();
  return (
    <>
      <button
        type="button"
        className={styles.open}
        onClick={() => {
          onReceipt(record.operation.id);
        }}
      >
        <bdi>{shortName(record.operation)}</bdi>
      </button>
      <small className={styles.area}>{sayCrimeArea(speaker, index, record.mainArea)}</small>
    </>
  );
}

function ResultCell({ record, measure, maximum, label }: { record: RecordAnswer; measure: MeasureId; maximum: number; label: string }) {
  const speaker = useSpeaker();
  const result = record.results.get(measure) ?? unreported;
  const { kind, doubt, value } = markOfResult(result);
  return (
    <span className={styles.result} data-none={result.status === 'unreported'}>
      <span className={styles.label}>{label}</span>
      <span className={styles.value}>
        <ResultFigure result={result} measure={measure} />
        {result.status === 'disputed' && <span className={styles.tag}>{speaker.say('disputed')}</span>}
      </span>
      {result.status !== 'unreported' && (
        <MiniBar value={value} maximum={maximum} tone={toneByMeasure(measure)} kind={kind} doubt={doubt} size="mini" />
      )}
    </span>
  );
}

function sayOrder({ column, isDescending }: OperationsTableProps['sorting']): string {
  if (column === 'period') return isDescending ? 'latest' : 'earliest';
  if (column === 'name') return isDescending ? 'backward' : 'forward';
  return isDescending ? 'highest' : 'lowest';
}

function valueOf(record: RecordAnswer, measure: MeasureId): number {
  const result = record.results.get(measure) ?? unreported;
  return result.status === 'unreported' ? 0 : result.value;
}

/** "19, all named"; "25, 6 named"; "3 named"; "not published". */
function sayCountries(speaker: Speaker, { countries }: Operation): string {
  const named = countries.named.length;
  if (countries.complete) return speaker.say('countries.all-named', { count: named });
  if (countries.reported === null) return named === 0 ? speaker.say('countries.none') : speaker.say('countries.named-only', { named });
  return speaker.say(named === 0 ? 'countries.reported-only' : 'countries.of-reported', { reported: countries.reported, named });
}

function sayPart(speaker: Speaker, operation: Operation): string {
  const roles = operation.organisations.filter((entry) => entry.organisation === PARTNER).flatMap((entry) => entry.roles);
  return roles.length === 0
    ? speaker.say('table.role.none')
    : speaker.list(
        roles.map((role) => speaker.say(`role.${role}`)),
        'and',
      );
}
