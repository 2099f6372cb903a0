import type { View } from '@/query/view';
import { useSpeaker } from '@/text/SpeakerContext';
import { ToolMenu } from '@/ui/control/ToolMenu';
import { TakeButton } from './TakeButton';
import { takings, useTake } from './TakeContext';

/** The buttons at the foot of a figure by which it is taken along. */
export function FigureTools({ view }: { view: View }) {
  const speaker = useSpeaker();
  const take = useTake();
  if (take === null) return null;
  return (
    <ToolMenu label={speaker.say('picture.take-along')}>
      {takings.map((taking) => (
        <TakeButton
          key={taking}
          taking={taking}
          onTake={() => {
            take({ view, taking });
          }}
        />
      ))}
    </ToolMenu>
  );
}
