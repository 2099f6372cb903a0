import type { ReactNode } from 'react';
import styles from './Page.module.css';

interface PageProps {
  title: string;
  /** Where the content speaks for itself, only a screen reader hears the title. */
  isTitleShown: boolean;
  children: ReactNode;
}

/** A page without figures: loading, refused, broken. */
export function Page({ title, isTitleShown, children }: PageProps) {
  return (
    <main id="content" tabIndex={-1} className={styles.page}>
      <h1 className={isTitleShown ? styles.title : styles.aloud}>{title}</h1>
      {children}
    </main>
  );
}
