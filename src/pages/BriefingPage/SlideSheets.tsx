import type { Briefing } from '@/query/briefing';
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
        <a href={back}>{speaker.say('present.leave')}</a>
      </nav>
      <div className={styles.cover}>
        <p className={styles.title} dir="auto">
          {briefing.title ?? <DataText>{index.dataset.title}</DataText>}
        </p>
        <p>{speaker.say('present.as-of', { date: sayDate(speaker, index.dataset.asOf) })}</p>
        <ol className={styles.contents}>
          {briefing.steps.map((step, position) => (
            // oxlint-disable-next-line react/no-array-index-key
            <li key={position} dir="auto">
              {step.title ?? sayStepTitle(speaker, index, answerQuestion(index, step.question), step.view)}
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
    </main>
  );
}

function doNothing(): void {}
