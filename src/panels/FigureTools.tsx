import type { View } from '@/query/view';
import { useSpeaker } from '@/text/SpeakerContext';
import { Icon } from '@/ui/Icon';
import { type Taking, takings, useTake } from './TakeContext';

const icons = { picture: 'picture', data: 'download', share: 'share', briefing: 'present' } as const satisfies Record<Taking, string>;

/** The buttons at the foot of a figure by which it is taken along. */
export function FigureTools({ view }: { view: View }) {
  const speaker = useSpeaker();
  const take = useTake();
  if (take === null) return null;
  return takings.map((taking) => (
    <button
      key={taking}
      type="button"
      data-take={taking}
      onClick={() => {
        take(view, taking);
      }}
    >
      <Icon name={icons[taking]} />
      {speaker.say(`take.${taking}`)}
    </button>
  ));
}
