import type { ReactNode } from 'react';
import { useSpeaker } from '@/text/SpeakerContext';
import type { MapOutlines } from '@/ui/map/map-outlines';
import { Button } from '@/ui/control/Button';
import { focusContent } from '@/ui/focus-content';
import styles from './MapPlace.module.css';

interface MapPlaceProps {
  /** `failed`: the outlines could not be loaded; the numbers stand beside the map. */
  outlines: MapOutlines | 'loading' | 'failed';
  onTryAgain: () => void;
  children: (outlines: MapOutlines) => ReactNode;
}

/** Where a small map stands: in its final size while the outlines are on their way, words where they did not come. */
export function MapPlace({ outlines, onTryAgain, children }: MapPlaceProps) {
  const speaker = useSpeaker();
  switch (outlines) {
    case 'loading':
      return <div className={styles.place} data-pending="map" />;
    case 'failed':
      return (
        <div className={styles.failed} role="alert">
          <p>{speaker.say('profile.map.failed')}</p>
          <Button
            onClick={() => {
              onTryAgain();
              // The button goes away when the outlines come.
              focusContent();
            }}
          >
            {speaker.say('map.try-again')}
          </Button>
        </div>
      );
    default:
      return children(outlines);
  }
}
