import { useEffect, useRef, useState } from 'react';
import { useSpeaker } from '@/text/SpeakerContext';
import { Button } from '@/ui/control/Button';
import { saveFile } from '@/ui/control/save-file';
import styles from './MakeFile.module.css';

/** Makes a file; rejects with why it could not, or with the reason of the signal. */
export type Make = (work: { signal: AbortSignal; onProgress: (share: number) => void }) => Promise<Blob>;

interface MakeFileProps {
  label: string;
  fileName: string;
  make: Make;
}

type Work = { kind: 'idle' | 'cancelled' | 'saved' } | { kind: 'making'; share: number } | { kind: 'failed'; reason: string };

/** A button that makes a file and saves it. While that takes its time it shows how far it is and can be cancelled. */
export function MakeFile({ label, fileName, make }: MakeFileProps) {
  const speaker = useSpeaker();
  const [work, setWork] = useState<Work>({ kind: 'idle' });
  const controller = useRef<AbortController>(null);
  useEffect(() => () => controller.current?.abort(), []);

  const start = async () => {
    const { signal } = (controller.current = new AbortController());
    setWork({ kind: 'making', share: 0 });
    try {
      const blob = await make({
        signal,
        onProgress: (share) => {
          if (!signal.aborted) setWork({ kind: 'making', share });
        },
      });
      if (signal.aborted) return;
      saveFile(blob, fileName);
      setWork({ kind: 'saved' });
    } catch (error) {
      if (!signal.aborted) setWork({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) });
    }
  };
  const cancel = () => {
    controller.current?.abort();
    setWork({ kind: 'cancelled' });
  };
  return (
    <div className={styles.make}>
      {work.kind === 'making' ? (
        <>
          <progress className={styles.progress} aria-label={label} value={work.share} />
          <Button onClick={cancel}>{speaker.say('make.cancel')}</Button>
        </>
      ) : (
        <Button onClick={() => void start()}>{label}</Button>
      )}
      <span role="status" className={styles.status}>
        {work.kind === 'saved' && speaker.say('make.saved', { name: fileName })}
        {work.kind === 'cancelled' && speaker.say('make.cancelled')}
        {work.kind === 'failed' && speaker.say('make.failed', { reason: work.reason })}
      </span>
    </div>
  );
}
