import { useRef, useState } from 'react';
import { LONGEST_TITLE } from '@/domain/briefing-file';
import { moved, type Step } from '@/query/briefing';
import type { DatasetIndex } from '@/query/index-dataset';
import { readyBriefing } from '@/query/ready-briefing';
import type { Address } from '@/state/address';
import { changeBriefing, undoBriefing, useBriefing } from '@/state/briefing';
import { writeBriefing } from '@/state/briefing-file';
import { writeBriefingLink } from '@/state/briefing-link';
import { goTo } from '@/state/go-to';
import { linkTo } from '@/state/use-address';
import type { ShownBriefing } from '@/state/use-shown-briefing';
import { sayStepTitle } from '@/text/step-title';
import { answerQuestion } from '@/query/answer';
import { useSpeaker } from '@/text/SpeakerContext';
import { Button } from '@/ui/control/Button';
import { Icon } from '@/ui/Icon';
import styles from './BriefingDesk.module.css';
import { SiteMaker } from '@/panels/SiteMaker';
import { SlidesMaker } from '@/panels/SlidesMaker';
import { publicAddress } from '@/state/present-location';
import { useOutlines } from '@/state/use-dataset';
import { readMapOutlines } from '@/ui/map/read-map-outlines';
import { BriefingFiles } from './BriefingFiles';
import { ShareBriefing } from './ShareBriefing';
import { StepItem } from './StepItem';

interface BriefingDeskProps {
  index: DatasetIndex;
  address: Address;
  shown: ShownBriefing;
}

