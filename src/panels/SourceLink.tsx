import type { SourceId } from '@/domain/identifier';
import type { DatasetIndex } from '@/query/index-dataset';
import { sayDate } from '@/text/dates';
import { languageOfSource } from '@/text/names';
import { useSpeaker } from '@/text/SpeakerContext';
import { Icon } from '@/ui/Icon';
import styles from './receipt.module.css';

/** A source by its publisher, leading to its page. */
export function SourceLink({ index, id }: { index: DatasetIndex; id: SourceId }) {
  const speaker = useSpeaker();
  const source = index.sources.get(id);
  if (source === undefined) return null;
  const date = source.published === undefined ? speaker.say('receipt.no-date') : sayDate(speaker, source.published);
  const { hostname } = new URL(source.url);
  return (
    <a
      className={styles.source}
      href={source.url}
      target="_blank"
      rel="noopener noreferrer"
      title={speaker.list([source.title, date, hostname], 'row')}
    >
      <bdi lang={languageOfSource(speaker, source)}>{source.publisher}</bdi>
      <Icon name="external" />
    </a>
  );
}
