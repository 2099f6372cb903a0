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
  /** What must be known to read it, above it wherever it goes. */
  caveats?: readonly string[];
  step?: TakenPart['step'];
  children: ReactNode;
}

/** A table of a section, with the ways to take it along. Titled as its section. */
export function TablePart({ title, table, citing, caveats = [], step, children }: TablePartProps) {
  const section = useSection();
  const page = usePartPage();
  const shown = (
    <>
      {caveats.map((caveat) => (
        <p key={caveat} className={styles.caveat}>
          {caveat}
        </p>
      ))}
      {children}
    </>
  );
  if (page === null) return shown;
  const words = title === undefined ? { title: section?.title, subtitle: section?.subtitle } : { title, subtitle: section?.title };
  const heading = (
    <>
      <h2>{words.title}</h2>
      <p>{words.subtitle}</p>
      {shown}
    </>
  );
  return (
    <div data-part="">
      {shown}
      <div className={styles.tools}>
        <ToolRow>
          <PartTools
            id={section?.id}
            {...words}
            drawing={heading}
            table={table ?? children}
            citing={citing}
            caveats={caveats}
            {...(step && { step })}
          />
        </ToolRow>
      </div>
    </div>
  );
}
