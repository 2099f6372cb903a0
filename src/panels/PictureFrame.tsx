import { Fragment, type ReactNode } from 'react';
import type { Source } from '@/domain/source';
import { wordsOfSource } from '@/export/picture-words';
import type { DatasetIndex } from '@/query/index-dataset';
import type { View } from '@/query/view';
import { sayDate } from '@/text/dates';
import { sayDataTitle, sayOrigin } from '@/text/origin';
import { useSpeaker } from '@/text/SpeakerContext';
import { MarkPatterns } from '@/ui/mark/MarkPatterns';
import styles from './PictureFrame.module.css';

interface PictureFrameProps {
  index: DatasetIndex;
  /** Which view of the overview it is, where it is one. */
  view?: View;
  /** What is shown, in a sentence or two. */
  asked: string;
  /** All on which it rests, the most important first. */
  sources: readonly Source[];
  /** The full address of the page. */
  address: string;
  children: ReactNode;
}

/** What a picture has room for. */
const MOST_SOURCES = 8;

/** What stands around every picture: the data and what is asked of them, and what it rests on. */
export function PictureFrame({ index, view, asked, sources, address, children }: PictureFrameProps) {
  const speaker = useSpeaker();
  const { dataset } = index;
  const more = Math.max(0, sources.length - MOST_SOURCES);
  const origin = sayOrigin(speaker, index.origin);
  return (
    <div className={styles.sheet} data-view={view}>
      <MarkPatterns />
      <p className={styles.asked}>
        <b>{speaker.say('cite.as-of', { title: sayDataTitle(speaker, index), date: sayDate(speaker, dataset.asOf) })}</b>
      </p>
      {origin !== null && <p className={styles.asked}>{origin}</p>}
      <p className={styles.asked}>{asked}</p>
      {children}
      <footer className={styles.foot}>
        <h3>{speaker.say('receipt.sources')}</h3>
        <ol>
          {sources.slice(0, MOST_SOURCES).map((source, position) => (
            <li key={source.id}>
              <span>{speaker.number(position + 1)}</span>
              <span>
                {wordsOfSource(speaker, source).map((words, place) => (
                  // Two words may read alike, and none ever moves.
                  // oxlint-disable-next-line react/no-array-index-key
                  <Fragment key={place}>
                    {place > 0 && speaker.say('list.separator')}
                    <bdi>{words}</bdi>
                  </Fragment>
                ))}
              </span>
            </li>
          ))}
        </ol>
        {more > 0 && <p>{speaker.say(origin === null ? 'picture.sources.more' : 'picture.sources.more-own', { count: more })}</p>}
        {origin === null && (
          <>
            <p className={styles.address} dir="ltr">
              {address}
            </p>
            <p>{speaker.say('footer.independent.text')}</p>
          </>
        )}
      </footer>
    </div>
  );
}
