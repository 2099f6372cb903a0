import type { ReactNode } from 'react';
import { useSection } from '@/ui/SectionContext';
import { ToolRow } from '@/ui/ToolRow';
import { usePartPage } from './PartContext';
import { PartTools, type TakenPart } from './PartTools';
import styles from './TablePart.module.css';

interface TablePartProps extends Pick<TakenPart, 'citing'> {
  /** Where the section holds more than this. */
  title?: ReactNode;
  /** The table of what is drawn, where that is none itself. */
  table?: ReactNode;
  children: ReactNode;
}

/** A table of a section, with the ways to take it along. Titled as its section. */
export function TablePart({ title, table, citing, children }: TablePartProps) {
  const section = useSection();
  const page = usePartPage();
  if (page === null) return children;
  const words = title === undefined ? { title: section?.title, subtitle: section?.subtitle } : { title, subtitle: section?.title };
  const heading = (
    <>
      <h2>{words.title}</h2>
      <p>{words.subtitle}</p>
      {children}
    </>
  );
  return (
    <div data-part="">
      {children}
      <div className={styles.tools}>
        <ToolRow>
          <PartTools id={section?.id} {...words} drawing={heading} table={table ?? children} citing={citing} />
        </ToolRow>
      </div>
    </div>
  );
}
