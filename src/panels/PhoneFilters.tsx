import { useEffect, useState } from 'react';
import type { Answer } from '@/query/answer';
import type { DatasetIndex } from '@/query/index-dataset';
import type { Question } from '@/query/question';
import { sayConditions, sayRecords } from '@/text/sentences';
import { useSpeaker } from '@/text/SpeakerContext';
import { Button } from '@/ui/control/Button';
import { Dialog } from '@/ui/control/Dialog';
import { Icon } from '@/ui/Icon';
import { FilterBar } from './FilterBar';
import styles from './PhoneFilters.module.css';

/** The filters on a small screen: one button that opens a sheet with all of them. */
export function PhoneFilters({
  index,
  answer,
  onQuestion,
}: {
  index: DatasetIndex;
  answer: Answer;
  onQuestion: (question: Question) => void;
}) {
  const speaker = useSpeaker();
  const [isOpen, setOpen] = useState(false);
  const { question } = answer;
  const count = sayConditions(speaker, index, question).length;
  const close = () => {
    setOpen(false);
  };
  // A wider window shows the filters themselves; a hidden sheet would hold the page.
  useEffect(() => {
    const wide = window.matchMedia('(min-width: 45rem)');
    const closeWhenWide = () => {
      if (wide.matches) setOpen(false);
    };
    wide.addEventListener('change', closeWhenWide);
    return () => {
      wide.removeEventListener('change', closeWhenWide);
    };
  }, []);
  return (
    <>
      <Button
        className={styles.button}
        icon={<Icon name="filter" />}
        onClick={() => {
          setOpen(true);
        }}
      >
        {count === 0 ? speaker.say('filter.filters') : speaker.say('filter.filters-set', { count })}
      </Button>
      {isOpen && (
        <Dialog form="sheet" title={speaker.say('filter.filters')} closeLabel={speaker.say('close')} onClose={close}>
          <div className={styles.sheet}>
            <FilterBar index={index} question={question} onQuestion={onQuestion} />
            <Button look="solid" onClick={close}>
              {speaker.say('filter.show-results', { records: sayRecords(speaker, answer) })}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  );
}
