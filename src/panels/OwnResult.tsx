import { type Ref, useMemo, useState } from 'react';
import type { DroppedRows, Problems } from '@/domain/own-reading';
import { countFigures } from '@/query/count-figures';
import { countRecords } from '@/query/count-records';
import type { DatasetIndex } from '@/query/index-dataset';
import { sayRecordCount } from '@/text/country';
import { useSpeaker } from '@/text/SpeakerContext';
import { Button } from '@/ui/control/Button';
import { Section } from '@/ui/Section';
import styles from './OwnResult.module.css';
import { ProblemList } from './ProblemList';

interface OwnResultProps {
  name: string;
  index: DatasetIndex;
  problems: Problems;
  dropped: DroppedRows | null;
  hideBelow: number | null;
  /** Whether the data are what the pages show now. */
  isShown: boolean;
  /** Whether the device keeps the file, or refused to. */
  keeping: 'no' | 'kept' | 'refused';
  /** It is read again, with other wishes. */
  isBusy: boolean;
  heading: Ref<HTMLElement>;
  onShow: () => void;
  onBack: () => void;
  onHide: (below: number | null) => void;
  onKeep: (isWanted: boolean) => void;
  onForget: () => void;
}

/** To count the figures of more records would take long. */
const MOST_WALKED = 5000;
/** Counts below this are never few enough to name a person by. */
const LARGEST_LIMIT = 1000;

/** What was read of a reader's file, what is wrong with it, and what the reader may wish: to show it, to hide small counts, to keep or to forget it. */
export function OwnResult({
  name,
  index,
  problems,
  dropped,
  hideBelow,
  isShown,
  keeping,
  isBusy,
  heading,
  onShow,
  onBack,
  onHide,
  onKeep,
  onForget,
}: OwnResultProps) {
  const speaker = useSpeaker();
  const [limit, setLimit] = useState(hideBelow === null ? '' : String(hideBelow));
  const figures = useMemo(() => (index.rows.length > MOST_WALKED ? null : countFigures(index)), [index]);
  const { origin } = index;
  const hidden = origin.kind === 'own' ? origin.hidden : null;
  return (
    <Section
      id={isShown ? 'shown' : 'read'}
      title={
        <span ref={heading} tabIndex={-1}>
          {speaker.sayRich(isShown ? 'own.shown.title' : 'own.read.title', { name: <bdi className={styles.name}>{name}</bdi> })}
        </span>
      }
      subtitle={speaker.say(isShown ? 'own.shown.subtitle' : 'own.read.subtitle')}
    >
      <dl className={styles.facts}>
        <div>
          <dt>{speaker.say('version.records')}</dt>
          <dd>{sayRecordCount(speaker, countRecords(index))}</dd>
        </div>
        <div>
          <dt>{speaker.say('version.figures')}</dt>
          <dd>
            {figures === null ? speaker.say('own.figures.many') : speaker.number(figures)}
            {hidden !== null && <span>{speaker.say('own.origin.hidden', { below: hidden.below, figures: hidden.figures })}</span>}
          </dd>
        </div>
        <div>
          <dt>{speaker.say('version.sources')}</dt>
          <dd>{speaker.number(index.dataset.sources.length)}</dd>
        </div>
      </dl>
      <div className={styles.acts}>
        {isShown ? (
          <Button data-act="back" onClick={onBack}>
            {speaker.say('own.back')}
          </Button>
        ) : (
          <Button look="solid" data-act="show" disabled={isBusy} onClick={onShow}>
            {speaker.say('own.show')}
          </Button>
        )}
        <Button data-act="forget" onClick={onForget}>
          {speaker.say('own.forget')}
        </Button>
      </div>
      <div className={styles.wishes}>
        <form
          className={styles.wish}
          onSubmit={(event) => {
            event.preventDefault();
            const below = Number(limit);
            onHide(Number.isInteger(below) && below > 1 ? below : null);
          }}
        >
          <label htmlFor="hide-below">{speaker.say('own.hide')}</label>
          <span className={styles.field}>
            <input
              id="hide-below"
              type="number"
              inputMode="numeric"
              min={2}
              max={LARGEST_LIMIT}
              step={1}
              placeholder={speaker.say('own.hide.off')}
              value={limit}
              aria-describedby="hide-about"
              onChange={({ target }) => {
                setLimit(target.value);
              }}
            />
            <Button type="submit">{speaker.say('own.hide.apply')}</Button>
          </span>
          <p id="hide-about">{speaker.say('own.hide.about')}</p>
        </form>
        {isShown && (
          <div className={styles.wish}>
            <label>
              <input
                type="checkbox"
                checked={keeping === 'kept'}
                aria-describedby="keep-about"
                onChange={({ target }) => {
                  onKeep(target.checked);
                }}
              />
              {speaker.say('own.keep')}
            </label>
            <p id="keep-about">{speaker.say(keeping === 'refused' ? 'own.keep.refused' : 'own.keep.about')}</p>
          </div>
        )}
      </div>
      <ProblemList file={name} problems={problems} dropped={dropped} />
    </Section>
  );
}
