import { LONGEST_NOTE, LONGEST_TITLE } from '@/domain/briefing-file';
import type { Language } from '@/domain/language';
import { answerQuestion } from '@/query/answer';
import type { Step } from '@/query/briefing';
import type { DatasetIndex } from '@/query/index-dataset';
import { linkToView } from '@/state/link-to-view';
import { sayShown } from '@/text/sentences';
import { useSpeaker } from '@/text/SpeakerContext';
import { Button } from '@/ui/control/Button';
import styles from './StepItem.module.css';

interface StepItemProps {
  index: DatasetIndex;
  step: Step;
  position: number;
  count: number;
  /** The title where the reader gives none. */
  finding: string;
  /** The link to its slide. */
  present: string;
  language: Language;
  /** Null where the briefing is not the reader's own and can only be looked at. */
  onMove: ((position: number, by: 1 | -1) => void) | null;
  onRemove: (position: number) => void;
  onStep: (change: Partial<Step>, burst: string) => void;
}

/** One step: what it shows, and what can be done with it. */
export function StepItem({ index, step, position, count, finding, present, language, onMove, onRemove, onStep }: StepItemProps) {
  const speaker = useSpeaker();
  const name = step.title ?? finding;
  const shown = speaker.list(sayShown(speaker, index, answerQuestion(index, step.question)), 'row');
  const act = (label: string) => speaker.say('labelled', { label, value: name });
  return (
    <li className={styles.step} data-step={step.view}>
      <div className={styles.what}>
        <p className={styles.view}>{speaker.say(`briefing.view.${step.view}`)}</p>
        <h3 className={styles.title}>
          <a href={present} dir="auto">
            {name}
          </a>
        </h3>
        <p className={styles.shown}>{shown}</p>
        <a href={linkToView(index, language, step)} className={styles.open} aria-label={act(speaker.say('briefing.open-view'))}>
          {speaker.say('briefing.open-view')}
        </a>
      </div>
      {onMove !== null && (
        <div className={styles.own}>
          <label>
            {speaker.say('briefing.step-title')}
            <input
              type="text"
              dir="auto"
              maxLength={LONGEST_TITLE}
              value={step.title ?? ''}
              placeholder={finding}
              onChange={({ target }) => {
                onStep({ title: target.value === '' ? null : target.value, language }, 'title');
              }}
            />
          </label>
          <label>
            {speaker.say('briefing.note')}
            <textarea
              dir="auto"
              rows={2}
              maxLength={LONGEST_NOTE}
              value={step.note}
              onChange={({ target }) => {
                onStep({ note: target.value, language }, 'note');
              }}
            />
          </label>
          <div className={styles.acts}>
            <Button
              data-act="up"
              disabled={position === 0}
              aria-label={act(speaker.say('briefing.up'))}
              onClick={() => {
                onMove(position, -1);
              }}
            >
              {speaker.say('briefing.up')}
            </Button>
            <Button
              data-act="down"
              disabled={position === count - 1}
              aria-label={act(speaker.say('briefing.down'))}
              onClick={() => {
                onMove(position, 1);
              }}
            >
              {speaker.say('briefing.down')}
            </Button>
            <Button
              data-act="remove"
              aria-label={act(speaker.say('briefing.remove'))}
              onClick={() => {
                onRemove(position);
              }}
            >
              {speaker.say('briefing.remove')}
            </Button>
          </div>
        </div>
      )}
    </li>
  );
}
