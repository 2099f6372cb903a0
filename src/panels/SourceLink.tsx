import type { SourceId } from '@/domain/identifier';
import type { DatasetIndex } from '@/query/index-dataset';
import { sayDate } from '@/text/dates';
import { languageOfSource } from '@/text/names';
import { useSpeaker } from '@/text/SpeakerContext';
import { Icon } from '@/ui/Icon';
import styles from './receipt.module.css';

interface SourceLinkProps {
  index: DatasetIndex;
  id: SourceId;
  /** The sources in whose row it stands. */
  among: readonly SourceId[];
}

/** A source by its publisher and date, leading to its page; by its title too where another in the row has the same publisher. */
export function SourceLink({ index, id, among }: SourceLinkProps) {
  const speaker = useSpeaker();
  const source = index.sources.get(id);
  if (source === undefined) return null;
  const date = source.published === undefined ? null : sayDate(speaker, source.published);
  const isAlike = among.some((other) => other !== id && index.sources.get(other)?.publisher === source.publisher);
  const { hostname } = new URL(source.url);
  const comma = speaker.say('list.separator');
  return (
    <a
      className={styles.source}
      href={source.url}
      target="_blank"
      rel="noopener noreferrer"
      title={speaker.list([source.title, date ?? speaker.say('receipt.no-date'), hostname], 'row')}
    >
      <span>
        <bdi lang={languageOfSource(speaker, source)}>{source.publisher}</bdi>
        {isAlike && (
          <>
            {comma}
            <bdi lang={languageOfSource(speaker, source)}>{source.title}</bdi>
          </>
        )}
        {date !== null && `${comma}${date}`}
      </span>
      <Icon name="external" />
    </a>
  );
}
