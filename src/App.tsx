import { useEffect } from 'react';
import { DataRefused } from '@/panels/DataRefused';
import { Loading } from '@/panels/Loading';
import { SourcesFooter } from '@/panels/SourcesFooter';
import { TopBar } from '@/panels/TopBar';
import { Overview } from '@/pages/Overview';
import { LoadError } from '@/state/load';
import { followOtherTabs, type Theme, useTheme } from '@/state/theme';
import { useDataset } from '@/state/use-dataset';
import { useSpeaker } from '@/text/SpeakerContext';
import { Button } from '@/ui/control/Button';
import { FaultBoundary } from '@/ui/FaultBoundary';
import { Icon } from '@/ui/Icon';
import { MarkPatterns } from '@/ui/mark/MarkPatterns';
import { usePreferredTheme } from '@/ui/use-preferred-theme';
import styles from './App.module.css';

export function App() {
  const speaker = useSpeaker();
  return (
    <>
      <MarkPatterns />
      <a className={styles.skip} href="#content">
        {speaker.say('app.skip')}
      </a>
      <TopBar home={import.meta.env.BASE_URL}>
        <ThemeSwitch />
      </TopBar>
      <FaultBoundary
        fallback={() => (
          <main id="content" className={styles.page}>
            <h1>{speaker.say('app.title')}</h1>
            <p role="alert">{speaker.say('error.fault')}</p>
          </main>
        )}
      >
        <Content />
      </FaultBoundary>
    </>
  );
}

function Content() {
  const speaker = useSpeaker();
  const dataset = useDataset();
  if (dataset.data !== undefined) {
    return (
      <>
        <title>{speaker.say('app.page-title', { page: dataset.data.dataset.title })}</title>
        <Overview index={dataset.data} />
        <SourcesFooter index={dataset.data} />
      </>
    );
  }
  return (
    <main id="content" tabIndex={-1} className={styles.page}>
      <h1 className={styles.heading}>{speaker.say('app.tagline')}</h1>
      {dataset.isPending ? <Loading /> : <Refused error={dataset.error} onTryAgain={() => void dataset.refetch()} />}
    </main>
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

function ThemeSwitch() {
  const speaker = useSpeaker();
  const { chosen, choose } = useTheme();
  const preferred = usePreferredTheme();
  const theme: Theme = chosen ?? preferred;
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  useEffect(followOtherTabs, []);
  const other: Theme = theme === 'dark' ? 'light' : 'dark';
  return (
    <Button
      look="plain"
      icon={<Icon name="theme" />}
      aria-label={speaker.say('theme.switch', { theme: other })}
      onClick={() => {
        choose(other === preferred ? null : other);
      }}
    >
      <span className={styles.word}>{speaker.say(`theme.${other}`)}</span>
    </Button>
  );
}
