import { useMemo } from 'react';
import { DataText } from '@/panels/DataText';
import { FilterBar } from '@/panels/FilterBar';
import { FindField } from '@/panels/FindField';
import { HeadlineFigures } from '@/panels/HeadlineFigures';
import { NothingFits } from '@/panels/NothingFits';
import { OperationsTable } from '@/panels/OperationsTable';
import { OperationsTimeline } from '@/panels/OperationsTimeline';
import { PhoneFilters } from '@/panels/PhoneFilters';
import { Shown } from '@/panels/Shown';
import { answerQuestion } from '@/query/answer';
import type { DatasetIndex } from '@/query/index-dataset';
import type { Question } from '@/query/question';
import { type Address, LONGEST_TEXT } from '@/state/address';
import { useDraftPeriod } from '@/state/draft-period';
import { actsOf, holdPeriod } from '@/state/overview-acts';
import type { ChangeAddress } from '@/state/use-address';
import { useOutlines } from '@/state/use-dataset';
import { sayDate } from '@/text/dates';
import { useSpeaker } from '@/text/SpeakerContext';
import { Page } from '@/ui/Page';
import { useReadyMark } from '@/ui/use-ready-mark';
import { useSteadyPlace } from '@/ui/use-steady-place';
import { LaterViews } from './Overview/LaterViews';
import { Pointed } from './Overview/Pointed';
import styles from './Overview.module.css';

interface OverviewProps {
  index: DatasetIndex;
  address: Address;
  changeAddress: ChangeAddress;
}

/** The main page: what is shown, how much, when, where, how it splits, which ones. */
export function Overview({ index, address, changeAddress }: OverviewProps) {
  const speaker = useSpeaker();
  const draft = useDraftPeriod((state) => state.draft);
  const outlines = useOutlines();

  const asked = useMemo<Question>(
    () => (draft === null ? address.question : { ...address.question, period: draft }),
    [address.question, draft],
  );
  const answer = useMemo(() => answerQuestion(index, asked), [index, asked]);
  const acts = useMemo(() => actsOf(index, changeAddress), [index, changeAddress]);
  const main = useReadyMark(!outlines.isFetching, answer);
  useSteadyPlace(main, answer, true);
  const { question } = address;
  const { records } = answer;

  return (
    <Page ref={main} title={null}>
      <div className={styles.title}>
        <h1>
          <DataText>{index.dataset.title}</DataText>
        </h1>
        <p className={styles.asOf}>{speaker.sayRich('as-of', { date: sayDate(speaker, index.dataset.asOf) })}</p>
      </div>
      <div className={styles.filters} role="search" aria-label={speaker.say('filter.filters')}>
        <div className={styles.wide}>
          <FilterBar index={index} question={question} onQuestion={acts.ask} />
        </div>
        <div className={styles.narrow}>
          <PhoneFilters index={index} answer={answer} onQuestion={acts.ask} />
        </div>
        <FindField text={question.text} longest={LONGEST_TEXT} onText={acts.find} />
      </div>
      <Shown index={index} answer={answer} isBusy={draft !== null} onQuestion={acts.ask} onClear={acts.clear} />
      {records.operations.length + records.activities.length === 0 && (
        <NothingFits index={index} answer={answer} onQuestion={acts.ask} onClear={acts.clear} />
      )}
      <HeadlineFigures index={index} answer={answer} onMeasure={acts.chooseMeasure} />
      <div className={styles.first}>
        <Pointed at="operation">
          {(highlighted, onHover) => (
            <OperationsTimeline
              index={index}
              answer={answer}
              highlighted={highlighted}
              onHover={onHover}
              onPeriodDraft={holdPeriod}
              onPeriod={acts.askPeriod}
              onCrimeArea={acts.toggleCrimeArea}
              onYear={acts.toggleYear}
              onReceipt={acts.openOperation}
            />
          )}
        </Pointed>
      </div>
      <LaterViews index={index} answer={answer} acts={acts} />
      <div className={styles.ruled}>
        <Pointed at="operation">
          {(highlighted, onHover) => (
            <OperationsTable
              index={index}
              answer={answer}
              table={question.kind === 'both' ? address.table : question.kind}
              sorting={address.sorting}
              highlighted={highlighted}
              onTable={acts.chooseTable}
              onSort={acts.sort}
              onHover={onHover}
            />
          )}
        </Pointed>
      </div>
    </Page>
  );
}
