import type { ReactNode } from 'react';
import { type DatasetIndex, findOperation } from '@/query/index-dataset';
import type { Question } from '@/query/question';
import { receiptOfFigure, type ReceiptSubject, receiptOfTotal } from '@/query/receipt';
import { useSpeaker } from '@/text/SpeakerContext';
import { Dialog } from '@/ui/control/Dialog';
import { BudgetFigure } from './BudgetFigure';
import { BudgetReceipt } from './BudgetReceipt';
import { FigureReceipt, FigureReceiptTitle } from './FigureReceipt';
import { OperationReceipt } from './OperationReceipt';
import { RecordName } from './RecordName';
import { TotalReceipt } from './TotalReceipt';
import { TotalReceiptTitle } from './TotalReceiptTitle';

interface ReceiptProps {
  index: DatasetIndex;
  /** The question of the page on which the receipt is opened. */
  question: Question;
  subject: ReceiptSubject;
  /** The link that restores the view with this receipt open, relative to the host. */
  link: string;
  /** The link within it by which the reader had left it before coming back; null for a first visit. */
  cameFrom: string | null;
  /** Leads to the receipt from which this one was opened; null where there is none. */
  onBack: (() => void) | null;
  onClose: () => void;
}

/** Explains a number: what it says, who says it, what was added and what was not. */
export function Receipt({ index, question, subject, link, cameFrom, onBack, onClose }: ReceiptProps) {
  const speaker = useSpeaker();
  const explained = useExplanation(index, question, subject, link);
  if (explained === null) return null;
  return (
    <Dialog
      key={link}
      form="note"
      title={explained.title}
      closeLabel={speaker.say('close')}
      back={onBack === null ? null : { label: speaker.say('receipt.back'), onBack }}
      startAt={cameFrom}
      returnTo={link}
      onClose={onClose}
    >
      {explained.body}
    </Dialog>
  );
}

function useExplanation(
  index: DatasetIndex,
  question: Question,
  subject: ReceiptSubject,
  link: string,
): { title: ReactNode; body: ReactNode } | null {
  const speaker = useSpeaker();
  switch (subject.kind) {
    case 'operation': {
      const operation = findOperation(index, subject.operation);
      if (operation === undefined) return null;
      return {
        title: <RecordName record={operation} isFull />,
        body: <OperationReceipt index={index} operation={operation} link={link} />,
      };
    }
    case 'figure': {
      const operation = findOperation(index, subject.operation);
      const figure = operation?.figures.find(({ key }) => key === subject.figure);
      if (operation === undefined || figure === undefined) return null;
      const props = { index, operation, receipt: receiptOfFigure(index, operation, figure) };
      return { title: <FigureReceiptTitle {...props} />, body: <FigureReceipt {...props} link={link} /> };
    }
    case 'total': {
      const receipt = receiptOfTotal(index, question, subject.measure, subject.scope);
      const [only, ...more] = receipt.added;
      const [figure, ...others] = only?.figures ?? [];
      if (subject.scope.kind === 'operation' && only !== undefined && figure !== undefined && more.length + others.length === 0) {
        const props = { index, operation: only.operation, receipt: figure };
        return { title: <FigureReceiptTitle {...props} />, body: <FigureReceipt {...props} link={link} /> };
      }
      const props = { index, scope: subject.scope, receipt };
      return { title: <TotalReceiptTitle {...props} />, body: <TotalReceipt {...props} link={link} /> };
    }
    case 'budget': {
      const programme = index.programmes.get(subject.programme);
      const phase = programme?.details?.phases.find(({ number }) => number === subject.phase);
      if (programme === undefined || phase?.budget == null) return null;
      const { budget } = phase;
      return {
        title: speaker.sayRich('receipt.title', {
          measure: speaker.say('receipt.budget'),
          total: <BudgetFigure programme={programme} budget={budget} />,
        }),
        body: <BudgetReceipt index={index} programme={programme} phase={phase} budget={budget} link={link} />,
      };
    }
  }
}
