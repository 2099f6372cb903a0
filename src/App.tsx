import { lazy, type ReactNode, StrictMode, Suspense, use, useEffect, useLayoutEffect, useMemo, useState } from 'react';
import { Overview } from '@/pages/Overview';
import { DataRefused } from '@/panels/DataRefused';
import { Fault } from '@/panels/Fault';
import { LinksContext } from '@/panels/LinksContext';
import { LanguageMenu } from '@/panels/LanguageMenu';
import { Loading } from '@/panels/Loading';
import { Search } from '@/panels/Search';
import { SourcesFooter } from '@/panels/SourcesFooter';
import { TakeContext, type Taken } from '@/panels/TakeContext';
import { ThemeSwitch } from '@/panels/ThemeSwitch';
import { TopBar } from '@/panels/TopBar';
import type { Language } from '@/domain/language';
import { answerQuestion } from '@/query/answer';
import type { DatasetIndex } from '@/query/index-dataset';
import type { Place } from '@/query/place';
import { openQuestion } from '@/query/question';
import { type DataClient, DataContext } from '@/state/DataContext';
import { DrawnPathContext, useBar } from '@/state/DrawnPathContext';
import { type Address, homeAddress, LONGEST_TEXT, writePlace } from '@/state/address';
import { closeReceipts, goBack, goTo, lastLinkHere, receiptsHere } from '@/state/go-to';
import { inLanguage, pathBelowLanguage } from '@/state/language-in-path';
import { linkFrom, pathWithin } from '@/state/path-within';
import { linksFrom } from '@/state/links-from';
import { refusalOf } from '@/state/load-error';
import { useFreshness } from '@/state/freshness';
import { useLoadProgress } from '@/state/load-progress';
import { useNotice } from '@/state/notice';
import { followOtherTabs, useTheme } from '@/state/theme';
import { presentLocation, publicAddress } from '@/state/present-location';
import { type ChangeAddress, linkTo, useAddress } from '@/state/use-address';
import { useArrival } from '@/state/use-arrival';
import { useDataset } from '@/state/use-dataset';
import { useFollowedLinks } from '@/state/use-followed-links';
import { usePartGone } from '@/state/use-part-gone';
import { type Spoken, useSpoken } from '@/state/use-spoken';
import { sayHead } from '@/text/head';
import { SpeakerContext, useSpeaker } from '@/text/SpeakerContext';
import { hasAllMessages, loadAllMessages } from '@/text/load-messages';
import type { Messages } from '@/text/message';
import { createSpeaker } from '@/text/speaker';
import { Dialog } from '@/ui/control/Dialog';
import { FaultBoundary } from '@/ui/FaultBoundary';
import type { MapSketch } from '@/ui/map/map-sketch';
import { SketchContext } from '@/ui/map/SketchContext';
import { MarkPatterns } from '@/ui/mark/MarkPatterns';
import { Page } from '@/ui/Page';
import { PageHead } from '@/ui/PageHead';
import { PendingPart } from '@/ui/PendingPart';
import { SkipLink } from '@/ui/SkipLink';
import { preferredTheme, usePreferredTheme } from '@/ui/use-preferred-theme';
import { whenSettled } from '@/ui/when-idle';

/**
 * What is fetched when it is first asked for, and the messages that only it says. After a failed fetch all are made anew: a lazy component keeps its
 * failure for ever.
 */
