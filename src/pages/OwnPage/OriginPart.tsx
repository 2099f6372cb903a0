import { useEffect } from 'react';
import { useLinks } from '@/panels/LinksContext';
import { OriginBanner } from '@/panels/OriginBanner';
import { OwnFoot } from '@/panels/OwnFoot';
import type { DatasetIndex } from '@/query/index-dataset';
import type { Place } from '@/query/place';
import { useOwnData } from '@/state/own-data';
import { followForgetting, showPublished } from '@/state/own-file';
import { followPublished } from '@/state/shown-draft';
import { usePublishedDataset } from '@/state/use-dataset';
import { useSpeaker } from '@/text/SpeakerContext';
import { focusContent } from '@/ui/focus-content';

interface OriginPartProps {
  part: 'banner' | 'foot';
  index: DatasetIndex;
  place: Place;
}

/** What stands on every page while other data than the published ones are shown. */
export function OriginPart({ part, index, place }: OriginPartProps) {
  const links = useLinks();
  const { own } = useOwnData();
  const published = usePublishedDataset(index, useSpeaker().language);
  useEffect(followForgetting, []);
  useEffect(() => {
    if (published !== undefined) followPublished(published);
  }, [published]);
  if (part === 'foot') return <OwnFoot index={index} />;
  return (
    <OriginBanner
      origin={index.origin}
      problems={own?.problems.count ?? 0}
      about={place.kind === 'own' ? null : `${links.place({ kind: 'own' })}#shown`}
      onBack={() => {
        showPublished();
        focusContent();
      }}
    />
  );
}
