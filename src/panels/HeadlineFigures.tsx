import { memo } from 'react';
import type { MeasureId } from '@/domain/identifier';
import { dayNumber } from '@/domain/period';
import type { Answer } from '@/query/answer';
import type { DatasetIndex } from '@/query/index-dataset';
import { yearOfMonth } from '@/query/month';
import type { HeadlineAnswer } from '@/query/totals';
import { sayAmount, sayTotal } from '@/text/amount';
import { sayYear } from '@/text/dates';
import { sayCounted, sayMeasure } from '@/text/names';
import type { Speaker } from '@/text/speaker';
import { useSpeaker } from '@/text/SpeakerContext';
import { Button } from '@/ui/control/Button';
import { Glyph } from '@/ui/mark/Glyph';
import { StepLine } from '@/ui/mark/StepLine';
import { TallyStrokes } from '@/ui/mark/TallyStrokes';
import { Figure } from './Figure';
import styles from './HeadlineFigures.module.css';
import { toneByMeasure } from './mark-of';

interface HeadlineFiguresProps {
  index: DatasetIndex;
  answer: Answer;
  onMeasure: (measure: MeasureId) => void;
  onReceipt: (measure: MeasureId) => void;
}

/** The three totals. Each is chosen for the map and the charts by its name, and opens its receipt by its number. */
export const HeadlineFigures = memo(function HeadlineFigures({ index, answer, onMeasure, onReceipt }: HeadlineFiguresProps) {
  return (
    <div className={styles.figures}>
      {answer.headlines.map((headline) => (
        <Headline
          key={headline.total.measure}
          index={index}
          headline={headline}
          isChosen={headline.total.measure === answer.question.measure}
          onMeasure={onMeasure}
          onReceipt={onReceipt}
        />
      ))}
    </div>
  );
});

interface HeadlineProps extends Omit<HeadlineFiguresProps, 'answer'> {
  headline: HeadlineAnswer;
  isChosen: boolean;
}

function Headline({ index, headline, isChosen, onMeasure, onReceipt }: HeadlineProps) {
  const speaker = useSpeaker();
  const { total, steps } = headline;
  const { measure } = total;
  const tone = toneByMeasure(measure);
  const name = sayMeasure(speaker, index, measure);
  const years = { from: yearOfMonth(index.extent.from), to: yearOfMonth(index.extent.to) };
  const labels = { from: sayYear(speaker, years.from), to: sayYear(speaker, years.to) };
  const amount = sayTotal(speaker, total);
  return (
    <section className={styles.figure} data-chosen={isChosen} aria-label={name}>
      <h2 className={styles.name}>
        <button
          type="button"
          className={styles.choose}
          aria-pressed={isChosen}
          title={speaker.say('headline.choose', { measure: name.toLocaleLowerCase(speaker.locale) })}
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
          <button
            type="button"
            className={styles.number}
            onClick={() => {
              onReceipt(measure);
            }}
          >
            <Figure amount={amount} measure={measure} status={total.disputed > 0 ? 'disputed' : 'stated'} coverage={total} />
          </button>
        ) : (
          <p className={styles.nothing} data-status="unreported">
            {total.asked > 0 ? speaker.say('not-published') : speaker.say('mark.none')}
          </p>
        )}
        {total.stated > 0 && (
          <StepLine
            steps={steps.map(({ day, total: at }) => ({ at: day, total: at }))}
            from={dayNumber(years.from, 1, 1)}
            to={dayNumber(years.to, 12, 31)}
            tone={tone}
            startLabel={labels.from}
            endLabel={labels.to}
            title={speaker.say('headline.growth', { measure: name, ...labels })}
          />
        )}
      </div>
      <p className={styles.how}>{sayHow(speaker, index, headline)}</p>
      {total.asked > 0 && (
        <p className={styles.coverage}>
          <TallyStrokes counted={total.stated} total={total.asked} />
          <span>{speaker.say('coverage', { stated: total.stated, asked: total.asked })}</span>
          <Button
            look="link"
            className={styles.receipt}
            aria-label={`${speaker.say('headline.receipt')}: ${name}`}
            onClick={() => {
              onReceipt(measure);
            }}
          >
            {speaker.say('headline.receipt')}
          </Button>
        </p>
      )}
    </section>
  );
}

/** How the number came about, in a sentence or two. */
function sayHow(speaker: Speaker, index: DatasetIndex, { total, otherReadings, attribution }: HeadlineAnswer): string {
  if (total.asked === 0) return '';
  const sentences: string[] = [];
  if (total.stated === 0) sentences.push(speaker.say('headline.none'));
  else if (total.stated === 1) sentences.push(speaker.say(total.qualifier === 'exact' ? 'headline.one-exact' : 'headline.one-inexact'));
  else sentences.push(speaker.say(total.qualifier === 'exact' ? 'headline.exact' : 'headline.inexact'));
  for (const reading of otherReadings) {
    const value = sayAmount(speaker, reading.value, reading.qualifier).text;
    sentences.push(
      speaker.say('headline.otherwise-read', {
        value,
        measure: sayMeasure(speaker, index, reading.readAs).toLocaleLowerCase(speaker.locale),
      }),
    );
  }
  const otherwiseDisputed = total.disputed - otherReadings.length;
  if (otherwiseDisputed > 0) sentences.push(speaker.say('headline.disputed', { count: otherwiseDisputed }));
  if (total.possibly > 0) sentences.push(speaker.say('headline.possibly', { count: total.possibly }));
  if (attribution !== null && attribution.whole.stated > 0) {
    const part = speaker.number(attribution.attributed.stated > 0 ? attribution.attributed.value : 0);
    const whole = sayTotal(speaker, attribution.whole);
    sentences.push(
      speaker.say('headline.share', { part, whole: sayCounted(speaker, index, total.measure, attribution.whole.value, whole.text) }),
    );
  }
  return sentences.join(' ');
}