/** The briefing of this browser, or the one that came with a link, which is only looked at until it is kept. */
export function BriefingDesk({ index, address, shown: { briefing, from } }: BriefingDeskProps) {
  const speaker = useSpeaker();
  const { canUndo } = useBriefing(index);
  const [said, say] = useState('');
  const list = useRef<HTMLOListElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const isOwn = from === 'kept';
  const isKept = index.origin.kind === 'published';
  const { steps } = briefing;
  const present = linkTo({ ...address, place: { kind: 'present' }, receipt: null }, index);

  const changeSteps = (change: (steps: readonly Step[]) => readonly Step[], burst: string | null = null) => {
    changeBriefing(index, (kept) => ({ ...kept, steps: change(kept.steps) }), burst);
  };
  const keep = () => {
    changeBriefing(index, () => briefing);
    say(speaker.say(isKept ? 'briefing.kept' : 'own.taken.briefing'));
    goTo(linkTo({ ...address, briefing: null }, index), { replace: true });
    title.current?.focus();
  };
  const move = (position: number, by: 1 | -1) => {
    changeSteps((all) => moved(all, position, position + by));
    say(speaker.say('briefing.moved', { position: position + by + 1, count: steps.length }));
    // The focus goes along with the step.
    requestAnimationFrame(() => {
      const item = list.current?.children[position + by];
      const buttons = [...(item?.querySelectorAll<HTMLButtonElement>('[data-act="up"], [data-act="down"]') ?? [])];
      const same = buttons.find(({ dataset, disabled }) => !disabled && dataset['act'] === (by < 0 ? 'up' : 'down'));
      (same ?? buttons.find(({ disabled }) => !disabled))?.focus();
    });
  };
  const remove = (position: number) => {
    changeSteps((all) => all.toSpliced(position, 1));
    say(speaker.say('briefing.removed', { position: position + 1 }));
    title.current?.focus();
  };

  const outlines = useOutlines();
  const shared = linkTo(
    { ...address, place: { kind: 'present' }, receipt: null, briefing: writeBriefingLink(briefing, index, address.language) },
    index,
  );
  return (
    <>
      <p className={styles.lead}>{speaker.say(isKept ? 'briefing.lead' : 'own.taken.briefing')}</p>
      <div className={styles.head}>
        <h2 ref={title} tabIndex={-1} className={styles.title}>
          {from === 'kept'
            ? speaker.say('briefing.steps', { count: steps.length })
            : speaker.say(from === 'link' ? 'briefing.from-link' : index.origin.kind === 'own' ? 'own.briefing.ready' : 'briefing.ready')}
        </h2>
        <a className={styles.print} href={`${present}#all`}>
          {speaker.say('briefing.print')}
        </a>
        <a className={styles.present} href={present}>
          <Icon name="present" />
          {speaker.say('briefing.present')}
        </a>
      </div>
      {from === 'ready' && <p className={styles.hint}>{speaker.say('briefing.empty')}</p>}
      {!isOwn && (
        <Button onClick={keep} data-act="keep">
          {speaker.say(from === 'link' ? 'briefing.keep' : 'briefing.use-ready')}
        </Button>
      )}
      {isOwn && (
        <label className={styles.name}>
          {speaker.say('briefing.name')}
          <input
            type="text"
            dir="auto"
            maxLength={LONGEST_TITLE}
            value={briefing.title ?? ''}
            placeholder={index.dataset.title}
            onChange={({ target }) => {
              changeBriefing(index, (kept) => ({ ...kept, title: target.value === '' ? null : target.value }), 'title');
            }}
          />
        </label>
      )}
      <ol ref={list} className={styles.steps}>
        {steps.map((step, position) => (
          <StepItem
            // A step has no name of its own, and its fields hold no state.
            // oxlint-disable-next-line react/no-array-index-key
            key={position}
            index={index}
            step={step}
            position={position}
            count={steps.length}
            finding={sayStepTitle(speaker, index, answerQuestion(index, step.question), step.view)}
            present={`${present}#${position + 1}`}
            language={address.language}
            onMove={isOwn ? move : null}
            onRemove={remove}
            onStep={(change, burst) => {
              changeSteps((all) => all.map((other, at) => (at === position ? { ...other, ...change } : other)), `${burst} ${position}`);
            }}
          />
        ))}
      </ol>
      <div className={styles.acts}>
        <Button
          disabled={!canUndo}
          data-act="undo"
          onClick={() => {
            undoBriefing(index);
            say(speaker.say('briefing.undone'));
          }}
        >
          {speaker.say('briefing.undo')}
        </Button>
        {isOwn && (
          <Button
            data-act="clear"
            onClick={() => {
              changeBriefing(index, () => ({ title: null, steps: [] }));
              say(speaker.say('briefing.cleared'));
              title.current?.focus();
            }}
          >
            {speaker.say('briefing.clear')}
          </Button>
        )}
        {isOwn && (
          <Button
            data-act="ready"
            onClick={() => {
              changeBriefing(index, () => readyBriefing(index, address.language));
              say(speaker.say(isKept ? 'briefing.kept' : 'own.taken.briefing'));
            }}
          >
            {speaker.say('briefing.use-ready')}
          </Button>
        )}
      </div>
      <p role="status" className={styles.said}>
        {said}
      </p>
      {isKept ? <ShareBriefing link={shared} /> : <p className={styles.hint}>{speaker.say('own.taken.no-link')}</p>}
      <BriefingFiles
        index={index}
        briefing={briefing}
        onOpened={(opened, made) => {
          changeBriefing(index, () => opened);
          say(
            [
              speaker.say('briefing.opened', { count: opened.steps.length }),
              made === index.origin.kind ? [] : speaker.say('own.taken.other-data', { made }),
            ]
              .flat()
              .join(' '),
          );
          if (address.briefing !== null) goTo(linkTo({ ...address, briefing: null }, index), { replace: true });
          title.current?.focus();
        }}
      />
      <section className={styles.makes}>
        <SlidesMaker
          index={index}
          title={briefing.title}
          steps={steps}
          address={publicAddress(shared)}
          outlines={outlines.data === undefined ? null : readMapOutlines(outlines.data)}
        />
        <SiteMaker
          index={index}
          content={{ page: `briefing ${briefing.title ?? ''}`, part: '' }}
          note={speaker.say('briefing.notes-go-along')}
          makePage={async (run) =>
            (await import('@/state/save-file')).makeSavedFile(
              linkTo({ ...address, place: { kind: 'present' }, receipt: null, briefing: null }, index),
              writeBriefing(briefing, index),
              run,
            )
          }
        />
      </section>
    </>
  );
}
