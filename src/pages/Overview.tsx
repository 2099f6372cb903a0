import { type ReactNode, useDeferredValue, useMemo } from 'react';
import type { CountryCode, CrimeAreaId, MeasureId, OperationId } from '@/domain/identifier';
import { CountryMap } from '@/panels/CountryMap';
import { CountryRanking } from '@/panels/CountryRanking';
import { CrimeAreaCharts } from '@/panels/CrimeAreaCharts';
import { FilterBar } from '@/panels/FilterBar';
import { FindField } from '@/panels/FindField';
import { IgnoredNotice } from '@/panels/IgnoredNotice';
import { HeadlineFigures } from '@/panels/HeadlineFigures';
import { NothingFits } from '@/panels/NothingFits';
import { OperationReceipt } from '@/panels/OperationReceipt';
import { OperationsTable } from '@/panels/OperationsTable';
import { OperationsTimeline } from '@/panels/OperationsTimeline';
import { PhoneFilters } from '@/panels/PhoneFilters';
import { Shown } from '@/panels/Shown';
import { TotalReceipt } from '@/panels/TotalReceipt';
import { YearCharts } from '@/panels/YearCharts';
import { answerQuestion } from '@/query/answer';
import type { DatasetIndex } from '@/query/index-dataset';
import { type MonthRange, yearRange } from '@/query/month';
import { openQuestion, type Question, toggled } from '@/query/question';
import { type Address, sortingBy } from '@/state/address';
import { useDraftPeriod } from '@/state/draft-period';
import { useHighlight } from '@/state/highlight';
import { useNotice } from '@/state/notice';
import { type Go, useAddress, useLink } from '@/state/use-address';
import { useOutlines } from '@/state/use-dataset';
import { sayDate } from '@/text/dates';
import { sayMeasure } from '@/text/names';
import { useSpeaker } from '@/text/SpeakerContext';
import { Dialog } from '@/ui/control/Dialog';
import { readMapOutlines } from '@/ui/map/read-map-outlines';
import styles from './Overview.module.css';
import { useReadyMark } from './use-ready-mark';

/** The main page: what is shown, how much, when, where, how it splits, which ones. */
export function Overview({ index }: { index: DatasetIndex }) {
  const speaker = useSpeaker();
  const { address, go } = useAddress(index);
  const draft = useDraftPeriod((state) => state.draft);
  const pointed = { operation: useHighlight((state) => state.operation), country: useHighlight((state) => state.country), crimeArea: useHighlight((state) => state.crimeArea), year: useHighlight((state) => state.year) };
  const outlines = useOutlines();
  const mapOutlines = useMemo(() => (outlines.data === undefined ? null : readMapOutlines(outlines.data)), [outlines.data]);

  const asked = useMemo<Question>(() => (draft === null ? address.question : { ...address.question, period: draft }), [address.question, draft]);
  const answer = useMemo(() => answerQuestion(index, asked), [index, asked]);
  // Map and charts follow a moment later, so that figures, sentence, timeline and table never wait for them.
  const late = useDeferredValue(answer);
  const acts = useMemo(() => actsOf(index, address, go), [index, address, go]);
  const main = useReadyMark(late === answer && !outlines.isPending, answer);
  const { question } = address;
  const { records } = answer;

  return (
    <main ref={main} id="content" tabIndex={-1} className={styles.page}>
      <IgnoredParts />
      <div className={styles.title}>
        <h1>{index.dataset.title}</h1>
        <p className={styles.asOf}>{speaker.sayRich('as-of', { date: sayDate(speaker, index.dataset.asOf), b: emphasised })}</p>
      </div>
      <div className={styles.filters} role="search" aria-label={speaker.say('filter.filters')}>
        <div className={styles.wide}>
          <FilterBar index={index} question={question} onQuestion={acts.ask} />
        </div>
        <div className={styles.narrow}>
          <PhoneFilters index={index} answer={answer} onQuestion={acts.ask} />
        </div>
        <FindField text={question.text} onText={acts.find} />
      </div>
      <Shown index={index} answer={answer} onQuestion={acts.ask} onClear={acts.clear} />
      {records.operations.length + records.activities.length === 0 && <NothingFits index={index} question={question} onQuestion={acts.ask} onClear={acts.clear} />}
      <HeadlineFigures index={index} answer={answer} onMeasure={acts.chooseMeasure} onReceipt={acts.openTotal} />
      <div className={styles.first}>
        <OperationsTimeline
          index={index}
          answer={answer}
          highlighted={pointed.operation}
          onHover={point.operation}
          onPeriodDraft={holdPeriod}
          onPeriod={acts.askPeriod}
          onCrimeArea={acts.toggleCrimeArea}
          onYear={acts.toggleYear}
          onReceipt={acts.openOperation}
        />
      </div>
      <div className={styles.where}>
        <CountryMap
          index={index}
          answer={late}
          outlines={mapOutlines ?? (outlines.isPending ? 'loading' : 'failed')}
          highlighted={pointed.country}
          onHover={point.country}
          onCountry={acts.toggleCountry}
          onReading={acts.chooseReading}
        />
        <CountryRanking index={index} answer={late} highlighted={pointed.country} onHover={point.country} onCountry={acts.toggleCountry} />
      </div>
      <div className={styles.section} id="charts">
        <YearCharts index={index} answer={late} highlighted={pointed.year} onHover={point.year} onYear={acts.toggleYear} />
      </div>
      <div className={styles.section}>
        <CrimeAreaCharts index={index} answer={late} highlighted={pointed.crimeArea} onHover={point.crimeArea} onCrimeArea={acts.toggleCrimeArea} />
      </div>
      <div className={styles.ruled}>
        <OperationsTable
          index={index}
          answer={answer}
          table={address.table}
          sorting={address.sorting}
          highlighted={pointed.operation}
          onTable={acts.chooseTable}
          onSort={acts.sort}
          onHover={point.operation}
          onReceipt={acts.openOperation}
        />
      </div>
      <Receipt index={index} address={address} onOpen={acts.open} />
    </main>
  );
}

