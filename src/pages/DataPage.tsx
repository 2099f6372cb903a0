import { useMemo } from 'react';
import { ChangeLog } from '@/panels/ChangeLog';
import { ConflictList } from '@/panels/ConflictList';
import { CoverageMatrix } from '@/panels/CoverageMatrix';
import { Crumbs } from '@/panels/Crumbs';
import { DataDictionary } from '@/panels/DataDictionary';
import { DatasetVersion } from '@/panels/DatasetVersion';
import { KnownGaps } from '@/panels/KnownGaps';
import { useLinks } from '@/panels/LinksContext';
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
  const isKept = useFreshness((state) => state.isKept);
  const history = useHistory(speaker.language);
  const evidence = useMemo(() => evidenceOf(index), [index]);
  const matrix = useMemo(() => coverageMatrix(index), [index]);
  const main = useReadyMark(!history.isFetching, index);
  return (
    <Page
      ref={main}
      before={<Crumbs trail={[{ href: links.place({ kind: 'overview' }), name: speaker.say('crumbs.overview') }]} />}
      title={speaker.say('data.title')}
    >
      <p className={styles.lead}>{speaker.say('data.lead')}</p>
      <nav className={styles.contents} aria-label={speaker.say('data.contents')}>
        <ul>
          {sections.map((id) => (
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
        <KnownGaps index={index} id="gaps" />
        <ChangeLog
          index={index}
          id="changes"
          history={history.data ?? (history.isFetching ? 'loading' : 'failed')}
          onTryAgain={() => void history.refetch()}
        />
        <DataDictionary index={index} id="dictionary" />
      </div>
    </Page>
  );
}
