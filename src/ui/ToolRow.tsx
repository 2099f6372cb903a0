import type { ReactNode } from 'react';
import styles from './ToolRow.module.css';

/** The buttons and links at the foot of a figure. Pictures leave out what carries `data-tool`. */
export function ToolRow({ children }: { children: ReactNode }) {
  return (
    <div className={styles.tools} data-tool="">
      {children}
    </div>
  );
}
