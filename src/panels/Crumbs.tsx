import type { ReactNode } from 'react';
import { useSpeaker } from '@/text/SpeakerContext';
import { Icon } from '@/ui/Icon';
import styles from './Crumbs.module.css';

interface Step {
  href: string;
  name: ReactNode;
}

interface CrumbsProps {
  /** The pages above this one, the nearest last. */
  trail: readonly Step[];
  /** The neighbours in their order; null at its ends. */
  previous?: Step | null;
  next?: Step | null;
}

/** The way back up, and to the neighbours. */
export function Crumbs({ trail, previous = null, next = null }: CrumbsProps) {
  const speaker = useSpeaker();
  return (
    <nav className={styles.crumbs} aria-label={speaker.say('crumbs.label')}>
      <ol className={styles.trail}>
        {trail.map(({ href, name }) => (
          <li key={href}>
            <Icon name="chevron-start" flip />
            <a href={href}>{name}</a>
          </li>
        ))}
      </ol>
      {(previous !== null || next !== null) && (
        <ul className={styles.neighbours}>
          {previous !== null && (
            <li>
              <Icon name="chevron-start" flip />
              <a href={previous.href} rel="prev">
                <span className={styles.aloud}>{speaker.say('crumbs.previous')} </span>
                {previous.name}
              </a>
            </li>
          )}
          {next !== null && (
            <li>
              <a href={next.href} rel="next">
                <span className={styles.aloud}>{speaker.say('crumbs.next')} </span>
                {next.name}
              </a>
              <Icon name="chevron-end" flip />
            </li>
          )}
        </ul>
      )}
    </nav>
  );
}
