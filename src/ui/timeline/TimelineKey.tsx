import type { ReactNode } from 'react';
import { BarDrawing } from './BarDrawing';
import { MarkDrawing } from './MarkDrawing';
import type { BarShape } from './shape-bar';
import styles from './TimelineKey.module.css';

const WIDTH = 34;
const MIDDLE = 8;

const exact: BarShape = { from: 0, to: WIDTH, solid: { from: 0, to: WIDTH }, teeth: [], open: null, days: [] };
const month: BarShape = { ...exact, solid: { from: 12, to: 22 }, teeth: [0, 4, 8, 24, 28, 32] };
const year: BarShape = { ...exact, solid: null, teeth: [0, 8, 16, 24, 32] };
const disputed: BarShape = { ...exact, days: [{ from: 8, to: 12 }] };

export interface TimelineKeyProps {
  words: { exact: string; month: string; year: string; disputed: string; activity: string };
  /** Glyph and name of the measure beside the bars. */
  measure: { glyph: ReactNode; label: string } | null;
}

export function TimelineKey({ words, measure }: TimelineKeyProps) {
  return (
    <ul className={styles.key}>
      <KeyItem label={words.exact}>
        <BarDrawing shape={exact} y={MIDDLE} soft={false} inside />
      </KeyItem>
      <KeyItem label={words.month}>
        <BarDrawing shape={month} y={MIDDLE} soft={false} inside />
      </KeyItem>
      <KeyItem label={words.year}>
        <BarDrawing shape={year} y={MIDDLE} soft={false} inside />
      </KeyItem>
      <KeyItem label={words.disputed}>
        <BarDrawing shape={disputed} y={MIDDLE} soft inside />
      </KeyItem>
      <KeyItem label={words.activity}>
        <MarkDrawing at={4.5} end={WIDTH - 1} y={MIDDLE} vague={false} open={false} inside />
      </KeyItem>
      {measure && (
        <li className={styles.item}>
          <span aria-hidden="true" className={styles.glyph}>
            {measure.glyph}
          </span>
          {measure.label}
        </li>
      )}
    </ul>
  );
}

function KeyItem({ label, children }: { label: string; children: ReactNode }) {
  return (
    <li className={styles.item}>
      <svg className={styles.sample} width={WIDTH} height={2 * MIDDLE} aria-hidden="true">
        {children}
      </svg>
      {label}
    </li>
  );
}
