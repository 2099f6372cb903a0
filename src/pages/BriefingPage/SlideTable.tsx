import { useRef } from 'react';
import { OperationsTable } from '@/panels/OperationsTable';
import type { Answer } from '@/query/answer';
import type { DatasetIndex } from '@/query/index-dataset';
import { defaultSorting } from '@/state/address';
import { useSpeaker } from '@/text/SpeakerContext';
import { useRowsThatFit } from '@/ui/use-rows-that-fit';

interface SlideTableProps {
  index: DatasetIndex;
  answer: Answer;
  highlighted: string | null;
  onHover: (operation: string | null) => void;
  onTable: (table: 'operations' | 'activities') => void;
}

/** No screen shows more. */
const MOST_ROWS = 40;

/** The first rows of the table, as many as the slide has room for. */
export function SlideTable({ answer, ...shared }: SlideTableProps) {
  const speaker = useSpeaker();
  const table = answer.question.kind === 'activities' ? 'activities' : 'operations';
  const all = answer.records[table].length;
  const element = useRef<HTMLDivElement>(null);
  const count = useRowsThatFit(element, '[data-view="table"]', Math.min(all, MOST_ROWS));
  return (
    <div ref={element}>
      <OperationsTable {...shared} answer={answer} table={table} sorting={defaultSorting} most={count} />
      {/* The line stands there before it is known whether it is needed. */}
      <p>{count < all ? speaker.say('present.table.part', { count, all }) : '\u00A0'}</p>
    </div>
  );
}
