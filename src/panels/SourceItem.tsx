import type { SourceId } from '@/domain/identifier';
import type { DatasetIndex } from '@/query/index-dataset';
import { sayDate } from '@/text/dates';
import { languageOfSource } from '@/text/names';
import { useSpeaker } from '@/text/SpeakerContext';
import { Icon } from '@/ui/Icon';
import styles from './SourceItem.module.css';

/** A source in full: its title leading to its page, who published it and when, whether it is primary, and its host. */
export function SourceItem({ index, id }: { index: DatasetIndex; id: SourceId }) {
  const speaker = useSpeaker();
  const source = index.sources.get(id);
  if (source === undefined) return null;
  const { hostname } = new URL(source.url);
  const comma = speaker.say('list.separator');
  return (
    <>
      <a className={styles.title} href={source.url} target="_blank" rel="noopener noreferrer">
        <bdi lang={languageOfSource(speaker, source)}>{source.title}</bdi>
        <Icon name="external" />
      </a>
      <span className={styles.from} data-address={source.url}>
        <bdi lang={languageOfSource(speaker, source)}>{source.publisher}</bdi>
        {comma}
        {source.published === undefined ? speaker.say('receipt.no-date') : sayDate(speaker, source.published)}
        {comma}
        {speaker.say(source.kind === 'primary' ? 'receipt.primary' : 'receipt.secondary')}
        {comma}
        <bdi className={styles.host}>{hostname}</bdi>
      </span>
    </>
  );
}
