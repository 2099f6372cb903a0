import type { ReactNode } from 'react';
import type { Manifest } from '@/domain/manifest';
import { countRecords } from '@/query/count-records';
import type { EvidenceSummary } from '@/query/evidence';
import type { DatasetIndex } from '@/query/index-dataset';
import { sayRecordCount } from '@/text/country';
import { sayDate } from '@/text/dates';
import { useSpeaker } from '@/text/SpeakerContext';
import { Icon } from '@/ui/Icon';
import { Section } from '@/ui/Section';
import styles from './DatasetVersion.module.css';

/** Links to the files that are published beside the app. */
export interface PublishedFiles {
  dataset: string;
  datasetSchema: string;
  recordSchema: string;
}

interface DatasetVersionProps {
  index: DatasetIndex;
  id: string;
  summary: EvidenceSummary;
  /** What the manifest says of the file that is shown. */
  file: Manifest['dataset'];
  files: PublishedFiles;
  /** Whether the app is kept for visits without a network; null until that is known. */
  isKept: boolean | null;
}

/** Which data are shown, how much they hold, and how to hold the file against its checksum. */
export function DatasetVersion({ index, id, summary, file, files, isKept }: DatasetVersionProps) {
  const speaker = useSpeaker();
  const { dataset } = index;
  const name = file.path.split('/').at(-1) ?? file.path;
  return (
    <Section
      id={id}
      title={speaker.say('version.title', { version: dataset.version, date: sayDate(speaker, dataset.asOf) })}
      subtitle={speaker.say('version.subtitle')}
    >
      <div className={styles.columns}>
        <dl className={styles.facts}>
          <Fact name={speaker.say('version.records')}>{sayRecordCount(speaker, countRecords(index))}</Fact>
          <Fact name={speaker.say('version.figures')}>
            {speaker.say('version.figures.text', { figures: summary.figures, disputed: summary.disputed })}
          </Fact>
          <Fact name={speaker.say('version.sources')}>
            {speaker.say('version.sources.text', { addresses: summary.addresses, publishers: summary.publishers })}
          </Fact>
          <Fact name={speaker.say('version.kinds')}>
            {speaker.say('version.kinds.text', { primary: summary.primary, secondary: summary.secondary })}
          </Fact>
        </dl>
        <dl className={styles.facts}>
          <Fact name={speaker.say('version.file')}>
            <a className={styles.file} href={files.dataset} download>
              <Icon name="download" />
              {speaker.say('version.dataset')}
            </a>
            <span className={styles.quiet}>{speaker.say('version.size', { bytes: file.bytes })}</span>
          </Fact>
          <Fact name={speaker.say('version.checksum')}>
            <code className={styles.code}>{file.sha256}</code>
          </Fact>
          <Fact name={speaker.say('version.verify')}>
            <span className={styles.quiet}>{speaker.say('version.verify.text')}</span>
            <code className={styles.code}>sha256sum {name}</code>
          </Fact>
          {isKept === false && (
            <Fact name={speaker.say('update.offline')}>
              <span className={styles.quiet}>{speaker.say('update.offline.none')}</span>
            </Fact>
          )}
          <Fact name={speaker.say('version.formats')}>
            <a className={styles.file} href={files.datasetSchema}>
              {speaker.say('version.schema.dataset')}
            </a>
            <a className={styles.file} href={files.recordSchema}>
              {speaker.say('version.schema.operation')}
            </a>
          </Fact>
        </dl>
      </div>
      <p className={styles.independent}>{speaker.say('footer.independent.text')}</p>
    </Section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
