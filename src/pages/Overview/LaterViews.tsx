import { type ComponentProps, type ComponentType, lazy, Suspense, useCallback, useDeferredValue, useMemo, useState } from 'react';
import type { Answer } from '@/query/answer';
import type { DatasetIndex } from '@/query/index-dataset';
import { Fault } from '@/panels/Fault';
import { LinksContext, useLinks } from '@/panels/LinksContext';
import { usePartGone } from '@/state/use-part-gone';
import { FaultBoundary } from '@/ui/FaultBoundary';
import { PendingPart } from '@/ui/PendingPart';
import type { OverviewViews, ViewActs } from './OverviewViews';
import styles from './LaterViews.module.css';

let loaded: typeof OverviewViews | null = null;

/** Once they were here they are drawn at once, as a reader who comes back needs. After a failed fetch they are made anew: a lazy component keeps its failure for ever. */
function fetchedViews(): { Views: ComponentType<ComponentProps<typeof OverviewViews>> } {
  const load = async () => {
    loaded = (await import('./OverviewViews')).OverviewViews;
    return { default: loaded };
  };
  return { Views: loaded ?? lazy(load) };
}

interface LaterViewsProps {
  index: DatasetIndex;
  answer: Answer;
  acts: ViewActs;
}

/**
 * The views below the first screen, whose code comes after that of the views above, and which come to life by themselves. An act in the meantime waits
 * for them; what was drawn at build stays.
 */
export function LaterViews({ index, answer, acts }: LaterViewsProps) {
  const links = useLinks();
  const [isLive, setLive] = useState(false);
  const [{ Views }, setViews] = useState(fetchedViews);
  const present = useMemo(() => ({ answer, links }), [answer, links]);
  const later = useDeferredValue(present);
  const drawn = isLive ? present : later;
  const onLive = useCallback(() => {
    setLive(true);
  }, []);
  // The same element while nothing changes: React puts the waiting box in the place of views that are drawn anew while they still come to life.
  const views = useMemo(
    () => (
      <Suspense fallback={<div className={styles.waiting} />}>
        <LinksContext links={drawn.links}>
          <Views index={index} answer={drawn.answer} acts={acts} onLive={onLive} />
        </LinksContext>
      </Suspense>
    ),
    [Views, index, drawn, acts, onLive],
  );
  return (
    <FaultBoundary
      fallback={(tryAgain, error) => (
        <BrokenViews
          error={error}
          onTryAgain={() => {
            setViews(fetchedViews());
            tryAgain();
          }}
        />
      )}
    >
      {!isLive && <PendingPart />}
      {views}
    </FaultBoundary>
  );
}

function BrokenViews({ error, onTryAgain }: { error: unknown; onTryAgain: () => void }) {
  return <Fault isGone={usePartGone(error)} onTryAgain={onTryAgain} />;
}
