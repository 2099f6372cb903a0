import type { ReactNode } from 'react';
import { sayAsked, sourcesByRecords } from '@/export/picture-words';
import { sourcesInView } from '@/query/sources-in-view';
import { sayTotalCounted } from '@/text/amount';
import { useSpeaker } from '@/text/SpeakerContext';
import type { MapOutlines } from '@/ui/map/map-outlines';
import { CountryMap } from './CountryMap';
import { CountryRanking } from './CountryRanking';
import { CrimeAreaCharts } from './CrimeAreaCharts';
import { HeadlineFigures } from './HeadlineFigures';
import { OperationsTable } from './OperationsTable';
import { OperationsTimeline } from './OperationsTimeline';
import { PictureFrame } from './PictureFrame';
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
  return (
    <PictureFrame
      index={index}
      view={view}
      asked={sayAsked(speaker, index, answer)}
      address={address}
      sources={sourcesByRecords(sourcesInView(index, answer.question, view, view === 'table' ? { records: [answer.records[table]] } : {}))}
    >
      <TakeContext value={null}>
        <Drawn {...drawn} />
      </TakeContext>
    </PictureFrame>
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
      return <OperationsTable {...still} table={table} sorting={sorting} onTable={doNothing} />;
  }
}

function doNothing(): void {}
