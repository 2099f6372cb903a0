import { Fragment, type ReactNode } from 'react';
import { sayAsked, sourcesOfPicture, wordsOfSource } from '@/export/picture-words';
import { sourcesInView } from '@/query/sources-in-view';
import { sayTotalCounted } from '@/text/amount';
import { sayDate } from '@/text/dates';
import { sayDataTitle, sayOrigin } from '@/text/origin';
import { useSpeaker } from '@/text/SpeakerContext';
import type { MapOutlines } from '@/ui/map/map-outlines';
import { MarkPatterns } from '@/ui/mark/MarkPatterns';
import { CountryMap } from './CountryMap';
import { CountryRanking } from './CountryRanking';
import { CrimeAreaCharts } from './CrimeAreaCharts';
import { HeadlineFigures } from './HeadlineFigures';
import { OperationsTable } from './OperationsTable';
import { OperationsTimeline } from './OperationsTimeline';
import styles from './PictureSheet.module.css';
import { TakeContext } from './TakeContext';
import type { TakenView } from './TakeAway';
import { YearCharts } from './YearCharts';

export interface PictureSheetProps extends Omit<TakenView, 'makePage'> {
  outlines: MapOutlines | 'loading' | 'failed';
}

/** What a picture of a view shows: what is asked, the view itself, and what the view rests on. */
export function PictureSheet({ address, ...drawn }: PictureSheetProps) {
  const { index, answer, view, table } = drawn;
  const speaker = useSpeaker();
  const { dataset } = index;
  const origin = sayOrigin(speaker, index.origin);
  const { sources, hasMore } = sourcesOfPicture(
    sourcesInView(index, answer.question, view, view === 'table' ? { records: [answer.records[table]] } : {}),
  );
  return (
    <div className={styles.sheet} data-view={view}>
      <MarkPatterns />
      <p className={styles.asked}>
        <b>{speaker.say('cite.as-of', { title: sayDataTitle(speaker, index), date: sayDate(speaker, dataset.asOf) })}</b>
      </p>
      {origin !== null && <p className={styles.asked}>{origin}</p>}
      <p className={styles.asked}>{sayAsked(speaker, index, answer)}</p>
      <TakeContext value={null}>
        <Drawn {...drawn} />
      </TakeContext>
      <footer className={styles.foot}>
        <h3>{speaker.say('receipt.sources')}</h3>
        <ol>
          {sources.map((source, position) => (
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
        {hasMore && <p>{speaker.say('picture.sources.rest')}</p>}
        {origin === null && (
          <p className={styles.address} dir="ltr">
            {address}
          </p>
        )}
        <p>{speaker.say('footer.independent.text')}</p>
      </footer>
    </div>
  );
}

function Drawn({ index, answer, view, table, sorting, outlines }: Omit<PictureSheetProps, 'address'>): ReactNode {
  const speaker = useSpeaker();
  const still = { index, answer, highlighted: null, onHover: doNothing };
  switch (view) {
    case 'figures':
      return (
        <>
          <h2>
            {speaker.list(
              answer.headlines.filter(({ total }) => total.stated > 0).map(({ total }) => sayTotalCounted(speaker, index, total)),
              'and',
            )}
          </h2>
          <HeadlineFigures index={index} answer={answer} onMeasure={doNothing} />
        </>
      );
    case 'timeline':
      return (
        <OperationsTimeline
          {...still}
          onPeriod={doNothing}
          onPeriodDraft={doNothing}
          onCrimeArea={doNothing}
          onYear={doNothing}
          onReceipt={doNothing}
        />
      );
    case 'map':
      return <CountryMap {...still} outlines={outlines} onCountry={doNothing} onReading={doNothing} onTryAgain={doNothing} />;
    case 'ranking':
      return <CountryRanking {...still} onCountry={doNothing} />;
    case 'by-year':
      return <YearCharts {...still} onYear={doNothing} />;
    case 'by-crime-area':
      return <CrimeAreaCharts {...still} onCrimeArea={doNothing} />;
    case 'table':
      return <OperationsTable {...still} table={table} sorting={sorting} onTable={doNothing} onSort={doNothing} />;
  }
}

function doNothing(): void {}
