import type { SourceId } from '@/domain/identifier';
import type { Programme } from '@/domain/programme';
import { useSpeaker } from '@/text/SpeakerContext';
import { sayPhasePeriod } from '@/text/programme';
import { BudgetFigure } from './BudgetFigure';
import { DataText } from './DataText';
import styles from './programme.module.css';
import { SourceNumbers } from './SourceNumbers';

type Phase = NonNullable<Programme['details']>['phases'][number];

interface ProgrammePhasesProps {
  programme: Programme;
  phases: readonly Phase[];
  order: readonly SourceId[];
}

/** The phases of a programme as published: period, length, budget. */
export function ProgrammePhases({ programme, phases, order }: ProgrammePhasesProps) {
  const speaker = useSpeaker();
  const absence = <span className={styles.quiet}>{speaker.say('not-published')}</span>;
  return phases.map((phase) => (
    <div key={phase.number}>
      <h3 className={styles.heading}>{speaker.say('programme.phase', { number: phase.number })}</h3>
      <dl className={styles.facts}>
        <dt>{speaker.say('programme.phase.period')}</dt>
        <dd>
          {sayPhasePeriod(speaker, phase.period)}
          <SourceNumbers ids={phase.sources} order={order} />
        </dd>
        <dt>{speaker.say('programme.phase.length')}</dt>
        <dd>{phase.length === undefined ? absence : <DataText>{phase.length}</DataText>}</dd>
        <dt>{speaker.say('programme.phase.budget')}</dt>
        <dd>
          {phase.budget === null ? (
            <>
              {absence}
              {phase.budgetNote !== undefined && (
                <span className={styles.line}>
                  <DataText>{phase.budgetNote}</DataText>
                </span>
              )}
            </>
          ) : (
            <>
              <BudgetFigure programme={programme} phase={phase.number} budget={phase.budget} />
              <SourceNumbers ids={phase.budget.sources} order={order} />
              <span className={styles.line}>
                <DataText>{phase.budget.note}</DataText>
              </span>
            </>
          )}
        </dd>
        {phase.note !== undefined && (
          <>
            <dt>{speaker.say('programme.phase.note')}</dt>
            <dd>
              <DataText>{phase.note}</DataText>
            </dd>
          </>
        )}
      </dl>
    </div>
  ));
}
