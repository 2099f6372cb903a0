import { useSpeaker } from '@/text/SpeakerContext';
import { Button } from '@/ui/control/Button';

/** Said in the place of something that could not be drawn. */
export function Fault({ onTryAgain }: { onTryAgain: () => void }) {
  const speaker = useSpeaker();
  return (
    <>
      <p role="alert">{speaker.say('error.fault')}</p>
      <Button onClick={onTryAgain}>{speaker.say('error.try-again')}</Button>
    </>
  );
}
