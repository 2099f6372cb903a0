import { lazy, type ReactNode, Suspense, useEffect, useLayoutEffect, useMemo, useState } from 'react';
import { Overview } from '@/pages/Overview';
import { DataRefused } from '@/panels/DataRefused';
import { IgnoredNotice } from '@/panels/IgnoredNotice';
import { LinksContext } from '@/panels/LinksContext';
import { LanguageMenu } from '@/panels/LanguageMenu';
import { Loading } from '@/panels/Loading';
import { Receipt } from '@/panels/Receipt';
import { Search } from '@/panels/Search';
import { SourcesFooter } from '@/panels/SourcesFooter';
import { ThemeSwitch } from '@/panels/ThemeSwitch';
import { TopBar } from '@/panels/TopBar';
import type { Language } from '@/domain/language';
import type { DatasetIndex } from '@/query/index-dataset';
import type { Place } from '@/query/place';
import { openQuestion } from '@/query/question';
import { type Address, homeAddress, LONGEST_TEXT, writePlace } from '@/state/address';
import { closeReceipts, goBack, goTo, lastLinkHere, linkFrom, receiptsHere } from '@/state/go-to';
import { linksFrom } from '@/state/links-from';
import { LoadError } from '@/state/load-error';
import { useLoadProgress } from '@/state/load-progress';
import { useNotice } from '@/state/notice';
import { followOtherTabs, useTheme } from '@/state/theme';
import { type ChangeAddress, linkTo, useAddress } from '@/state/use-address';
import { useArrival } from '@/state/use-arrival';
import { useDataset } from '@/state/use-dataset';
import { useFollowedLinks } from '@/state/use-followed-links';
import { type Spoken, useSpoken } from '@/state/use-spoken';
import { sayHead } from '@/text/head';
import { SpeakerContext, useSpeaker } from '@/text/SpeakerContext';
import { loadMessages } from '@/text/load-messages';
import { createSpeaker, type Messages } from '@/text/speaker';
import { Button } from '@/ui/control/Button';
import { FaultBoundary } from '@/ui/FaultBoundary';
import { MarkPatterns } from '@/ui/mark/MarkPatterns';
import { Page } from '@/ui/Page';
import { PageHead } from '@/ui/PageHead';
import { SkipLink } from '@/ui/SkipLink';
import { usePreferredTheme } from '@/ui/use-preferred-theme';

/** The pages that are fetched when they are first asked for. After a failed fetch they are made anew: a lazy component keeps its failure for ever. */
function lazyPages() {
  return {
    OperationPage: lazy(() => import('@/pages/OperationPage').then(({ OperationPage }) => ({ default: OperationPage }))),
    CountryPage: lazy(() => import('@/pages/CountryPage').then(({ CountryPage }) => ({ default: CountryPage }))),
    CountriesPage: lazy(() => import('@/pages/CountriesPage').then(({ CountriesPage }) => ({ default: CountriesPage }))),
    ProgrammePage: lazy(() => import('@/pages/ProgrammePage').then(({ ProgrammePage }) => ({ default: ProgrammePage }))),
    DataPage: lazy(() => import('@/pages/DataPage').then(({ DataPage }) => ({ default: DataPage }))),
    MethodPage: lazy(() => import('@/pages/MethodPage').then(({ MethodPage }) => ({ default: MethodPage }))),
    NotFound: lazy(() => import('@/pages/NotFound').then(({ NotFound }) => ({ default: NotFound }))),
  };
}

/** The app in the language of its link. */
export function App({ first }: { first: Spoken<Messages> }) {
  const { spoken, awaited } = useSpoken(loadMessages, first);
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
  const { chosen, choose } = useTheme();
  const preferred = usePreferredTheme();
  const { progress } = useLoadProgress();
  const theme = chosen ?? preferred;
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
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
      <FaultBoundary fallback={(tryAgain) => <Broken title={speaker.say('app.title')} onTryAgain={tryAgain} />}>
        {dataset.data === undefined ? (
          <>
            <TopBar home={linkFrom(`/${speaker.language}/`)} places={[]} acts={themeSwitch} />
            <Page title={speaker.say('app.tagline')} titleLook="aloud">
              <PageHead title={speaker.say('app.title')} description={speaker.say('app.description')} />
              {dataset.isPending || dataset.error === null ? (
                <Loading progress={progress} />
              ) : (
                <Refused error={dataset.error} onTryAgain={dataset.refetch} />
              )}
            </Page>
          </>
        ) : (
          <Pages index={dataset.data} awaited={awaited} acts={themeSwitch} />
        )}
      </FaultBoundary>
    </>
  );
}

