import { useSpeaker } from '@/text/SpeakerContext';
import { Button } from '@/ui/control/Button';

interface FaultProps {
  /** Whether it belongs to a version of the app that the server no longer has. */
  isGone?: boolean;
  onTryAgain: () => void;
}

/** Said in the place of something that could not be drawn. */
export function Fault({ isGone = false, onTryAgain }: FaultProps) {
  const speaker = useSpeaker();
  return (
    <>
      <p role="alert">{speaker.say(isGone ? 'error.E_UPDATE' : 'error.fault')}</p>
      <Button onClick={isGone ? () => window.location.reload() : onTryAgain}>{speaker.say('error.try-again')}</Button>
    </>
  );
}
