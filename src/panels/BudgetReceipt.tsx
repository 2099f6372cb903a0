import type { Programme } from '@/domain/programme';
import type { DatasetIndex } from '@/query/index-dataset';
import { sayPeriod } from '@/text/dates';
import { useSpeaker } from '@/text/SpeakerContext';
import styles from './receipt.module.css';
import { SourceItem } from './SourceItem';

type Phase = NonNullable<Programme['details']>['phases'][number];
type Budget = NonNullable<Phase['budget']>;

interface BudgetReceiptProps {
  index: DatasetIndex;
  programme: Programme;
  phase: Phase;
  budget: Budget;
}

/** Where the budget of a phase was published. */
export function BudgetReceipt({ index, programme, phase, budget }: BudgetReceiptProps) {
  const speaker = useSpeaker();
  return (
    <div className={styles.receipt}>
      <dl className={styles.facts}>
        <dt>{speaker.say('receipt.programme')}</dt>
        <dd>
          {programme.name}
          <span className={styles.line}>
            {speaker.say('timeline.phase', {
              programme: programme.shortName,
              number: phase.number,
              period: sayPeriod(speaker, phase.period, 'long'),
            })}
          </span>
        </dd>
        <dt>{speaker.say('receipt.wording')}</dt>
        <dd>{budget.note}</dd>
        <dt>{speaker.say('receipt.published')}</dt>
        <dd>
          <ul className={styles.published}>
            {budget.sources.map((id) => (
              <li key={id}>
                <SourceItem index={index} id={id} />
              </li>
            ))}
          </ul>
        </dd>
        <dt>{speaker.say('receipt.in-totals')}</dt>
        <dd>{speaker.say('in-totals.budget')}</dd>
      </dl>
    </div>
  );
}
