import { type ReactNode, useMemo } from 'react';
import type { DatasetIndex } from '@/query/index-dataset';
import { usedSources } from '@/query/used-sources';
import { sayDate } from '@/text/dates';
import { useSpeaker } from '@/text/SpeakerContext';
import { useLinks } from './LinksContext';
import styles from './SourcesFooter.module.css';

interface SourcesFooterProps {
  index: DatasetIndex;
  /** What is said in place of what holds for the published data alone; false where those are shown. */
  own: ReactNode;
}

/** How the numbers were made, where they come from, and who answers for them. */
export function SourcesFooter({ index, own }: SourcesFooterProps) {
  const speaker = useSpeaker();
  const links = useLinks();
  const counts = useMemo(() => {
    const sources = usedSources(index);
    return {
      pages: new Set(sources.map((source) => source.url)).size,
      publishers: new Set(sources.map((source) => source.publisher)).size,
      all: new Set(index.dataset.sources.map((source) => source.url)).size,
      primary: new Set(sources.filter((source) => source.kind === 'primary').map((source) => source.url)).size,
    };
  }, [index]);
  return (
    <footer className={styles.footer}>
      <div className={styles.columns}>
        <section>
          <h2>{speaker.say('footer.method')}</h2>
          <p>{speaker.say('footer.method.1')}</p>
          <p>{speaker.say('footer.method.2')}</p>
          <p>{speaker.say('footer.method.3')}</p>
          <p>
            <a href={links.place({ kind: 'method' })}>{speaker.say('footer.method.full')}</a>
          </p>
        </section>
        <section>
          <h2>{speaker.say('footer.sources')}</h2>
          <p>{speaker.say('footer.sources.text', counts)}</p>
          <p className={styles.links}>
            <a href={`${links.place({ kind: 'data' })}#sources`}>{speaker.say('footer.sources.all', counts)}</a>
            {!own && <a href={`${links.place({ kind: 'data' })}#changes`}>{speaker.say('footer.changes')}</a>}
            <a href={links.place({ kind: 'own' })}>{speaker.say('nav.own')}</a>
          </p>
        </section>
        <div className={styles.column}>
          {own || (
            <>
              <section>
                <h2>{speaker.say('footer.independent')}</h2>
                <p>{speaker.say('footer.independent.text')}</p>
                <p>{speaker.say('footer.version', { date: sayDate(speaker, index.dataset.asOf) })}</p>
              </section>
              <Translation />
            </>
          )}
        </div>
      </div>
    </footer>
  );
}

/** How far a translation can be trusted; nothing where the text is the original or was reviewed. */
function Translation() {
  const speaker = useSpeaker();
  const isUnreviewed = speaker.say('translation.review') === 'machine-assisted';
  const { texts } = speaker.dataLanguage;
  if (!isUnreviewed && texts === undefined) return null;
  return (
    <section>
      <h2>{speaker.say('footer.translation')}</h2>
      {isUnreviewed && <p>{speaker.say('footer.translation.machine-assisted')}</p>}
      <p>{speaker.say('footer.translation.data')}</p>
      {texts !== undefined && <p>{speaker.say('footer.texts-in', { language: speaker.sayName(`language.${texts}`, texts) })}</p>}
    </section>
  );
}
