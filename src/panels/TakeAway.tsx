import { fileName } from '@/export/file-name';
import type { Run } from '@/export/run';
import type { Answer } from '@/query/answer';
import type { DatasetIndex } from '@/query/index-dataset';
import type { Sorting } from '@/query/sort-records';
import type { View } from '@/query/view';
import { useSpeaker } from '@/text/SpeakerContext';
import type { MapOutlines } from '@/ui/map/map-outlines';
import { DataView } from './DataView';
import { PictureSheet } from './PictureSheet';
import { PictureView } from './PictureView';
import { ShareView } from './ShareView';
import { SlidesMaker } from './SlidesMaker';
import type { Taking } from './TakeContext';
import { TakeDialog } from './TakeDialog';

export interface TakenView {
  index: DatasetIndex;
  answer: Answer;
  view: View;
  /** The sheet of the table that is on screen, and its order. */
  table: 'operations' | 'activities';
  sorting: Sorting;
  /** The full address of the page, with its filters. */
  address: string;
  /** Makes the whole site a file that opens at this view. */
  makePage: (run: Run) => Promise<Blob>;
}

export interface TakeAwayProps extends TakenView {
  taking: Exclude<Taking, 'briefing'>;
  outlines: MapOutlines | 'loading' | 'failed';
  onClose: () => void;
}

/** Makes a picture, a file of data or a link of one view. */
export function TakeAway({ taking, onClose, ...view }: TakeAwayProps) {
  return (
    <TakeDialog taking={taking} onClose={onClose}>
      <TakenAs taking={taking} {...view} />
    </TakeDialog>
  );
}

function TakenAs({ taking, outlines, ...view }: Omit<TakeAwayProps, 'onClose'>) {
  switch (taking) {
    case 'data':
      return <DataView {...view} />;
    case 'picture':
      return (
        <PictureView
          nameAs={(kind) => fileName(view.index, { view: view.view, question: view.answer.question }, kind)}
          sheet={outlines === 'loading' ? null : <PictureSheet outlines={outlines} {...view} />}
        />
      );
    case 'share':
      return (
        <>
          <ShareView {...view} />
          <SlideOfView {...view} outlines={typeof outlines === 'string' ? null : outlines} />
        </>
      );
  }
}

/** A presentation of this view alone. */
function SlideOfView({ index, answer, view, address, outlines }: TakenView & { outlines: MapOutlines | null }) {
  const { language } = useSpeaker();
  const { question } = answer;
  return (
    <SlidesMaker
      index={index}
      title={null}
      steps={[{ view, question, language, title: null, note: '' }]}
      address={`${address}#${view}`}
      outlines={outlines}
    />
  );
}