/** What a reader can do on the page; each act leads to another address. */
function actsOf(index: DatasetIndex, address: Address, go: Go) {
  const { question } = address;
  const ask = (next: Question, burst?: string) => {
    go({ ...address, question: next }, burst);
  };
  const open = (receipt: Address['receipt']) => {
    go({ ...address, receipt });
  };
  return {
    ask,
    open,
    find: (text: string) => {
      ask({ ...question, text }, 'find');
    },
    clear: () => {
      ask({ ...openQuestion(question.measure), reading: question.reading });
    },
    chooseMeasure: (measure: MeasureId) => {
      ask({ ...question, measure });
    },
    chooseReading: (reading: Question['reading']) => {
      ask({ ...question, reading });
    },
    chooseTable: (table: Address['table']) => {
      go({ ...address, table });
    },
    sort: (column: string) => {
      const sorted = sortingBy(index, column);
      if (sorted !== undefined) go({ ...address, sorting: nextSorting(address.sorting, sorted) });
    },
    askPeriod: (period: Question['period'], burst?: string) => {
      holdPeriod(null);
      ask({ ...question, period }, burst);
    },
    toggleYear: (year: number) => {
      const range = yearRange(year);
      const isChosen = question.period?.from === range.from && question.period.to === range.to;
      ask({ ...question, period: isChosen ? null : range });
    },
    toggleCountry: (country: CountryCode) => {
      ask({ ...question, countries: toggled(question.countries, country) });
    },
    toggleCrimeArea: (area: CrimeAreaId) => {
      ask({ ...question, crimeAreas: toggled(question.crimeAreas, area) });
    },
    openTotal: (measure: MeasureId) => {
      open({ kind: 'total', measure });
    },
    openOperation: (operation: OperationId) => {
      open({ kind: 'operation', operation });
    },
  };
}

const { point: pointAt } = useHighlight.getState();
const point = {
  operation: (operation: string | null) => {
    pointAt({ operation });
  },
  country: (country: string | null) => {
    pointAt({ country });
  },
  crimeArea: (crimeArea: string | null) => {
    pointAt({ crimeArea });
  },
  year: (year: string | null) => {
    pointAt({ year });
  },
};

function holdPeriod(period: MonthRange | null): void {
  useDraftPeriod.getState().hold(period);
}

function emphasised(chunks: ReactNode[]): ReactNode {
  return <b>{chunks}</b>;
}

function IgnoredParts() {
  const { ignored, dismiss } = useNotice();
  return <IgnoredNotice ignored={ignored} onDismiss={dismiss} />;
}

function nextSorting(current: Address['sorting'], column: Address['sorting']['column']): Address['sorting'] {
  if (current.column === column) return { column, isDescending: !current.isDescending };
  return { column, isDescending: column !== 'name' };
}

function Receipt({ index, address, onOpen }: { index: DatasetIndex; address: Address; onOpen: (receipt: Address['receipt']) => void }) {
  const speaker = useSpeaker();
  const link = useLink(address, index);
  const { receipt, question } = address;
  if (receipt === null) return null;
  const close = () => onOpen(null);
  if (receipt.kind === 'total') {
    return (
      <Dialog key={receipt.measure} form="note" title={sayMeasure(speaker, index, receipt.measure)} closeLabel={speaker.say('close')} onClose={close}>
        <TotalReceipt
          index={index}
          question={question}
          measure={receipt.measure}
          address={link}
          onOperation={(operation) => onOpen({ kind: 'operation', operation })}
        />
      </Dialog>
    );
  }
  const operation = index.rows[index.rowById.get(receipt.operation) ?? -1];
  if (operation === undefined) return null;
  return (
    <Dialog key={receipt.operation} form="note" title={<bdi>{operation.name}</bdi>} closeLabel={speaker.say('close')} onClose={close}>
      <OperationReceipt index={index} operation={operation} address={link} />
    </Dialog>
  );
}