function laterParts() {
  const messages = new Map<Language, Promise<Messages>>();
  return {
    allMessages: (language: Language) => {
      const asked = messages.get(language) ?? loadAllMessages(language);
      messages.set(language, asked);
      return asked;
    },
    TakenAway: lazy(() => import('@/pages/TakenAway').then(({ TakenAway }) => ({ default: TakenAway }))),
    Receipt: lazy(() => import('@/panels/Receipt').then(({ Receipt }) => ({ default: Receipt }))),
    OperationPage: lazy(() => import('@/pages/OperationPage').then(({ OperationPage }) => ({ default: OperationPage }))),
    CountryPage: lazy(() => import('@/pages/CountryPage').then(({ CountryPage }) => ({ default: CountryPage }))),
    CountriesPage: lazy(() => import('@/pages/CountriesPage').then(({ CountriesPage }) => ({ default: CountriesPage }))),
    ProgrammePage: lazy(() => import('@/pages/ProgrammePage').then(({ ProgrammePage }) => ({ default: ProgrammePage }))),
    DataPage: lazy(() => import('@/pages/DataPage').then(({ DataPage }) => ({ default: DataPage }))),
    OwnPage: lazy(() => import('@/pages/OwnPage').then(({ OwnPage }) => ({ default: OwnPage }))),
    MethodPage: lazy(() => import('@/pages/MethodPage').then(({ MethodPage }) => ({ default: MethodPage }))),
    AddPage: lazy(() => import('@/pages/AddPage').then(({ AddPage }) => ({ default: AddPage }))),
    BriefingPage: lazy(() => import('@/pages/BriefingPage').then(({ BriefingPage }) => ({ default: BriefingPage }))),
    AddedToBriefing: lazy(() => import('@/pages/BriefingPage').then(({ AddedToBriefing }) => ({ default: AddedToBriefing }))),
    Freshness: lazy(() => import('@/pages/Freshness').then(({ Freshness }) => ({ default: Freshness }))),
    IgnoredParts: lazy(() => import('@/pages/Freshness').then(({ IgnoredParts }) => ({ default: IgnoredParts }))),
    NotFound: lazy(() => import('@/pages/NotFound').then(({ NotFound }) => ({ default: NotFound }))),
  };
}

/** What a reader is likely to ask for next; where it cannot be fetched, it is asked for again in its turn, and a print goes without what only a print has. */
async function fetchAhead(language: Language) {
  try {
    const [{ PrintedPart }] = await Promise.all([import('@/pages/PrintedPart'), loadAllMessages(language), import('@/panels/Receipt')]);
    return PrintedPart;
  } catch {
    return null;
  }
}

interface AppProps {
  client: DataClient;
  first: Spoken<Messages>;
  /** The path for which the page was drawn at build, where it is to come to life. */
  drawnPath: string | null;
  sketch: MapSketch | null;
}

/** The app, in the same form at build and in the browser. */
export function App({ client, first, drawnPath, sketch }: AppProps) {
  return (
    <StrictMode>
      <DataContext client={client}>
        <DrawnPathContext path={drawnPath}>
          <SketchContext sketch={sketch}>
            <InLanguage first={first} />
          </SketchContext>
        </DrawnPathContext>
      </DataContext>
    </StrictMode>
  );
}

/** The site in the language of its link. */
function InLanguage({ first }: { first: Spoken<Messages> }) {
  const { spoken, awaited } = useSpoken(loadAllMessages, first);
  const { language, catalogue } = spoken;
  const dataset = useDataset(language);
  const written = dataset.data?.dataset;
  const speaker = useMemo(() => createSpeaker(language, catalogue, written), [language, catalogue, written]);
  useLayoutEffect(() => {
    document.documentElement.lang = speaker.language;
    document.documentElement.dir = speaker.direction;
  }, [speaker]);
  return (
    <SpeakerContext speaker={speaker}>
      <Site dataset={dataset} awaited={awaited} />
    </SpeakerContext>
  );
}

