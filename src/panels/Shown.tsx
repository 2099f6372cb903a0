import { Fragment } from 'react';
import type { Answer } from '@/query/answer';
import type { DatasetIndex } from '@/query/index-dataset';
import type { Question } from '@/query/question';
import { sayConditions, sayReading, sayShown } from '@/text/sentences';
import { useSpeaker } from '@/text/SpeakerContext';
import { Button } from '@/ui/control/Button';
import { Icon } from '@/ui/Icon';
import styles from './Shown.module.css';

interface ShownProps {
  index: DatasetIndex;
  answer: Answer;
  onQuestion: (question: Question) => void;
  onClear: () => void;
}

/** What is shown, in a sentence, and the conditions that make it so, each of which can be taken back. */
export function Shown({ index, answer, onQuestion, onClear }: ShownProps) {
  const speaker = useSpeaker();
  const conditions = sayConditions(speaker, index, answer.question);
  const words = sayShown(speaker, index, answer);
  const parts = words.map((part, position) => (
    <Fragment key={part}>
      {position > 0 && ', '}
      <b>{part}</b>
    </Fragment>
  ));
  return (
    <div className={styles.shown}>
      <p role="status" className={styles.sentence}>
        {speaker.sayRich('sentence.showing', { parts })}
        {sayReading(speaker, index, answer).map((sentence) => (
          <span key={sentence} className={styles.reading}>
            {' '}
            {sentence}
          </span>
        ))}
      </p>
      {conditions.length > 0 && (
        <ul className={styles.conditions} aria-label={speaker.say('filter.set')}>
          {conditions.map((condition) => (
            <li key={condition.id}>
              <button
                type="button"
                className={styles.chip}
                data-chip={condition.id}
                aria-label={speaker.say('filter.remove', { filter: condition.label })}
                onClick={() => {
                  onQuestion(condition.without);
                }}
              >
                {condition.label}
                <Icon name="close" />
              </button>
            </li>
          ))}
          <li>
            <Button look="link" data-action="clear-filters" onClick={onClear}>
              {speaker.say('filter.clear-all')}
            </Button>
          </li>
        </ul>
      )}
    </div>
  );
}
