import { useState } from 'react';
import type { Briefing, Step } from '@/query/briefing';
import type { DatasetIndex } from '@/query/index-dataset';
import { sayDate } from '@/text/dates';
import { sayStepTitle } from '@/text/step-title';
import { DataText } from '@/panels/DataText';
import { answerQuestion } from '@/query/answer';
import { useOutlines } from '@/state/use-dataset';
import { useSpeaker } from '@/text/SpeakerContext';
import { Button } from '@/ui/control/Button';
import { useReadyMark } from '@/ui/use-ready-mark';
import { Slide } from './Slide';
import styles from './SlideSheets.module.css';

interface SlideSheetsProps {
  index: DatasetIndex;
  briefing: Briefing;
  /** The link that leads back to the briefing. */
  back: string;
}

/** All slides below each other, one a sheet of paper. */
export function SlideSheets({ index, briefing, back }: SlideSheetsProps) {
  const speaker = useSpeaker();
  const outlines = useOutlines();
  const main = useReadyMark(!outlines.isFetching, briefing);
  const [hasNotes, setNotes] = useState(false);
  const titleOf = (step: Step) => step.title ?? sayStepTitle(speaker, index, answerQuestion(index, step.question), step.view);
  return (
    <main ref={main} id="content" tabIndex={-1} className={styles.sheets}>
      <nav className={styles.acts} aria-label={speaker.say('present.controls')}>
        <Button
          look="solid"
          onClick={() => {
            window.print();
          }}
        >
          {speaker.say('briefing.print')}
        </Button>
        {briefing.steps.some(({ note }) => note !== '') && (
          <label className={styles.choice}>
            <input
              type="checkbox"
              checked={hasNotes}
              onChange={({ target }) => {
                setNotes(target.checked);
              }}
            />
            {speaker.say('present.notes.print')}
          </label>
        )}
        <a href={back}>{speaker.say('present.leave')}</a>
      </nav>
      <div className={styles.cover}>
        <p className={styles.title}>{briefing.title === null ? <DataText>{index.dataset.title}</DataText> : <bdi>{briefing.title}</bdi>}</p>
        <p>{speaker.say('present.as-of', { date: sayDate(speaker, index.dataset.asOf) })}</p>
        <ol className={styles.contents}>
          {briefing.steps.map((step, position) => (
            // oxlint-disable-next-line react/no-array-index-key
            <li key={position}>
              <bdi>{titleOf(step)}</bdi>
            </li>
          ))}
        </ol>
      </div>
      {briefing.steps.map((step, position) => (
        // A step has no name of its own, and its slide holds no state that outlives it.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={position} className={styles.sheet}>
          <Slide
            index={index}
            step={step}
            title={briefing.title}
            position={position}
            count={briefing.steps.length}
            receipt={null}
            onReceipt={doNothing}
          />
        </div>
      ))}
      {hasNotes && (
        <section className={styles.notes}>
          <h2>{speaker.say('present.notes')}</h2>
          <ol>
            {briefing.steps.map((step, position) => (
              // oxlint-disable-next-line react/no-array-index-key
              <li key={position}>
                <bdi>{titleOf(step)}</bdi>
                <p lang={step.language === speaker.language ? undefined : step.language} dir="auto">
                  {step.note === '' ? speaker.say('present.notes.none') : step.note}
                </p>
              </li>
            ))}
          </ol>
        </section>
      )}
    </main>
  );
}

function doNothing(): void {}
