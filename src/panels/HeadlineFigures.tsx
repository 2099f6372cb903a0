import { Fragment, memo } from 'react';
import type { MeasureId } from '@/domain/identifier';
import type { Answer } from '@/query/answer';
import type { DatasetIndex } from '@/query/index-dataset';
import { lastDayOf, yearOfMonth } from '@/query/month';
import type { Question } from '@/query/question';
import type { HeadlineAnswer } from '@/query/totals';
import { isAttributed, type Total } from '@/query/total';
import { sayRange, sayTotal, sayTotalCounted } from '@/text/amount';
import { sayMonth, sayYear } from '@/text/dates';
import { sayMeasure, sayMeasureWithin } from '@/text/names';
import { sayAbsence, sayCoverage } from '@/text/sentences';
import type { MessageKey } from '@/text/speaker';
import { useSpeaker } from '@/text/SpeakerContext';
import { Glyph } from '@/ui/mark/Glyph';
import { StepLine } from '@/ui/mark/StepLine';
import { TallyStrokes } from '@/ui/mark/TallyStrokes';
import { ToolRow } from '@/ui/ToolRow';
import { Figure, TotalFigure } from './Figure';
import { FigureTools } from './FigureTools';
import styles from './HeadlineFigures.module.css';
import { useLinks } from './LinksContext';
import { toneByMeasure } from './mark-of';

interface HeadlineFiguresProps {
  index: DatasetIndex;
  answer: Answer;
  onMeasure: (measure: MeasureId) => void;
}

/** The three totals. Each is chosen for the map and the charts by its name, and opens its receipt by its number. */
export const HeadlineFigures = memo(function HeadlineFigures({ index, answer, onMeasure }: HeadlineFiguresProps) {
  return (
    <div className={styles.headlines} id="figures">
      <div className={styles.figures}>
        {answer.headlines.map((headline) => (
          <Headline
            key={headline.total.measure}
            index={index}
            question={answer.question}
            headline={headline}
            isChosen={headline.total.measure === answer.question.measure}
            onMeasure={onMeasure}
          />
        ))}
      </div>
      <ToolRow>
        <FigureTools view="figures" />
      </ToolRow>
    </div>
  );
});

interface HeadlineProps extends Omit<HeadlineFiguresProps, 'answer'> {
  question: Question;
  headline: HeadlineAnswer;
  isChosen: boolean;
}

function Headline({ index, question, headline, isChosen, onMeasure }: HeadlineProps) {
  const speaker = useSpeaker();
  const links = useLinks();
  const { total, steps, grewOver } = headline;
  const { measure } = total;
  const tone = toneByMeasure(measure);
  const receipt = links.receipt({ kind: 'total', measure, scope: { kind: 'all' } });
  const name = sayMeasure(speaker, index, measure);
  const years = { from: sayYear(speaker, yearOfMonth(grewOver.from)), to: sayYear(speaker, yearOfMonth(grewOver.to)) };
  const amount = sayTotal(speaker, index, total);
  return (
    <section className={styles.figure} data-chosen={isChosen} aria-label={name}>
      <h2 className={styles.name}>
        <button
          type="button"
          className={styles.choose}
          aria-pressed={isChosen}
          title={speaker.say('headline.choose', { measure: sayMeasureWithin(speaker, index, measure) })}
          onClick={() => {
            onMeasure(measure);
          }}
        >
          <Glyph tone={tone} />
          {name}
        </button>
      </h2>
      <div className={styles.row}>
        {total.stated > 0 ? (
          <a
            className={styles.number}
            href={receipt}
            aria-label={speaker.say('headline.open', { amount: sayTotalCounted(speaker, index, total) })}
          >
            <Figure amount={amount} measure={measure} status={total.disputed > 0 ? 'disputed' : 'stated'} coverage={total} />
          </a>
        ) : (
          <p className={styles.nothing} data-status="unreported">
            {total.asked > 0 ? sayAbsence(speaker, isAttributed(question)) : speaker.say('mark.none')}
          </p>
        )}
        {total.stated > 0 && (
          <StepLine
            steps={steps.map(({ day, total: at }) => ({ at: day, total: at }))}
            from={lastDayOf(grewOver.from - 1)}
            to={lastDayOf(grewOver.to)}
            tone={tone}
            startLabel={years.from}
            endLabel={years.from === years.to ? '' : years.to}
            title={speaker.say('headline.growth', {
              measure: name,
              from: sayMonth(speaker, grewOver.from),
              to: sayMonth(speaker, grewOver.to),
            })}
          />
        )}
      </div>
      <How index={index} question={question} headline={headline} />
      {total.asked > 0 && (
        <p className={styles.coverage}>
          <TallyStrokes counted={total.stated} total={total.asked} />
          <span>{sayCoverage(speaker, isAttributed(question), total)}</span>
          <a
            className={styles.receipt}
            data-tool=""
            href={receipt}
            aria-label={speaker.say('labelled', { label: speaker.say('headline.receipt'), value: name })}
          >
            {speaker.say('headline.receipt')}
          </a>
        </p>
      )}
    </section>
  );
}

/** More other readings than this are not told one by one. */
const MOST_READINGS = 3;

/** How the number came about, in a sentence or two. */
function How({ index, question, headline }: { index: DatasetIndex; question: Question; headline: HeadlineAnswer }) {
  const speaker = useSpeaker();
  const { total, range, attribution } = headline;
  // The others are counted among the disputed.
  const otherReadings = headline.otherReadings.slice(0, MOST_READINGS);
  if (total.asked === 0) return null;
  const otherwiseDisputed = total.disputed - new Set(otherReadings.map((reading) => reading.operation)).size;
  return (
    <p className={styles.how}>
      {speaker.say(basisOf(total, question))}{' '}
      {otherReadings.map(({ operation, value, qualifier, readAs, sources }) => (
        <Fragment key={operation}>
          {speaker.sayRich(total.figures === 1 ? 'headline.otherwise-read.all' : 'headline.otherwise-read', {
            value: (
              <TotalFigure index={index} total={{ ...total, value, qualifier, figures: 1 }} scope={{ kind: 'operation', operation }} />
            ),
            measure: sayMeasureWithin(speaker, index, readAs),
            count: sources,
          })}{' '}
        </Fragment>
      ))}
      {otherwiseDisputed > 0 &&
        speaker.say(otherReadings.length > 0 ? 'headline.disputed.others' : 'headline.disputed', { count: otherwiseDisputed })}{' '}
      {range !== null && sayRange(speaker, index, range)}{' '}
      {total.possibly > 0 && speaker.say('headline.possibly', { count: total.possibly })}{' '}
      {attribution !== null &&
        attribution.whole.stated > 0 &&
        speaker.sayRich(attribution.attributed.stated === 0 ? 'headline.share.none' : 'headline.share', {
          whole: sayTotalCounted(speaker, index, attribution.whole),
          part: <TotalFigure index={index} total={attribution.attributed} scope={{ kind: 'placed' }} />,
        })}
    </p>
  );
}

function basisOf(total: Total, question: Question): MessageKey {
  if (total.stated === 0) return isAttributed(question) ? 'headline.none.attributed' : 'headline.none';
  if (total.figures === 1) return total.qualifier === 'exact' ? 'headline.one-exact' : 'headline.one-inexact';
  return total.qualifier === 'exact' ? 'headline.exact' : 'headline.inexact';
}
