import { Fragment, useMemo, useRef } from 'react';
import type { Answer } from '@/query/answer';
import type { DatasetIndex } from '@/query/index-dataset';
import type { Question } from '@/query/question';
import { tiesOf } from '@/query/ties';
import { sayConditions, sayReading, sayShown, tiesWords } from '@/text/sentences';
import { useSpeaker } from '@/text/SpeakerContext';
import { Button } from '@/ui/control/Button';
import { Icon } from '@/ui/Icon';
import { useLinks } from './LinksContext';
import styles from './Shown.module.css';

interface ShownProps {
  index: DatasetIndex;
  answer: Answer;
  /** While a handle is dragged the sentence follows, and is announced when the hand lets go. */
  isBusy: boolean;
  onQuestion: (question: Question) => void;
  onClear: () => void;
}

/** What is shown, in a sentence, and the conditions that make it so, each of which can be taken back. */
export function Shown({ index, answer, isBusy, onQuestion, onClear }: ShownProps) {
  const speaker = useSpeaker();
  const links = useLinks();
  const ties = useMemo(() => tiesOf(index, answer.question), [index, answer]);
  const list = useRef<HTMLUListElement>(null);
  const sentence = useRef<HTMLParagraphElement>(null);
  const conditions = sayConditions(speaker, index, answer.question);
  const words = sayShown(speaker, index, answer);
  const parts = words.map((part, position) => (
    // Two parts may read alike, and none ever moves.
    // oxlint-disable-next-line react/no-array-index-key
    <Fragment key={position}>
      {position > 0 && speaker.say('list.separator')}
      <b>{part}</b>
    </Fragment>
  ));
  return (
    <div className={styles.shown}>
      <p ref={sentence} tabIndex={-1} role="status" aria-busy={isBusy} className={styles.sentence}>
        {speaker.sayRich('sentence.showing', { parts })}
        {ties !== null && (
          <span className={styles.reading}>
            {' '}
            {speaker.sayRich('sentence.tied', {
              ...tiesWords(ties),
              tied: <a href={links.asked({ ...answer.question, programmes: [ties.programme.id] })}>{speaker.number(ties.tied)}</a>,
              without: (
                <a href={links.asked({ ...answer.question, organisation: { organisation: ties.partner.id, part: 'none' } })}>
                  {speaker.number(ties.without)}
                </a>
              ),
            })}
          </span>
        )}
        {sayReading(speaker, index, answer).map((sentence) => (
          <span key={sentence} className={styles.reading}>
            {' '}
            {sentence}
          </span>
        ))}
      </p>
      {conditions.length > 0 && (
        <ul ref={list} className={styles.conditions} aria-label={speaker.say('filter.set')}>
          {conditions.map((condition, position) => (
            <li key={condition.id}>
              <button
                type="button"
                className={styles.chip}
                data-chip={condition.id}
                aria-label={speaker.say('filter.remove', { filter: condition.label })}
                onClick={() => {
                  // The chip goes; the focus stays near, on the next one or on the sentence.
                  const chips = [...(list.current?.querySelectorAll<HTMLElement>('[data-chip]') ?? [])];
                  const next = chips[position + 1] ?? chips[position - 1] ?? sentence.current;
                  onQuestion(condition.without);
                  next?.focus();
                }}
              >
                {condition.label}
                <Icon name="close" />
              </button>
            </li>
          ))}
          <li>
            <Button
              look="link"
              data-action="clear-filters"
              onClick={() => {
                onClear();
                sentence.current?.focus();
              }}
            >
              {speaker.say('filter.clear-all')}
            </Button>
          </li>
        </ul>
      )}
    </div>
  );
}