function Site({ dataset, awaited }: { dataset: ReturnType<typeof useDataset>; awaited: Language | null }) {
  const speaker = useSpeaker();
  const chosen = useTheme((state) => state.chosen);
  const choose = useTheme((state) => state.choose);
  const preferred = usePreferredTheme();
  const theme = chosen ?? preferred;
  useEffect(() => {
    // Not the theme of this drawing, which is that of the build while a page comes to life.
    document.documentElement.dataset['theme'] = useTheme.getState().chosen ?? preferredTheme();
  }, [theme]);
  useEffect(followOtherTabs, []);
  useFollowedLinks();
  const themeSwitch = (
    <ThemeSwitch
      theme={theme}
      onTheme={(next) => {
        choose(next === preferred ? null : next);
      }}
    />
  );
  return (
    <>
      <MarkPatterns />
      <SkipLink>{speaker.say('app.skip')}</SkipLink>
      <FaultBoundary fallback={(tryAgain, error) => <Broken title={speaker.say('app.title')} error={error} onTryAgain={tryAgain} />}>
        {dataset.data === undefined ? (
          <>
            <TopBar home={linkFrom(`/${speaker.language}/`)} places={[]} acts={themeSwitch} />
            <WithoutData dataset={dataset} />
          </>
        ) : (
          <Pages index={dataset.data} awaited={awaited} acts={themeSwitch} />
        )}
      </FaultBoundary>
    </>
  );
}

/** What is shown while there are no data. A reader's own file needs none. */
function WithoutData({ dataset: { isPending, error, refetch } }: { dataset: ReturnType<typeof useDataset> }) {
  const speaker = useSpeaker();
  const { progress } = useLoadProgress();
  const [parts] = useState(laterParts);
  const path = pathBelowLanguage(pathWithin(useBar().pathname));
  const isRefused = !isPending && error !== null;
  const own = linkFrom(inLanguage('/own', speaker.language));
  const page = (
    <Page title={speaker.say('app.tagline')} titleLook="aloud">
      <PageHead title={speaker.say('app.title')} description={speaker.say('app.description')} />
      {isRefused && path !== '/own' ? (
        <DataRefused {...refusalOf(error)} own={own} onTryAgain={refetch} />
      ) : (
        <Loading progress={progress} />
      )}
    </Page>
  );
  return (
    <Suspense fallback={page}>
      {isRefused && path === '/own' ? (
        <WithAllMessages parts={parts}>
          <parts.OwnPage part="page" index={null} />
        </WithAllMessages>
      ) : (
        page
      )}
      {isRefused && <Arrival page={path} />}
    </Suspense>
  );
}

/** The page of the bar under which a page lies that is not in the bar. */
const parents: Partial<Record<Place['kind'], string>> = { operation: 'overview', country: 'countries', add: 'data', own: 'data' };

interface PagesProps {
  index: DatasetIndex;
  awaited: Language | null;
  acts: ReactNode;
}

