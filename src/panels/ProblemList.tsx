import type { DroppedRows, Problems } from '@/domain/own-reading';
import { writeDroppedRows } from '@/export/dropped-rows';
import { sayOwnRemedy, sayPlace, sayValue } from '@/text/problems';
import { useSpeaker } from '@/text/SpeakerContext';
import { Button } from '@/ui/control/Button';
import { saveFile } from '@/ui/control/save-file';
import { Icon } from '@/ui/Icon';
import styles from './ProblemList.module.css';
import { StackedTable } from './StackedTable';

interface ProblemListProps {
  /** The name of the file. */
  file: string;
  problems: Problems;
  dropped: DroppedRows | null;
}

/** Of each kind of problem, so many are listed. */
const MOST_LISTED = 200;

/** What is wrong with a reader's file, kind by kind: where, what stands there, and how to mend it. */
export function ProblemList({ file, problems: { list, count }, dropped }: ProblemListProps) {
  const speaker = useSpeaker();
  if (count === 0) return <p>{speaker.say('own.problems.none')}</p>;
  const columns = [
    { id: 'where', label: speaker.say('own.problems.where'), className: styles.column },
    { id: 'value', label: speaker.say('own.problems.value'), className: styles.column },
    { id: 'rule', label: speaker.say('own.problems.rule'), className: styles.column },
    { id: 'remedy', label: speaker.say('own.problems.remedy') },
  ];
  return (
    <div className={styles.problems}>
      <h3 className={styles.title}>{speaker.say('own.problems', { count })}</h3>
      {list.length < count && <p>{speaker.say('own.problems.first', { listed: list.length, count })}</p>}
      {dropped !== null && (
        <p className={styles.dropped}>
          {speaker.say('own.dropped', { count: dropped.rows.length })}{' '}
          <Button
            data-act="dropped"
            icon={<Icon name="download" />}
            onClick={() => {
              saveFile(writeDroppedRows(speaker, dropped), `${file.replace(/\.\w+$/, '')}-left-out.${dropped.format}`);
            }}
          >
            {speaker.say('own.dropped.save', { format: speaker.say(`data-file.format.${dropped.format}`) })}
          </Button>
        </p>
      )}
      {[...new Set(list.map(({ code }) => code))].map((code) => {
        const alike = list.filter((problem) => problem.code === code);
        const words = speaker.sayName(`own.problem.${code}`, code, { count: alike.length });
        return (
          <section key={code} className={styles.group} data-code={code}>
            <h4 className={styles.kind}>
              {words} <small>{speaker.sayRich('own.problems.code', { code: <code key="code">{code}</code>, count: alike.length })}</small>
            </h4>
            <StackedTable
              caption={words}
              columns={columns}
              rows={alike.slice(0, MOST_LISTED).map((problem, position) => ({
                id: String(position),
                cells: [
                  <bdi key="place">{sayPlace(speaker, problem.place)}</bdi>,
                  <code key="value" dir="auto" className={styles.value}>
                    {sayValue(speaker, problem.value)}
                  </code>,
                  <code key="rule">{problem.rule}</code>,
                  sayOwnRemedy(speaker, problem),
                ],
              }))}
            />
            {alike.length > MOST_LISTED && <p>{speaker.say('error.more', { count: alike.length - MOST_LISTED })}</p>}
          </section>
        );
      })}
    </div>
  );
}
