import type { ReactNode } from 'react';
import { useSpeaker } from '@/text/SpeakerContext';
import type { MapOutlines } from '@/ui/map/map-outlines';
import styles from './MapPlace.module.css';

interface MapPlaceProps {
  /** `failed`: the outlines could not be loaded; the numbers stand beside the map. */
  outlines: MapOutlines | 'loading' | 'failed';
  children: (outlines: MapOutlines) => ReactNode;
}

/** Where a small map stands: in its final size while the outlines are on their way, words where they did not come. */
export function MapPlace({ outlines, children }: MapPlaceProps) {
  const speaker = useSpeaker();
  switch (outlines) {
    case 'loading':
      return <div className={styles.place} data-pending="map" />;
    case 'failed':
      return <p className={styles.failed}>{speaker.say('profile.map.failed')}</p>;
    default:
      return children(outlines);
  }
}
