import { type ReactNode, useId, useMemo } from 'react';
import styles from './Section.module.css';
import { SectionContext } from './SectionContext';

interface SectionProps {
  id?: string;
  title: ReactNode;
  subtitle?: ReactNode;
  children: ReactNode;
}

/** A part of a page under a rule: its title, a line that says what it holds, and what it holds. Charts have a frame of their own. */
export function Section({ id, title, subtitle, children }: SectionProps) {
  const titleId = useId();
  const words = useMemo(() => ({ id, title, subtitle }), [id, title, subtitle]);
  return (
    <section id={id} className={styles.section} aria-labelledby={titleId}>
      <h2 id={titleId} className={styles.title}>
        {title}
      </h2>
      {subtitle !== undefined && <p className={styles.subtitle}>{subtitle}</p>}
      <div className={styles.content}>
        <SectionContext value={words}>{children}</SectionContext>
      </div>
    </section>
  );
}
