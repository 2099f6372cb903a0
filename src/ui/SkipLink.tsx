import type { ReactNode } from 'react';
import styles from './SkipLink.module.css';

/** The first stop of the keyboard: leads past the bar to the content. */
export function SkipLink({ children }: { children: ReactNode }) {
  return (
    <a className={styles.skip} href="#content">
      {children}
    </a>
  );
}
