import type { ReactNode } from 'react';
import styles from './SmallMultiples.module.css';

/** Charts of one form side by side. Beside rows, the first is wider by the column of labels that all of them share. */
export function SmallMultiples({ form, children }: { form: 'columns' | 'rows'; children: ReactNode }) {
  return <div className={styles[form]}>{children}</div>;
}
