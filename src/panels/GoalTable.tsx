import type { SourceId } from '@/domain/identifier';
import type { FrameworkAnswer } from '@/query/goals';
import type { DatasetIndex } from '@/query/index-dataset';
import { sayCrimeArea } from '@/text/names';
import { useSpeaker } from '@/text/SpeakerContext';
import { MiniBar } from '@/ui/mark/MiniBar';
import { DataText } from './DataText';
import styles from './GoalTable.module.css';
import { useLinks } from './LinksContext';
import { PartTable } from './PartTable';
import { SourceNumbers } from './SourceNumbers';

interface GoalTableProps {
  index: DatasetIndex;
  framework: FrameworkAnswer;
  /** The longest bar, the same in every table beside this one. */
  maximum: number;
  order: readonly SourceId[];
}

/** The goals of one framework that records touch through their crime areas, with how many records do. */
export function GoalTable({ index, framework: { framework, goals }, maximum, order }: GoalTableProps) {
  const speaker = useSpeaker();
  const links = useLinks();
  const kinds = ['operations', 'activities'] as const;
  const label = { operations: speaker.say('programme.operations'), activities: speaker.say('programme.activities') };
  return (
    <section className={styles.framework} aria-labelledby={`framework-${framework.id}`}>
      <h3 id={`framework-${framework.id}`} className={styles.name}>
        <DataText>{framework.name}</DataText>
      </h3>
      <p className={styles.text}>
        <DataText>{framework.text}</DataText>
        <SourceNumbers ids={framework.sources} order={order} />
      </p>
      {goals.length === 0 ? (
        <p className={styles.text}>{speaker.say('programme.goals.none')}</p>
      ) : (
        <PartTable
          citing={[framework, ...goals.map(({ goal }) => ({ sources: goal.sources ?? [] }))]}
          isOneOfSeveral
          caption={framework.name}
          blocks="phone"
          className={styles.table}
          columns={[
            { id: 'goal', label: speaker.say('programme.goals.goal'), className: styles.goal },
            { id: 'areas', label: speaker.say('programme.goals.areas') },
            ...kinds.map((kind) => ({ id: kind, label: label[kind], className: styles.count })),
          ]}
          rows={goals.map((answer) => ({
            id: answer.goal.id,
            cells: [
              <span key="goal" className={styles.named}>
                <b dir="ltr">{answer.goal.number}</b>
                <span>
                  <DataText>{answer.goal.name}</DataText>
                  {answer.goal.sources !== undefined && <SourceNumbers ids={answer.goal.sources} order={order} />}
                </span>
              </span>,
              <ul key="areas" className={styles.areas}>
                {answer.crimeAreas.map(({ id }) => (
                  <li key={id}>
                    <a className={styles.area} href={links.asked({ crimeAreas: [id] })}>
                      {sayCrimeArea(speaker, index, id)}
                    </a>
                  </li>
                ))}
              </ul>,
              ...kinds.map((kind) => {
                const count = answer[kind].length;
                return (
                  <span key={kind} className={styles.cell}>
                    <span className={styles.label}>{label[kind]}</span>
                    <span className={styles.number}>{speaker.number(count)}</span>
                    {count > 0 && <MiniBar value={count} maximum={maximum} tone="count" kind="value" doubt="none" size="mini" />}
                  </span>
                );
              }),
            ],
          }))}
        />
      )}
    </section>
  );
}
