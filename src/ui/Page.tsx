import type { ReactNode, Ref } from 'react';
import styles from './Page.module.css';

interface PageProps {
  ref?: Ref<HTMLElement>;
  /** Above the title: where the reader is. */
  before?: ReactNode;
  /** Null where the content brings a heading of its own. */
  title: ReactNode;
  /** `aloud`: where the content speaks for itself, only a screen reader hears the title. */
  titleLook?: 'shown' | 'name' | 'aloud';
  children: ReactNode;
}

/** The content of a page. */
export function Page({ ref, before, title, titleLook = 'shown', children }: PageProps) {
  return (
    <main ref={ref} id="content" tabIndex={-1} className={styles.page}>
      {before}
      {title !== null && <h1 className={styles[titleLook]}>{title}</h1>}
      {children}
    </main>
  );
}
