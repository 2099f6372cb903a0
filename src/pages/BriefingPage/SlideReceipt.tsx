import { Receipt } from '@/panels/Receipt';
import type { DatasetIndex } from '@/query/index-dataset';
import type { Question } from '@/query/question';
import type { ReceiptSubject } from '@/query/receipt';
import { closeReceipts, goBack, lastLinkHere, receiptsHere } from '@/state/go-to';
import { presentLocation } from '@/state/present-location';

interface SlideReceiptProps {
  index: DatasetIndex;
  question: Question;
  subject: ReceiptSubject;
}

/** The receipt of a number on a slide: it explains what the slide asks. */
export function SlideReceipt({ index, question, subject }: SlideReceiptProps) {
  const { pathname, search, hash } = presentLocation();
  const rest = new URLSearchParams(search);
  rest.delete('receipt');
  return (
    <Receipt
      index={index}
      question={question}
      subject={subject}
      link={pathname + search}
      cameFrom={lastLinkHere()}
      onBack={receiptsHere() > 1 ? goBack : null}
      onClose={() => {
        closeReceipts(`${pathname}${rest.size === 0 ? '' : `?${rest.toString()}`}${hash}`);
      }}
    />
  );
}
