import { useSpeaker } from '@/text/SpeakerContext';
import { Icon } from '@/ui/Icon';
import type { Taking } from './TakeContext';

const icons = { picture: 'picture', data: 'download', share: 'share', briefing: 'present' } as const satisfies Record<Taking, string>;

/** One way to take something along. */
export function TakeButton<Offered extends Taking>({ taking, onTake }: { taking: Offered; onTake: (taking: Offered) => void }) {
  const speaker = useSpeaker();
  return (
    <button
      type="button"
      data-take={taking}
      onClick={() => {
        onTake(taking);
      }}
    >
      <Icon name={icons[taking]} />
      {speaker.say(`take.${taking}`)}
    </button>
  );
}
