import type { Answer } from '@/query/answer';
import type { DatasetIndex } from '@/query/index-dataset';
import type { View } from '@/query/view';
import { useSpeaker } from '@/text/SpeakerContext';
import { Dialog } from '@/ui/control/Dialog';
import { ShareView } from './ShareView';
import type { Taking } from './TakeContext';

export interface TakenView {
  index: DatasetIndex;
  answer: Answer;
  view: View;
  /** The full address of the page, with its filters. */
  address: string;
}

interface TakeAwayProps extends TakenView {
  taking: Exclude<Taking, 'briefing'>;
  onClose: () => void;
}

/** Makes a picture, a file of data or a link of one view. */
export function TakeAway({ taking, onClose, ...view }: TakeAwayProps) {
  const speaker = useSpeaker();
  return (
    <Dialog form="note" title={speaker.say(`take.${taking}.title`)} closeLabel={speaker.say('close')} onClose={onClose}>
      <TakenAs taking={taking} {...view} />
    </Dialog>
  );
}

function TakenAs({ taking, ...view }: Omit<TakeAwayProps, 'onClose'>) {
  switch (taking) {
    case 'share':
      return <ShareView {...view} />;
  }
}
