import { memo, useCallback, useEffect, useMemo } from 'react';
import { CountryMap } from '@/panels/CountryMap';
import { CountryRanking } from '@/panels/CountryRanking';
import { CrimeAreaCharts } from '@/panels/CrimeAreaCharts';
import { YearCharts } from '@/panels/YearCharts';
import type { CountryCode, CrimeAreaId } from '@/domain/identifier';
import type { Answer } from '@/query/answer';
import type { DatasetIndex } from '@/query/index-dataset';
import type { Question } from '@/query/question';
import { useOutlines } from '@/state/use-dataset';
import { readMapOutlines } from '@/ui/map/read-map-outlines';
import { useAlive } from '@/ui/use-alive';
import styles from './OverviewViews.module.css';
import { Pointed } from './Pointed';

export interface ViewActs {
  toggleCountry: (country: CountryCode) => void;
  toggleYear: (year: number) => void;
  toggleCrimeArea: (area: CrimeAreaId) => void;
  chooseReading: (reading: Question['reading']) => void;
}

interface OverviewViewsProps {
  index: DatasetIndex;
  answer: Answer;
  acts: ViewActs;
  /** Called once the views can follow an act. */
  onLive: () => void;
}

/** Where it was, and how it splits: the views below the first screen. */
export const OverviewViews = memo(function OverviewViews({ index, answer, acts, onLive }: OverviewViewsProps) {
  const outlines = useOutlines();
  // The outlines may have come while the page was coming to life; it was drawn without them.
  const isAlive = useAlive();
  const mapOutlines = useMemo(() => (outlines.data === undefined ? null : readMapOutlines(outlines.data)), [outlines.data]);
  const { refetch } = outlines;
  const tryOutlinesAgain = useCallback(() => void refetch(), [refetch]);
  useEffect(onLive, [onLive]);
  return (
    <>
      <div className={styles.where}>
        <Pointed at="country">
          {(highlighted, onHover) => (
            <CountryMap
              index={index}
              answer={answer}
              outlines={isAlive ? (mapOutlines ?? (outlines.isFetching ? 'loading' : 'failed')) : 'loading'}
              highlighted={highlighted}
              onHover={onHover}
              onCountry={acts.toggleCountry}
              onReading={acts.chooseReading}
              onTryAgain={tryOutlinesAgain}
            />
          )}
        </Pointed>
        <Pointed at="country">
          {(highlighted, onHover) => (
            <CountryRanking index={index} answer={answer} highlighted={highlighted} onHover={onHover} onCountry={acts.toggleCountry} />
          )}
        </Pointed>
      </div>
      <div className={styles.section} id="charts">
        <Pointed at="year">
          {(highlighted, onHover) => (
            <YearCharts index={index} answer={answer} highlighted={highlighted} onHover={onHover} onYear={acts.toggleYear} />
          )}
        </Pointed>
      </div>
      <div className={styles.section}>
        <Pointed at="crimeArea">
          {(highlighted, onHover) => (
            <CrimeAreaCharts index={index} answer={answer} highlighted={highlighted} onHover={onHover} onCrimeArea={acts.toggleCrimeArea} />
          )}
        </Pointed>
      </div>
    </>
  );
});