/** The page of the bar under which a page lies that is not in the bar. */
const parents: Partial<Record<Place['kind'], string>> = { operation: 'overview', country: 'countries' };

interface PagesProps {
  index: DatasetIndex;
  awaited: Language | null;
  acts: ReactNode;
}

/** The page of the present address, with what stands on every page. */
function Pages({ index, awaited, acts }: PagesProps) {
  const speaker = useSpeaker();
  const [pages, setPages] = useState(lazyPages);
  const { address, page, changeAddress } = useAddress(index, speaker.language);
  const { place, question, receipt } = address;
  const links = useMemo(() => linksFrom(page, index), [page, index]);
  const path = writePlace(place);
  const content = useMemo(
    () => <PageOf pages={pages} index={index} address={page} changeAddress={changeAddress} />,
    [pages, index, page, changeAddress],
  );
  const head = sayHead(speaker, index, place);
  // Only the overview asks a question; the other pages show everything.
  const asked = useMemo(
    () => (place.kind === 'overview' ? question : openQuestion(homeAddress(index).question.measure)),
    [place, question, index],
  );
  const places = (['overview', 'countries', 'programme', 'data', 'method'] as const).map((kind) => ({
    id: kind,
    href: links.place({ kind }),
    name: speaker.say(`nav.${kind}`),
    isHere: place.kind === kind ? ('page' as const) : kind === parents[place.kind] ? ('true' as const) : undefined,
  }));
  return (
    <LinksContext links={links}>
      <PageHead title={head.title} description={head.description} />
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
      <IgnoredParts />
      <FaultBoundary
        key={path}
        fallback={(tryAgain) => (
          <Broken
            title={head.title}
            onTryAgain={() => {
              setPages(lazyPages());
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
          {content}
          <Arrival page={path} />
        </Suspense>
      </FaultBoundary>
      <SourcesFooter index={index} />
      {receipt !== null && (
        <Receipt
          index={index}
          question={asked}
          subject={receipt}
          link={linkTo(address, index)}
          cameFrom={lastLinkHere()}
          onBack={receiptsHere() > 1 ? goBack : null}
          onClose={() => {
            closeReceipts(linkTo(page, index) + window.location.hash);
          }}
        />
      )}
    </LinksContext>
  );
}

interface PageOfProps {
  pages: ReturnType<typeof lazyPages>;
  index: DatasetIndex;
  address: Address;
  changeAddress: ChangeAddress;
}

function PageOf({ pages, index, address, changeAddress }: PageOfProps) {
  const { OperationPage, CountryPage, CountriesPage, ProgrammePage, DataPage, MethodPage, NotFound } = pages;
  const { place } = address;
  switch (place.kind) {
    case 'overview':
      return <Overview index={index} address={address} changeAddress={changeAddress} />;
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
    case 'unknown':
      return <NotFound index={index} path={place.path} />;
  }
}

function Arrival({ page, isWaiting = false }: { page: string; isWaiting?: boolean }) {
  useArrival(page, isWaiting);
  return null;
}

function Broken({ title, onTryAgain }: { title: string; onTryAgain: () => void }) {
  const speaker = useSpeaker();
  return (
    <Page title={title}>
      <p role="alert">{speaker.say('error.fault')}</p>
      <Button onClick={onTryAgain}>{speaker.say('error.try-again')}</Button>
    </Page>
  );
}

function IgnoredParts() {
  const { ignored, failedLanguage, dismiss } = useNotice();
  return <IgnoredNotice ignored={ignored} failedLanguage={failedLanguage} onDismiss={dismiss} />;
}

function Refused({ error, onTryAgain }: { error: Error; onTryAgain: () => void }) {
  const isKnown = error instanceof LoadError;
  const code = isKnown ? error.code : 'E_FAULT';
  return (
    <DataRefused
      code={code}
      file={isKnown ? error.file : ''}
      advice={`error.${code}`}
      faults={isKnown ? error.faults : []}
      faultCount={isKnown ? error.faultCount : 0}
      onTryAgain={onTryAgain}
    />
  );
}
