import type { ReactNode } from 'react';
import { useSpeaker } from '@/text/SpeakerContext';
import { TallyMark } from '@/ui/mark/TallyMark';
import styles from './TopBar.module.css';

interface TopBarProps {
  home: string;
  /** `isHere`: the page itself, or the one above it. */
  places: readonly { id: string; href: string; name: string; isHere: 'page' | 'true' | undefined }[];
  acts: ReactNode;
}

/** The name of the product and its pages. */
export function TopBar({ home, places, acts }: TopBarProps) {
  const speaker = useSpeaker();
  return (
    <header className={styles.top}>
      <div className={styles.inner}>
        <a className={styles.brand} href={home}>
          <TallyMark />
          {speaker.say('app.title')}
        </a>
        <nav className={styles.places} aria-label={speaker.say('nav.label')}>
          {places.map(({ id, href, name, isHere }) => (
            <a key={id} href={href} aria-current={isHere}>
              {name}
            </a>
          ))}
        </nav>
        <div className={styles.acts}>{acts}</div>
      </div>
    </header>
  );
}
