import type { MeasureId } from '@/domain/identifier';
import type { Answer } from '@/query/answer';
import type { DatasetIndex } from '@/query/index-dataset';
import { sayMeasure } from '@/text/names';
import { sayAbsence } from '@/text/sentences';
import { useSpeaker } from '@/text/SpeakerContext';
import { TotalFigure } from './Figure';

/** The heading of a receipt repeats the number that it explains. */
export function TotalReceiptTitle({ index, answer, measure }: { index: DatasetIndex; answer: Answer; measure: MeasureId }) {
  const speaker = useSpeaker();
  const headline = answer.headlines.find(({ total }) => total.measure === measure);
  const name = sayMeasure(speaker, index, measure);
  return headline === undefined
    ? name
    : speaker.sayRich('receipt.title', {
        measure: name,
        total: (
          <TotalFigure
            index={index}
            total={headline.total}
            absence={headline.total.asked === 0 ? speaker.say('mark.none') : sayAbsence(speaker, answer.question)}
          />
        ),
      });
}
