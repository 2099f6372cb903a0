import { type ReactNode, StrictMode, useEffect, useMemo, useState } from 'react';
import { CountryMap } from '@/panels/CountryMap';
import { CountryRanking } from '@/panels/CountryRanking';
import { CrimeAreaCharts } from '@/panels/CrimeAreaCharts';
import { DataRefused } from '@/panels/DataRefused';
import { Fault } from '@/panels/Fault';
import { HeadlineFigures } from '@/panels/HeadlineFigures';
import { IgnoredNotice } from '@/panels/IgnoredNotice';
import { LinksContext } from '@/panels/LinksContext';
import { Loading } from '@/panels/Loading';
import { NothingFits } from '@/panels/NothingFits';
import { OperationsTable } from '@/panels/OperationsTable';
import { OperationsTimeline } from '@/panels/OperationsTimeline';
import { Shown } from '@/panels/Shown';
import { YearCharts } from '@/panels/YearCharts';
import { type Answer, answerQuestion } from '@/query/answer';
import type { DatasetIndex } from '@/query/index-dataset';
import type { View } from '@/query/view';
import type { Address } from '@/state/address';
import { createDataClient, DataContext } from '@/state/DataContext';
import { useDraftPeriod } from '@/state/draft-period';
import { type EmbeddedView, readEmbeddedAddress } from '@/state/embedded-address';
import { pointers, useHighlight } from '@/state/highlight';
import { linksFrom } from '@/state/links-from';
import { refusalOf } from '@/state/load-error';
import { useLoadProgress } from '@/state/load-progress';
import { actsOf, holdPeriod } from '@/state/overview-acts';
import { linkTo } from '@/state/use-address';
import { useDataset, useOutlines } from '@/state/use-dataset';
import { sayDate } from '@/text/dates';
import type { Messages } from '@/text/message';
import { createSpeaker } from '@/text/speaker';
import { SpeakerContext, useSpeaker } from '@/text/SpeakerContext';
import { FaultBoundary } from '@/ui/FaultBoundary';
import { readMapOutlines } from '@/ui/map/read-map-outlines';
import { MarkPatterns } from '@/ui/mark/MarkPatterns';
import { Page } from '@/ui/Page';
import { usePreferredTheme } from '@/ui/use-preferred-theme';
import { useReadyMark } from '@/ui/use-ready-mark';
import styles from './EmbeddedPage.module.css';

interface EmbeddedPageProps extends EmbeddedView {
  /** The query part of the address. */
  search: string;
  messages: Messages;
}

/** One view by itself, for a page of somebody else. It stores nothing, and every link leads to the app in a new tab. */
export function EmbeddedPage(props: EmbeddedPageProps) {
  const [client] = useState(createDataClient);
  return (
    <StrictMode>
      <DataContext client={client}>
        <InLanguage {...props} />
      </DataContext>
    </StrictMode>
  );
}

function InLanguage({ language, view, theme, search, messages }: EmbeddedPageProps) {
  const dataset = useDataset(language);
  const { progress } = useLoadProgress();
  const written = dataset.data?.dataset;
  const speaker = useMemo(() => createSpeaker(language, messages, written), [language, messages, written]);
  const preferred = usePreferredTheme();
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme ?? preferred;
  }, [theme, preferred]);
  return (
    <SpeakerContext speaker={speaker}>
      <MarkPatterns />
      <FaultBoundary fallback={(tryAgain) => <Waiting>{<Fault onTryAgain={tryAgain} />}</Waiting>}>
        {dataset.data !== undefined ? (
          <EmbeddedAnswer index={dataset.data} view={view} search={search} />
        ) : (
          <Waiting>
            {dataset.isPending || dataset.error === null ? (
              <Loading progress={progress} />
            ) : (
              <DataRefused {...refusalOf(dataset.error)} own={null} onTryAgain={dataset.refetch} />
            )}
          </Waiting>
        )}
      </FaultBoundary>
    </SpeakerContext>
  );
}

function Waiting({ children }: { children: ReactNode }) {
  const speaker = useSpeaker();
  return (
    <Page title={speaker.say('app.title')} titleLook="aloud">
      {children}
    </Page>
  );
}

interface EmbeddedAnswerProps {
  index: DatasetIndex;
  view: View;
  search: string;
}

