import { useEffect } from 'react';
import { Overview } from '@/pages/Overview';
import { DataRefused } from '@/panels/DataRefused';
import { Loading } from '@/panels/Loading';
import { SourcesFooter } from '@/panels/SourcesFooter';
import { ThemeSwitch } from '@/panels/ThemeSwitch';
import { TopBar } from '@/panels/TopBar';
import { LoadError } from '@/state/load';
import { followOtherTabs, useTheme } from '@/state/theme';
import { useDataset } from '@/state/use-dataset';
import { useSpeaker } from '@/text/SpeakerContext';
import { FaultBoundary } from '@/ui/FaultBoundary';
import { MarkPatterns } from '@/ui/mark/MarkPatterns';
import { Page } from '@/ui/Page';
import { SkipLink } from '@/ui/SkipLink';
import { usePreferredTheme } from '@/ui/use-preferred-theme';

export function App() {
  const speaker = useSpeaker();
  const { chosen, choose } = useTheme();
  const preferred = usePreferredTheme();
  const theme = chosen ?? preferred;
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  useEffect(followOtherTabs, []);
  return (
    <>
      <MarkPatterns />
      <SkipLink>{speaker.say('app.skip')}</SkipLink>
      <TopBar home={import.meta.env.BASE_URL}>
        <ThemeSwitch
          theme={theme}
          onTheme={(next) => {
            choose(next === preferred ? null : next);
          }}
        />
      </TopBar>
      <FaultBoundary
        fallback={() => (
          <Page title={speaker.say('app.title')} isTitleShown>
            <p role="alert">{speaker.say('error.fault')}</p>
          </Page>
        )}
      >
        <Content />
      </FaultBoundary>
    </>
  );
}

function Content() {
  const speaker = useSpeaker();
  const { data, error, isPending, refetch } = useDataset();
  if (data !== undefined) {
    return (
      <>
        <title>{speaker.say('app.page-title', { page: data.dataset.title })}</title>
        <Overview index={data} />
        <SourcesFooter index={data} />
      </>
    );
  }
  return (
    <Page title={speaker.say('app.tagline')} isTitleShown={false}>
      <title>{speaker.say('app.title')}</title>
      {isPending ? <Loading /> : <Refused error={error} onTryAgain={() => void refetch()} />}
    </Page>
  );
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
      onTryAgain={onTryAgain}
    />
  );
}
