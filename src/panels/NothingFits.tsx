import { type Answer, answerQuestion } from '@/query/answer';
import type { DatasetIndex } from '@/query/index-dataset';
import type { Question } from '@/query/question';
import { sayConditions } from '@/text/sentences';
import { useSpeaker } from '@/text/SpeakerContext';
import { Button } from '@/ui/control/Button';
import styles from './NothingFits.module.css';

interface NothingFitsProps {
  index: DatasetIndex;
  question: Question;
  onQuestion: (question: Question) => void;
  onClear: () => void;
}

/** Says which conditions leave nothing over, and offers to take back the one that leaves out most. */
export function NothingFits({ index, question, onQuestion, onClear }: NothingFitsProps) {
  const speaker = useSpeaker();
  const conditions = sayConditions(speaker, index, question);
  const sized = conditions.map((condition) => ({ condition, size: countRecords(answerQuestion(index, condition.without)) }));
  const narrowest = sized.reduce<(typeof sized)[number] | null>((most, next) => (next.size > (most?.size ?? 0) ? next : most), null);
  const filters = speaker.list(
    conditions.map((condition) => condition.label),
    'and',
  );
  return (
    <div className={styles.box}>
      <p>
        <b>{speaker.say('empty.title')}</b>
      </p>
      <p>{speaker.say('empty.body', { filters })}</p>
      <div className={styles.acts}>
        {narrowest !== null && (
          <Button
            onClick={() => {
              onQuestion(narrowest.condition.without);
            }}
          >
            {speaker.say('empty.remove', { filter: narrowest.condition.label })}
          </Button>
        )}
        <Button look="link" onClick={onClear}>
          {speaker.say('filter.clear-all')}
        </Button>
      </div>
    </div>
  );
}

function countRecords({ records }: Answer): number {
  return records.operations.length + records.activities.length;
}