function EmbeddedAnswer({ index, view, search }: EmbeddedAnswerProps) {
  const speaker = useSpeaker();
  const draft = useDraftPeriod((state) => state.draft);
  const [read] = useState(() => readEmbeddedAddress(speaker.language, search, index));
  const [ignored, setIgnored] = useState(read.ignored);
  // What a reader does in the frame stays in it until a link takes it along.
  const [address, setAddress] = useState(read.address);
  const acts = useMemo(
    () =>
      actsOf(index, (change) => {
        setAddress((present) => {
          const next = change(present);
          return { ...next, receipt: null };
        });
      }),
    [index],
  );
  const links = useMemo(() => linksFrom(address, index), [address, index]);
  const asked = useMemo(() => (draft === null ? address.question : { ...address.question, period: draft }), [draft, address.question]);
  const answer = useMemo(() => answerQuestion(index, asked), [index, asked]);
  const { operations, activities } = answer.records;
  const isEmpty = operations.length + activities.length === 0;
  return (
    <LinksContext links={links}>
      <ReadyPage title={index.dataset.title} answer={answer}>
        <IgnoredNotice
          ignored={ignored}
          failedLanguage={null}
          onDismiss={() => {
            setIgnored([]);
          }}
        />
        <Shown index={index} answer={answer} isBusy={draft !== null} onQuestion={acts.ask} onClear={acts.clear} />
        {isEmpty && <NothingFits index={index} answer={answer} onQuestion={acts.ask} onClear={acts.clear} />}
        <ViewOf
          view={view}
          index={index}
          answer={answer}
          address={address}
          acts={{
            ...acts,
            openOperation: (operation) => {
              window.open(links.receipt({ kind: 'operation', operation }), '_blank', 'noopener');
            },
          }}
        />
        <footer className={styles.source}>
          <p>
            {speaker.say('embed.source', { title: index.dataset.title })}
            {speaker.say('list.clauses')}
            {speaker.say('print.independent')}
            {speaker.say('list.clauses')}
            {speaker.say('footer.version', { date: sayDate(speaker, index.dataset.asOf) })}
          </p>
          <a href={linkTo(address, index)} target="_blank" rel="noopener">
            {speaker.say('embed.open')}
          </a>
        </footer>
      </ReadyPage>
    </LinksContext>
  );
}

function ReadyPage({ title, answer, children }: { title: string; answer: Answer; children: ReactNode }) {
  const main = useReadyMark(true, answer);
  return (
    <Page ref={main} title={title} titleLook="aloud">
      {children}
    </Page>
  );
}

interface ViewOfProps {
  view: View;
  index: DatasetIndex;
  answer: Answer;
  address: Address;
  acts: ReturnType<typeof actsOf>;
}

function ViewOf({ view, index, answer, address, acts }: ViewOfProps) {
  const highlight = useHighlight();
  switch (view) {
    case 'figures':
      return <HeadlineFigures index={index} answer={answer} onMeasure={acts.chooseMeasure} />;
    case 'timeline':
      return (
        <OperationsTimeline
          index={index}
          answer={answer}
          highlighted={highlight.operation}
          onHover={pointers.operation}
          onPeriodDraft={holdPeriod}
          onPeriod={acts.askPeriod}
          onCrimeArea={acts.toggleCrimeArea}
          onYear={acts.toggleYear}
          onReceipt={acts.openOperation}
        />
      );
    case 'map':
      return <EmbeddedMap index={index} answer={answer} acts={acts} />;
    case 'ranking':
      return (
        <CountryRanking
          index={index}
          answer={answer}
          highlighted={highlight.country}
          onHover={pointers.country}
          onCountry={acts.toggleCountry}
        />
      );
    case 'by-year':
      return <YearCharts index={index} answer={answer} highlighted={highlight.year} onHover={pointers.year} onYear={acts.toggleYear} />;
    case 'by-crime-area':
      return (
        <CrimeAreaCharts
          index={index}
          answer={answer}
          highlighted={highlight.crimeArea}
          onHover={pointers.crimeArea}
          onCrimeArea={acts.toggleCrimeArea}
        />
      );
    case 'table':
      return (
        <OperationsTable
          index={index}
          answer={answer}
          table={address.question.kind === 'both' ? address.table : address.question.kind}
          sorting={address.sorting}
          highlighted={highlight.operation}
          onTable={acts.chooseTable}
          onSort={acts.sort}
          onHover={pointers.operation}
        />
      );
  }
}

function EmbeddedMap({ index, answer, acts }: Omit<ViewOfProps, 'view' | 'address'>) {
  const outlines = useOutlines();
  const highlighted = useHighlight((state) => state.country);
  const drawn = useMemo(() => (outlines.data === undefined ? null : readMapOutlines(outlines.data)), [outlines.data]);
  return (
    <CountryMap
      index={index}
      answer={answer}
      outlines={drawn ?? (outlines.isFetching ? 'loading' : 'failed')}
      highlighted={highlighted}
      onHover={pointers.country}
      onCountry={acts.toggleCountry}
      onReading={acts.chooseReading}
      onTryAgain={() => void outlines.refetch()}
    />
  );
}