/** The page of the present address, with what stands on every page. */
function Pages({ index, awaited, acts }: PagesProps) {
  const speaker = useSpeaker();
  const [parts, setParts] = useState(laterParts);
  const [Printed, setPrinted] = useState<Awaited<ReturnType<typeof fetchAhead>>>(null);
  const [taken, setTaken] = useState<Taken | null>(null);
  const { language } = speaker;
  const hasNews = useFreshness(({ problem, newer, isAppNewer }) => problem ?? newer ?? isAppNewer);
  const hasIgnored = useNotice(({ ignored, failedLanguage }) => ignored.length > 0 || failedLanguage !== null);
  const { address, page, changeAddress } = useAddress(index, language);
  const { place, question, receipt } = address;
  useEffect(
    () =>
      whenSettled(() => {
        void fetchAhead(language).then((part) => {
          setPrinted(() => part);
        });
      }),
    [language],
  );
  const links = useMemo(() => linksFrom(page, index), [page, index]);
  const path = writePlace(place);
  const content = useMemo(
    () => <PageOf parts={parts} index={index} address={page} changeAddress={changeAddress} />,
    [parts, index, page, changeAddress],
  );
  const head = sayHead(speaker, index, place);
  // Only the overview asks a question; the other pages show everything.
  const asked = useMemo(
    () => (place.kind === 'overview' ? question : openQuestion(homeAddress(index).question.measure)),
    [place, question, index],
  );
  const places = (['overview', 'countries', 'programme', 'data', 'method', 'briefing'] as const).map((kind) => ({
    id: kind,
    href: links.place({ kind }),
    name: speaker.say(`nav.${kind}`),
    isHere: place.kind === kind ? ('page' as const) : kind === parents[place.kind] ? ('true' as const) : undefined,
  }));
  const fetchAgain = () => {
    setParts(laterParts());
  };
  const stopTaking = () => {
    setTaken(null);
  };
  // Slides have the whole window, and explain their numbers themselves.
  const isPresenting = place.kind === 'present';
  const ofOrigin = (part: 'banner' | 'foot') =>
    index.origin.kind !== 'published' && (
      <Suspense>
        <WithAllMessages parts={parts}>
          <parts.OwnPage part={part} index={index} place={place} />
        </WithAllMessages>
      </Suspense>
    );
  const leaveReceipts = () => {
    closeReceipts(linkTo(page, index) + presentLocation().hash);
  };
  return (
    <LinksContext links={links}>
      <PageHead title={head.title} description={head.description} />
      {!isPresenting && (
        <TopBar
          home={links.place({ kind: 'overview' })}
          places={places}
          acts={
            <>
              <Search index={index} longest={LONGEST_TEXT} onGo={goTo} />
              <LanguageMenu awaited={awaited} linkTo={(language) => linkTo({ ...address, language }, index)} />
              {acts}
            </>
          }
        />
      )}
      {Printed && <Printed part="head" index={index} address={address} />}
      {!isPresenting && ofOrigin('banner')}
      {hasIgnored && (
        <LaterNotice parts={parts}>
          <parts.IgnoredParts />
        </LaterNotice>
      )}
      {hasNews !== false && !isPresenting && (
        <LaterNotice parts={parts}>
          <parts.Freshness index={index} />
        </LaterNotice>
      )}
      <FaultBoundary
        key={path}
        fallback={(tryAgain, error) => (
          <Broken
            title={head.title}
            error={error}
            onTryAgain={() => {
              fetchAgain();
              tryAgain();
            }}
          />
        )}
      >
        <Suspense
          fallback={
            <Page title={head.title} titleLook="aloud">
              <Loading />
              <Arrival page={path} isWaiting />
            </Page>
          }
        >
          <TakeContext value={setTaken}>{content}</TakeContext>
          <Arrival page={path} />
        </Suspense>
      </FaultBoundary>
      {Printed && <Printed part="sources" index={index} address={address} />}
      {!isPresenting && <SourcesFooter index={index} own={index.origin.kind === 'own' && ofOrigin('foot')} />}
      {receipt !== null && !isPresenting && (
        <LaterDialog key={linkTo(address, index)} title={head.title} onClose={leaveReceipts} onTryAgain={fetchAgain}>
          <WithAllMessages parts={parts}>
            <parts.Receipt
              index={index}
              question={asked}
              subject={receipt}
              link={linkTo(address, index)}
              cameFrom={lastLinkHere()}
              onBack={receiptsHere() > 1 ? goBack : null}
              onClose={leaveReceipts}
            />
          </WithAllMessages>
        </LaterDialog>
      )}
      {taken !== null && (
        <LaterDialog title={head.title} onClose={stopTaking} onTryAgain={fetchAgain}>
          <WithAllMessages parts={parts}>
            {taken.taking === 'briefing' ? (
              (place.kind === 'overview' || place.kind === 'programme') && (
                <parts.AddedToBriefing
                  index={index}
                  question={'question' in taken ? taken.question : asked}
                  taken={taken}
                  onClose={stopTaking}
                />
              )
            ) : (
              <parts.TakenAway
                index={index}
                answer={answerQuestion(index, asked)}
                table={asked.kind === 'both' ? page.table : asked.kind}
                sorting={page.sorting}
                address={publicAddress(linkTo(page, index))}
                makePage={async (saving) => (await import('@/state/save-file')).makeSavedFile(linkTo(page, index), null, saving)}
                view={taken.view}
                taking={taken.taking}
                onClose={stopTaking}
              />
            )}
          </WithAllMessages>
        </LaterDialog>
      )}
    </LinksContext>
  );
}

