import type { Answer } from '@/query/answer';
import type { DatasetIndex } from '@/query/index-dataset';
import type { Question } from '@/query/question';
import { countKept } from '@/query/count-kept';
import { sayConditions, sayWhyNothing } from '@/text/sentences';
import { useSpeaker } from '@/text/SpeakerContext';
import { Button } from '@/ui/control/Button';
import styles from './NothingFits.module.css';

interface NothingFitsProps {
  index: DatasetIndex;
  answer: Answer;
  onQuestion: (question: Question) => void;
  onClear: () => void;
}

/** Says which conditions leave nothing over and what that does not mean, and offers to take back the one that leaves out most. */
export function NothingFits({ index, answer, onQuestion, onClear }: NothingFitsProps) {
  const speaker = useSpeaker();
  const conditions = sayConditions(speaker, index, answer.question);
  const sized = conditions.map((condition) => ({ condition, size: countKept(index, condition.without) }));
  const narrowest = sized.reduce<(typeof sized)[number] | null>((most, next) => (next.size > (most?.size ?? 0) ? next : most), null);
  return (
    <div className={styles.box}>
      <p>
        <b>{speaker.say('empty.title')}</b>
      </p>
      {sayWhyNothing(speaker, index, answer).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
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
