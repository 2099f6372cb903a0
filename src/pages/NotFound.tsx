import { type ReactNode, useMemo } from 'react';
import { useLinks } from '@/panels/LinksContext';
import { type DatasetIndex, findOperation } from '@/query/index-dataset';
import { indexNames, search } from '@/query/search';
import { sayCountry, spokenNames } from '@/text/names';
import { useSpeaker } from '@/text/SpeakerContext';
import { Page } from '@/ui/Page';
import { useReadyMark } from '@/ui/use-ready-mark';
import styles from './NotFound.module.css';
import { RecordName } from '@/panels/RecordName';

/** An address that leads nowhere: what it may have meant, and where to go from here. */
export function NotFound({ index, path }: { index: DatasetIndex; path: string }) {
  const speaker = useSpeaker();
  const links = useLinks();
  const main = useReadyMark(true, index);
  const meant = useMemo(() => {
    const words = path.split('/').at(-1)?.replaceAll('-', ' ') ?? '';
    const { found, similar } = search(indexNames(index, spokenNames(speaker, index)), words);
    return [...found, ...similar].flatMap(({ subject }): { href: string; name: ReactNode }[] => {
      switch (subject.kind) {
        case 'operation':
        case 'activity': {
          const record = findOperation(index, subject.id);
          const href = links.place({ kind: 'operation', operation: subject.id });
          return record === undefined ? [] : [{ href, name: <RecordName record={record} isFull /> }];
        }
        case 'country':
          return [{ href: links.place({ kind: 'country', country: subject.id }), name: sayCountry(speaker, index, subject.id) }];
        case 'organisation':
        case 'crime-area':
          return [];
      }
    });
  }, [index, path, links, speaker]);
  return (
    <Page ref={main} title={speaker.say('not-found.title')}>
      <p className={styles.text}>{speaker.say(index.origin.kind === 'own' ? 'own.not-found' : 'not-found.body')}</p>
      <p className={styles.text}>
        <code>{path}</code>
      </p>
      {meant.length > 0 && (
        <>
          <h2 className={styles.heading}>{speaker.say('search.similar')}</h2>
          <ul className={styles.list}>
            {meant.map(({ href, name }) => (
              <li key={href}>
                <a href={href}>{name}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      <h2 className={styles.heading}>{speaker.say('not-found.where')}</h2>
      <ul className={styles.list}>
        {(['overview', 'countries', 'programme', 'data', 'method'] as const).map((kind) => (
          <li key={kind}>
            <a href={links.place({ kind })}>{speaker.say(`nav.${kind}`)}</a>
          </li>
        ))}
      </ul>
      <p className={styles.text}>{speaker.say('not-found.search')}</p>
    </Page>
  );
}