interface LaterDialogProps {
  title: string;
  onClose: () => void;
  onTryAgain: () => void;
  children: ReactNode;
}

/** A dialog whose code is fetched when it opens; where that fails, a dialog says so. */
function LaterDialog({ title, onClose, onTryAgain, children }: LaterDialogProps) {
  const speaker = useSpeaker();
  return (
    <FaultBoundary
      fallback={(tryAgain, error) => (
        <Dialog form="note" title={title} closeLabel={speaker.say('close')} onClose={onClose}>
          <BrokenPart
            error={error}
            onTryAgain={() => {
              onTryAgain();
              tryAgain();
            }}
          />
        </Dialog>
      )}
    >
      <Suspense fallback={<PendingPart />}>{children}</Suspense>
    </FaultBoundary>
  );
}

interface PageOfProps {
  parts: ReturnType<typeof laterParts>;
  index: DatasetIndex;
  address: Address;
  changeAddress: ChangeAddress;
}

function PageOf({ parts, index, address, changeAddress }: PageOfProps) {
  return address.place.kind === 'overview' ? (
    <Overview index={index} address={address} changeAddress={changeAddress} />
  ) : (
    <WithAllMessages parts={parts}>
      <OtherPage parts={parts} index={index} address={address} place={address.place} />
    </WithAllMessages>
  );
}

interface OtherPageProps extends Omit<PageOfProps, 'changeAddress'> {
  place: Exclude<Place, { kind: 'overview' }>;
}

function OtherPage({ parts, index, address, place }: OtherPageProps) {
  const { OperationPage, CountryPage, CountriesPage, ProgrammePage, DataPage, MethodPage, AddPage, OwnPage, BriefingPage, NotFound } =
    parts;
  switch (place.kind) {
    case 'operation':
      return <OperationPage key={place.operation} index={index} id={place.operation} question={address.question} />;
    case 'countries':
      return <CountriesPage index={index} />;
    case 'country':
      return <CountryPage key={place.country} index={index} country={place.country} comparison={address.comparison} />;
    case 'programme':
      return <ProgrammePage index={index} />;
    case 'data':
      return <DataPage index={index} />;
    case 'method':
      return <MethodPage index={index} />;
    case 'add':
      return <AddPage index={index} />;
    case 'own':
      return <OwnPage part="page" index={index} />;
    case 'briefing':
    case 'present':
      return <BriefingPage index={index} address={address} />;
    case 'unknown':
      return <NotFound index={index} path={place.path} />;
  }
}

/** Holds back what says more than the overview does, until all the messages are there. */
function WithAllMessages({ parts, children }: { parts: ReturnType<typeof laterParts>; children: ReactNode }) {
  const { language } = useSpeaker();
  if (!hasAllMessages(language)) use(parts.allMessages(language));
  return children;
}

/** What is said above a page, where there is something to say; without its code it is not said. */
function LaterNotice({ parts, children }: { parts: ReturnType<typeof laterParts>; children: ReactNode }) {
  return (
    <FaultBoundary fallback={() => null}>
      <Suspense>
        <WithAllMessages parts={parts}>{children}</WithAllMessages>
      </Suspense>
    </FaultBoundary>
  );
}

function Arrival({ page, isWaiting = false }: { page: string; isWaiting?: boolean }) {
  useArrival(page, isWaiting);
  return null;
}

interface BrokenPartProps {
  error: unknown;
  onTryAgain: () => void;
}

function BrokenPart({ error, onTryAgain }: BrokenPartProps) {
  return <Fault isGone={usePartGone(error)} onTryAgain={onTryAgain} />;
}

function Broken({ title, ...part }: BrokenPartProps & { title: string }) {
  return (
    <Page title={title}>
      <BrokenPart {...part} />
    </Page>
  );
}
