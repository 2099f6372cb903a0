import type { ReactNode } from 'react';
import { useSpeaker } from '@/text/SpeakerContext';
import { Dialog } from '@/ui/control/Dialog';
import type { Taking } from './TakeContext';

interface TakeDialogProps {
  taking: Exclude<Taking, 'briefing'>;
  onClose: () => void;
  children: ReactNode;
}

/** The dialog in which something is taken along. */
export function TakeDialog({ taking, onClose, children }: TakeDialogProps) {
  const speaker = useSpeaker();
  return (
    <Dialog
      form={taking === 'picture' ? 'sheet' : 'note'}
      title={speaker.say(`take.${taking}.title`)}
      closeLabel={speaker.say('close')}
      onClose={onClose}
    >
      {children}
    </Dialog>
  );
}
