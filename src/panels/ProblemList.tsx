import { writePath, writeValue } from '@/domain/write-fault';
import type { DroppedRows, Problem, Problems } from '@/domain/own-reading';
import { sayRemedy } from '@/text/remedy';
import type { Speaker } from '@/text/speaker';
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
          {speaker.say('own.dropped', { count: dropped.count })}{' '}
          <Button
            data-act="dropped"
            icon={<Icon name="download" />}
            onClick={() => {
              const type = dropped.format === 'csv' ? 'text/csv;charset=utf-8' : 'application/json';
              saveFile(new Blob([dropped.text], { type }), `${file.replace(/\.\w+$/, '')}-left-out.${dropped.format}`);
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
                  sayPlace(speaker, problem),
                  <code key="value" dir="auto" className={styles.value}>
                    {problem.value === undefined ? speaker.say('changes.nothing') : writeValue(problem.value)}
                  </code>,
                  <code key="rule">{problem.rule}</code>,
                  sayRemedy(speaker, problem),
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

function sayPlace(speaker: Speaker, { place }: Problem) {
  switch (place.kind) {
    case 'path': {
      const path = writePath(place.path);
      return <bdi>{place.record === undefined ? path : speaker.say('error.in-record', { record: place.record, path })}</bdi>;
    }
    case 'cell': {
      const cell =
        place.column === null
          ? speaker.say('own.place.row', { row: place.row })
          : speaker.say('own.place.cell', { row: place.row, column: place.column });
      return <bdi>{place.sheet === null ? cell : speaker.list([place.sheet, cell], 'row')}</bdi>;
    }
    case 'character':
      return speaker.say('own.place.character', { line: place.line, column: place.column });
    case 'file':
      return speaker.say('own.place.file');
  }
}
