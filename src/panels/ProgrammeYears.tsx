import type { ProgrammeAnswer } from '@/query/outcomes';
import { sayYear } from '@/text/dates';
import { sayPhasePeriod } from '@/text/programme';
import { useSpeaker } from '@/text/SpeakerContext';
import { MiniBar } from '@/ui/mark/MiniBar';
import { PartTable } from './PartTable';
import styles from './ProgrammeYears.module.css';
import { RecordLines } from './RecordLines';

const reasons = ['no-end', 'too-coarse', 'outside'] as const;

/** What was done under a programme, by phase and by the year in which it ended. All bars are on one scale. */
export function ProgrammeYears({ answer }: { answer: ProgrammeAnswer }) {
  const speaker = useSpeaker();
  const kinds = ['operations', 'activities'] as const;
  const label = { operations: speaker.say('programme.operations'), activities: speaker.say('programme.activities') };
  const { phases } = answer;
  const maximum = Math.max(
    1,
    ...phases.flatMap(({ years }) => years.flatMap(({ operations, activities }) => [operations.length, activities.length])),
  );
  return (
    <div className={styles.phases}>
      {phases.map(({ phase, years, begunEarlier }) => (
        <div key={phase.number}>
          <h3 className={styles.heading}>{speaker.say('programme.phase', { number: phase.number })}</h3>
          <p className={styles.quiet}>{sayPhasePeriod(speaker, phase.period)}</p>
          {years.length === 0 ? (
            <p className={styles.quiet}>{speaker.say('programme.years.none')}</p>
          ) : (
            <PartTable
              isOneOfSeveral
              caption={speaker.say('programme.years.caption', { number: phase.number })}
              className={styles.table}
              columns={[
                { id: 'year', label: speaker.say('year.year') },
                ...kinds.map((kind) => ({ id: kind, label: label[kind], className: styles.count })),
              ]}
              rows={years.map((group) => ({
                id: String(group.year),
                attributes: { 'data-year': String(group.year) },
                cells: [
                  sayYear(speaker, group.year),
                  ...kinds.map((kind) => {
                    const count = group[kind].length;
                    return (
                      <span key={kind} className={styles.cell}>
                        <span className={styles.number}>{speaker.number(count)}</span>
                        {count > 0 && <MiniBar value={count} maximum={maximum} tone="count" kind="value" doubt="none" size="mini" />}
                      </span>
                    );
                  }),
                ],
              }))}
            />
          )}
          {begunEarlier.length > 0 && (
            <>
              <h4 className={styles.named}>{speaker.say('programme.years.begun-earlier', { count: begunEarlier.length })}</h4>
              <RecordLines records={begunEarlier} />
            </>
          )}
        </div>
      ))}
      {answer.unplaced.length > 0 && (
        <div>
          <h3 className={styles.heading}>{speaker.say('programme.years.no-phase')}</h3>
          <p className={styles.quiet}>{speaker.say('programme.years.no-phase.count', { count: answer.unplaced.length })}</p>
          {reasons.map((reason) => {
            const records = answer.unplaced.filter((each) => each.reason === reason).map(({ operation }) => operation);
            return (
              records.length > 0 && (
                <div key={reason}>
                  <h4 className={styles.named}>{speaker.say(`programme.unplaced.${reason}`)}</h4>
                  <RecordLines records={records} />
                </div>
              )
            );
          })}
        </div>
      )}
    </div>
  );
}
