import { useSpeaker } from '@/text/SpeakerContext';
import { Button } from '@/ui/control/Button';
import styles from './MakeFile.module.css';
import { MakingStatus } from './MakingStatus';
import { type Make, useMaking } from './use-making';

interface MakeFileProps {
  label: string;
  /** What the file is and does. */
  about: string;
  make: Make;
  /** Names the button for whoever looks for it by what it does. */
  act: string;
}

/** A button that makes a file and saves it. The same button gives that up, so that the focus stays where it is. */
export function MakeFile({ label, about, make, act }: MakeFileProps) {
  const speaker = useSpeaker();
  const { making, start, cancel } = useMaking();
  const isMaking = making.kind === 'making';
  return (
    <div className={styles.make}>
      <p className={styles.about}>{about}</p>
      <Button
        data-action={act}
        onClick={() => {
          if (isMaking) cancel();
          else void start(make);
        }}
      >
        {isMaking ? speaker.say('data-file.cancel') : label}
      </Button>
      <MakingStatus making={making} words={speaker.say('data-file.making-file')} />
    </div>
  );
}
