import type { DatasetIndex } from '@/query/index-dataset';
import type { Scope, TotalReceipt } from '@/query/receipt';
import { sayMeasure } from '@/text/names';
import { sayScope } from '@/text/scope';
import { sayAbsence } from '@/text/sentences';
import { useSpeaker } from '@/text/SpeakerContext';
import { TotalFigure } from './Figure';

interface TotalReceiptTitleProps {
  index: DatasetIndex;
  scope: Scope;
  receipt: TotalReceipt;
}

/** The heading of a receipt repeats the number that it explains. */
export function TotalReceiptTitle({ index, scope, receipt: { total, attributedTo } }: TotalReceiptTitleProps) {
  const speaker = useSpeaker();
  const measure = sayMeasure(speaker, index, total.measure);
  const name = sayScope(speaker, index, scope);
  return speaker.sayRich('receipt.title', {
    measure: name === null ? measure : speaker.say('receipt.title.of', { name, measure }),
    total: (
      <TotalFigure
        index={index}
        total={total}
        absence={total.asked === 0 ? speaker.say('mark.none') : sayAbsence(speaker, attributedTo !== null)}
      />
    ),
  });
}
