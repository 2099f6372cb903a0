import { useEffect, useState } from 'react';
import { useLinks } from '@/panels/LinksContext';
import type { StepView } from '@/query/briefing';
import type { DatasetIndex } from '@/query/index-dataset';
import type { Question } from '@/query/question';
import { MOST_STEPS } from '@/domain/briefing-file';
import { changeBriefing, undoBriefing, useBriefing } from '@/state/briefing';
import { useSpeaker } from '@/text/SpeakerContext';
import { Button } from '@/ui/control/Button';
import { Icon } from '@/ui/Icon';
import styles from './AddedToBriefing.module.css';

interface AddedToBriefingProps {
  index: DatasetIndex;
  question: Question;
  /** The same object for the same act. */
  taken: { view: StepView };
  onClose: () => void;
}

let lastTaken: object | null = null;

/** Adds a view to the briefing, and says so politely. */
export function AddedToBriefing({ index, question, taken, onClose }: AddedToBriefingProps) {
  const speaker = useSpeaker();
  const links = useLinks();
  const { briefing } = useBriefing(index);
  const count = briefing.steps.length;
  const [before] = useState(count);
  useEffect(() => {
    // The question may change while this stands; a step is added once for each act.
    if (lastTaken === taken) return;
    lastTaken = taken;
    const step = { view: taken.view, question, language: speaker.language, title: null, note: '' };
    changeBriefing(index, (kept) => (kept.steps.length >= MOST_STEPS ? kept : { ...kept, steps: [...kept.steps, step] }));
  }, [index, question, taken, speaker]);
  return (
    <div className={styles.added}>
      <p role="status">
        {count > before
          ? speaker.say('briefing.added', { position: count })
          : count === MOST_STEPS && speaker.say('briefing.full', { most: MOST_STEPS })}
      </p>
      <a href={links.place({ kind: 'briefing' })}>{speaker.say('briefing.to')}</a>
      <a href={links.place({ kind: 'present' })}>{speaker.say('briefing.present')}</a>
      <Button
        look="link"
        onClick={() => {
          undoBriefing(index);
          onClose();
        }}
      >
        {speaker.say('briefing.undo')}
      </Button>
      <button type="button" className={styles.close} aria-label={speaker.say('close')} onClick={onClose}>
        <Icon name="close" />
      </button>
    </div>
  );
}
