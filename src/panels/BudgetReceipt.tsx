import type { Budget, Phase, Programme } from '@/domain/programme';
import { citeBudget } from '@/export/citation';
import type { DatasetIndex } from '@/query/index-dataset';
import { sayPeriod } from '@/text/dates';
import { useSpeaker } from '@/text/SpeakerContext';
import { DataText } from './DataText';
import styles from './receipt.module.css';
import { ReceiptFoot } from './ReceiptFoot';
import { SourceItem } from './SourceItem';

interface BudgetReceiptProps {
  index: DatasetIndex;
  programme: Programme;
  phase: Phase;
  budget: Budget;
  /** The link that restores the view with this receipt open, relative to the host. */
  link: string;
}

/** Where the budget of a phase was published. */
export function BudgetReceipt({ index, programme, phase, budget, link }: BudgetReceiptProps) {
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
        <dd>
          <DataText>{budget.note}</DataText>
        </dd>
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
      <ReceiptFoot link={link} cite={(address) => citeBudget(speaker, index, programme, phase, budget, address)} />
    </div>
  );
}
