import { useMemo } from 'react';
import { ChangeLog } from '@/panels/ChangeLog';
import { ConflictList } from '@/panels/ConflictList';
import { CoverageMatrix } from '@/panels/CoverageMatrix';
import { Crumbs } from '@/panels/Crumbs';
import { DataDictionary } from '@/panels/DataDictionary';
import { DatasetVersion } from '@/panels/DatasetVersion';
import { KnownGaps } from '@/panels/KnownGaps';
import { useLinks } from '@/panels/LinksContext';
import { PartContext } from '@/panels/PartContext';
import { SourceCatalogue } from '@/panels/SourceCatalogue';
import { TakeEverything } from '@/panels/TakeEverything';
import { WeakEvidence } from '@/panels/WeakEvidence';
import { coverageMatrix } from '@/query/coverage-matrix';
import { evidenceOf } from '@/query/evidence';
import type { DatasetIndex } from '@/query/index-dataset';
import { useFreshness } from '@/state/freshness';
import { linkFrom } from '@/state/path-within';
import { useDatasetFile } from '@/state/use-dataset';
import { useHistory } from '@/state/use-history';
import { useSpeaker } from '@/text/SpeakerContext';
import { Page } from '@/ui/Page';
import { useReadyMark } from '@/ui/use-ready-mark';
import styles from './DataPage.module.css';

/** Places on the page that links may name. */
const sections = ['version', 'files', 'coverage', 'sources', 'weak', 'conflicts', 'gaps', 'changes', 'dictionary'] as const;

/** How we know, and how well: the file, its sources, what they leave out and where they disagree, and what changed. */
export function DataPage({ index }: { index: DatasetIndex }) {
  const speaker = useSpeaker();
  const links = useLinks();
  const file = useDatasetFile(index);
  const isPublished = index.origin.kind !== 'own';
  const isKept = useFreshness((state) => state.isKept);
  const history = useHistory(speaker.language, isPublished);
  const evidence = useMemo(() => evidenceOf(index), [index]);
  const matrix = useMemo(() => coverageMatrix(index), [index]);
  // What is said of the published file holds for no other, and a file of one's own may say nothing of some matters.
  const isPresent: Partial<Record<(typeof sections)[number], boolean>> = {
    version: file !== undefined,
    gaps: index.dataset.knownGaps.length > 0,
    changes: isPublished,
  };
  const present = sections.filter((id) => isPresent[id] ?? true);
  const main = useReadyMark(!history.isFetching, index);
  const part = {
    index,
    link: links.place({ kind: 'data' }),
    name: 'data',
    about: speaker.say('data.title'),
    records: null,
  };
  return (
    <PartContext value={part}>
      <Page
        ref={main}
        before={<Crumbs trail={[{ href: links.place({ kind: 'overview' }), name: speaker.say('crumbs.overview') }]} />}
        title={speaker.say('data.title')}
      >
        <p className={styles.lead}>{speaker.say(isPublished ? 'data.lead' : 'own.data.lead')}</p>
        <ul className={styles.acts}>
          <li>
            <a href={links.place({ kind: 'own' })}>{speaker.say(isPublished ? 'own.invite' : 'own.banner.about')}</a>
          </li>
          <li>
            <a href={links.place({ kind: 'add' })}>{speaker.say('own.form.title')}</a>
          </li>
        </ul>
        <p className={styles.closed}>{speaker.say('print.closed')}</p>
        <nav className={styles.contents} aria-label={speaker.say('data.contents')}>
          <ul>
            {present.map((id) => (
              <li key={id}>
                <a href={`#${id}`}>{speaker.say(`data.contents.${id}`)}</a>
              </li>
            ))}
          </ul>
        </nav>
        <div className={styles.sections}>
          {file !== undefined && (
            <DatasetVersion
              index={index}
              id="version"
              summary={evidence.summary}
              file={file}
              isKept={isKept}
              files={{
                dataset: linkFrom(`/${file.path}`),
                datasetSchema: linkFrom('/schema/dataset.schema.json'),
                recordSchema: linkFrom('/schema/operation.schema.json'),
              }}
            />
          )}
          <TakeEverything index={index} id="files" />
          <CoverageMatrix index={index} id="coverage" matrix={matrix} />
          <SourceCatalogue index={index} id="sources" evidence={evidence} />
          <WeakEvidence index={index} id="weak" evidence={evidence} />
          <ConflictList index={index} id="conflicts" evidence={evidence} />
          {present.includes('gaps') && <KnownGaps index={index} id="gaps" />}
          {isPublished && (
            <ChangeLog
              index={index}
              id="changes"
              history={history.data ?? (history.isFetching ? 'loading' : 'failed')}
              onTryAgain={() => void history.refetch()}
            />
          )}
          <DataDictionary index={index} id="dictionary" />
        </div>
      </Page>
    </PartContext>
  );
}
