import type { ReactNode } from 'react';
import type { ProgrammeId } from '@/domain/identifier';
import type { DatasetIndex } from '@/query/index-dataset';
import type { OutcomeAnswer } from '@/query/outcomes';
import { openQuestion } from '@/query/question';
import type { Total } from '@/query/total';
import { sayMeasure } from '@/text/names';
import { useSpeaker } from '@/text/SpeakerContext';
import { Glyph } from '@/ui/mark/Glyph';
import { MiniBar } from '@/ui/mark/MiniBar';
import type { Tone } from '@/ui/tone';
import { DisputedTag } from './DisputedTag';
import { TotalFigure } from './Figure';
import { markOfTotal, toneByMeasure } from './mark-of';
import styles from './OutcomeTable.module.css';
import { usePartPage } from './PartContext';
import { PartTable } from './PartTable';

interface OutcomeTableProps {
  index: DatasetIndex;
  programme: ProgrammeId;
  outcomes: readonly OutcomeAnswer[];
}

/** The outcomes of a programme against what serves them, and the results of the operations that do. Each column has its own scale. */
export function OutcomeTable({ index, programme, outcomes }: OutcomeTableProps) {
  const speaker = useSpeaker();
  const measures = index.headline;
  const [measure] = measures;
  const kinds = ['operations', 'activities'] as const;
  const label = { operations: speaker.say('programme.operations'), activities: speaker.say('programme.activities') };
  const most = (size: (outcome: OutcomeAnswer) => number) => Math.max(1, ...outcomes.map(size));
  const heading = (tone: Tone, text: string) => (
    <span className={styles.heading}>
      <Glyph tone={tone} />
      {text}
    </span>
  );
  return (
    <PartTable
      caveats={[
        speaker.say('programme.outcomes.contribution'),
        speaker.say('programme.outcomes.never-add'),
        speaker.say('programme.outcomes.note'),
      ]}
      {...(measure && { step: { view: 'outcomes', question: { ...openQuestion(measure), programmes: [programme] } } })}
      citing={outcomes.flatMap(({ outcome, records }) => [outcome, ...records])}
      caption={speaker.say('programme.outcomes.caption')}
      blocks="phone"
      className={styles.table}
      columns={[
        { id: 'outcome', label: speaker.say('programme.outcome'), className: styles.outcome },
        ...kinds.map((kind) => ({ id: kind, label: heading('count', label[kind]), className: styles.count })),
        ...measures.map((measure) => ({
          id: measure,
          label: heading(toneByMeasure(measure), sayMeasure(speaker, index, measure)),
          className: styles.figure,
        })),
      ]}
      rows={outcomes.map(({ outcome, operations, activities, totals }) => ({
        id: outcome.id,
        attributes: { 'data-outcome': outcome.id },
        cells: [
          <OutcomeName key="name" outcome={outcome} />,
          ...kinds.map((kind) => {
            const count = { operations, activities }[kind].length;
            return (
              <Cell key={kind} label={label[kind]} number={speaker.number(count)}>
                {count > 0 && (
                  <MiniBar value={count} maximum={most((each) => each[kind].length)} tone="count" kind="value" doubt="none" size="mini" />
                )}
              </Cell>
            );
          }),
          ...measures.map((measure) => {
            const total = totals.get(measure);
            if (total === undefined) return null;
            return (
              <TotalCell
                key={measure}
                index={index}
                outcome={outcome}
                total={total}
                maximum={most((each) => valueOf(each.totals.get(measure)))}
                label={sayMeasure(speaker, index, measure)}
              />
            );
          }),
        ],
      }))}
    />
  );
}

/** Leads to what serves it, where that stands on the same page. */
function OutcomeName({ outcome }: Pick<OutcomeAnswer, 'outcome'>) {
  const speaker = useSpeaker();
  const page = usePartPage();
  const name = speaker.say('programme.outcome.name', { number: outcome.number, outcome: outcome.name });
  if (page === null) return <span className={styles.name}>{name}</span>;
  return (
    <a className={styles.name} href={`#outcome-${outcome.id}`}>
      {name}
    </a>
  );
}

function valueOf(total: Total | undefined): number {
  return total === undefined || total.stated === 0 ? 0 : total.value;
}

interface TotalCellProps {
  index: DatasetIndex;
  outcome: OutcomeAnswer['outcome'];
  total: Total;
  maximum: number;
  label: string;
}

function TotalCell({ index, outcome, total, maximum, label }: TotalCellProps) {
  const speaker = useSpeaker();
  const { kind, doubt } = markOfTotal(total);
  return (
    <Cell
      label={label}
      isEmpty={total.asked === 0}
      number={
        <TotalFigure
          index={index}
          total={total}
          scope={{ kind: 'outcome', outcome: outcome.id }}
          {...(total.asked === 0 ? { absence: speaker.say('programme.no-operation') } : {})}
        />
      }
      tag={total.disputed > 0 ? speaker.say('programme.disputed', { count: total.disputed }) : null}
      coverage={total.asked === 0 ? null : speaker.say('coverage.short', { stated: total.stated, asked: total.asked })}
    >
      {total.stated > 0 && (
        <MiniBar
          value={total.value}
          maximum={maximum}
          tone={toneByMeasure(total.measure)}
          kind={kind}
          doubt={doubt}
          disputedValue={total.disputedValue}
          size="mini"
        />
      )}
    </Cell>
  );
}

interface CellProps {
  /** Shown where the heading of the column is not: on a phone. */
  label: string;
  number: ReactNode;
  tag?: string | null;
  coverage?: string | null;
  /** Nothing to be measured: left out on a phone. */
  isEmpty?: boolean;
  children: ReactNode;
}

function Cell({ label, number, tag = null, coverage = null, isEmpty = false, children }: CellProps) {
  return (
    <span className={styles.cell} data-empty={isEmpty}>
      <span className={styles.label}>{label}</span>
      <span className={styles.number}>{number}</span>
      <span className={styles.bar}>{children}</span>
      {(coverage !== null || tag !== null) && (
        <span className={styles.coverage}>
          {coverage}
          {tag !== null && <DisputedTag words={tag} />}
        </span>
      )}
    </span>
  );
}
