import { type Ref, useEffect, useState } from 'react';
import { OriginLine } from '@/panels/OriginLine';
import { answerQuestion } from '@/query/answer';
import type { Briefing } from '@/query/briefing';
import type { DatasetIndex } from '@/query/index-dataset';
import { useOwnData } from '@/state/own-data';
import { sayClock, sayElapsed } from '@/text/clock';
import { sayShown } from '@/text/sentences';
import { sayStepTitle } from '@/text/step-title';
import { useSpeaker } from '@/text/SpeakerContext';
import styles from './PresenterView.module.css';

interface PresenterViewProps {
  index: DatasetIndex;
  briefing: Briefing;
  slide: number;
  isBlack: boolean;
  heading: Ref<HTMLHeadingElement>;
}

/** For the one who presents: the slide that is shown, its notes, what comes next, and the time. */
export function PresenterView({ index, briefing, slide, isBlack, heading }: PresenterViewProps) {
  const speaker = useSpeaker();
  const { own } = useOwnData();
  const step = briefing.steps[slide];
  const next = briefing.steps[slide + 1];
  if (step === undefined) return null;
  const answer = answerQuestion(index, step.question);
  return (
    <div className={styles.view}>
      <div className={styles.top}>
        <p data-number>{speaker.sayRich('present.number', { slide: slide + 1, count: briefing.steps.length })}</p>
        <Clock />
      </div>
      <OriginLine origin={index.origin} problems={own?.problems.count ?? 0} />
      {isBlack && <p className={styles.black}>{speaker.say('present.is-black')}</p>}
      <h1 ref={heading} tabIndex={-1} className={styles.title}>
        <bdi>{step.title ?? sayStepTitle(speaker, index, answer, step.view)}</bdi>
      </h1>
      <p className={styles.shown}>{speaker.list(sayShown(speaker, index, answer), 'row')}</p>
      <section>
        <h2>{speaker.say('present.comes-next')}</h2>
        <p data-next>
          {next === undefined
            ? speaker.say('present.comes-next.none')
            : speaker.say('labelled', {
                label: speaker.say(`briefing.view.${next.view}`),
                value: next.title ?? sayStepTitle(speaker, index, answerQuestion(index, next.question), next.view),
              })}
        </p>
        {next !== undefined && (
          <p className={styles.shown}>{speaker.list(sayShown(speaker, index, answerQuestion(index, next.question)), 'row')}</p>
        )}
      </section>
      <section>
        <h2>{speaker.say('present.notes')}</h2>
        <p className={styles.notes} lang={step.language === speaker.language ? undefined : step.language} dir="auto">
          {step.note === '' ? speaker.say('present.notes.none') : step.note}
        </p>
      </section>
    </div>
  );
}

function Clock() {
  const speaker = useSpeaker();
  const [began] = useState(() => Date.now());
  const [now, setNow] = useState(began);
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(Date.now());
    }, 1000);
    return () => {
      clearInterval(timer);
    };
  }, []);
  return (
    <p className={styles.clock} role="timer">
      {speaker.say('present.clock', { time: sayClock(speaker, now), elapsed: sayElapsed(now - began) })}
    </p>
  );
}
