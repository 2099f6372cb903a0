import { type Ref, useId, useMemo, useState } from 'react';
import { DataText } from '@/panels/DataText';
import { OriginLine } from '@/panels/OriginLine';
import { answerQuestion } from '@/query/answer';
import type { Step } from '@/query/briefing';
import type { DatasetIndex } from '@/query/index-dataset';
import type { Question } from '@/query/question';
import type { ReceiptSubject } from '@/query/receipt';
import { useOwnData } from '@/state/own-data';
import { publishersOf, sourcesInView } from '@/query/sources-in-view';
import { linkToView } from '@/state/link-to-view';
import { publicAddress } from '@/state/present-location';
import { sayDate } from '@/text/dates';
import { sayTies } from '@/text/say-ties';
import { sayReading, sayShown } from '@/text/sentences';
import { sayStepTitle } from '@/text/step-title';
import { useSpeaker } from '@/text/SpeakerContext';
import { TallyMark } from '@/ui/mark/TallyMark';
import { QrCode } from '@/ui/QrCode';
import styles from './Slide.module.css';
import { SlideReceipt } from './SlideReceipt';
import { SlideView } from './SlideView';

interface SlideProps {
  index: DatasetIndex;
  step: Step;
  /** The title of the briefing; null leaves that of the data. */
  title: string | null;
  /** Counted from 0. */
  position: number;
  count: number;
  receipt: ReceiptSubject | null;
  heading?: Ref<HTMLHeadingElement>;
  onReceipt: (receipt: ReceiptSubject) => void;
}

const MOST_PUBLISHERS = 2;

/** One message, the view that shows it, the sentence that says what is counted, and where it is from. It stays live: what is picked is asked. */
export function Slide({ index, step, title, position, count, receipt, heading, onReceipt }: SlideProps) {
  const speaker = useSpeaker();
  const titleId = useId();
  const { own } = useOwnData();
  const [question, ask] = useState<Question>(step.question);
  const answer = useMemo(() => answerQuestion(index, question), [index, question]);
  const sources = useMemo(() => publishersOf(sourcesInView(index, question, step.view)), [index, question, step.view]);
  const finding = sayStepTitle(speaker, index, answer, step.view);
  const named = sources.publishers.slice(0, MOST_PUBLISHERS);
  return (
    <section className={styles.slide} data-view={step.view} aria-roledescription={speaker.say('present.slide')} aria-labelledby={titleId}>
      <header className={styles.header}>
        <p className={styles.dataset}>
          <TallyMark />
          {title === null ? <DataText>{index.dataset.title}</DataText> : <bdi>{title}</bdi>}
        </p>
        <OriginLine origin={index.origin} problems={own?.problems.count ?? 0} />
        <p>{speaker.say('present.as-of', { date: sayDate(speaker, index.dataset.asOf) })}</p>
      </header>
      <h1
        ref={heading}
        id={titleId}
        tabIndex={-1}
        className={styles.title}
        lang={step.title === null || step.language === speaker.language ? undefined : step.language}
      >
        <bdi>{step.title ?? finding}</bdi>
      </h1>
      {step.title !== null && <p className={styles.finding}>{finding}</p>}
      <div className={styles.content}>
        <SlideView
          index={index}
          answer={answer}
          view={step.view}
          onQuestion={ask}
          onOperation={(operation) => {
            onReceipt({ kind: 'operation', operation });
          }}
        />
      </div>
      <footer className={styles.footer}>
        <div>
          <p className={styles.sentence}>
            {[
              speaker.say('sentence.showing', { parts: speaker.list(sayShown(speaker, index, answer), 'row') }),
              ...(step.view === 'figures' ? sayTies(speaker, index, answer.question) : []),
              ...sayReading(speaker, index, answer),
            ].join(' ')}
          </p>
          <p className={styles.sources}>
            {sources.pages > 0 &&
              speaker.say('present.sources', {
                publishers: speaker.list(named, 'row'),
                more: sources.publishers.length - named.length,
                pages: sources.pages,
              })}{' '}
            {speaker.say(index.origin.kind === 'own' ? 'own.slide' : 'present.independent')}
          </p>
        </div>
        <div className={styles.end}>
          <p className={styles.number}>{speaker.sayRich('present.number', { slide: position + 1, count })}</p>
          {index.origin.kind === 'published' && (
            <div className={styles.code}>
              <QrCode
                text={publicAddress(linkToView(index, speaker.language, { view: step.view, question }))}
                label={speaker.say('present.qr')}
              />
            </div>
          )}
        </div>
      </footer>
      {receipt !== null && <SlideReceipt index={index} question={question} subject={receipt} />}
    </section>
  );
}
