import { useEffect, useRef, useState } from 'react';
import { FileFault } from '@/export/file-fault';
import { type FileFormat, fileFormats, type MadeFile } from '@/export/make-file';
import type { Run } from '@/export/run';
import type { Speaker } from '@/text/speaker';
import { useSpeaker } from '@/text/SpeakerContext';
import { Button } from '@/ui/control/Button';
import { saveFile } from '@/ui/control/save-file';
import { Icon } from '@/ui/Icon';
import styles from './FileChoices.module.css';

interface FileChoicesProps {
  /** What a file of each format holds. */
  about: Readonly<Record<FileFormat, string>>;
  make: (format: FileFormat, run: Run) => Promise<MadeFile>;
}

type Work =
  | { kind: 'none' }
  | { kind: 'making'; format: FileFormat; share: number }
  | { kind: 'saved'; name: string }
  | { kind: 'cancelled' }
  | { kind: 'failed'; reason: string };

/** The formats in which data can be saved. What takes long shows how far it is, and can be given up. */
export function FileChoices({ about, make }: FileChoicesProps) {
  const speaker = useSpeaker();
  const [work, setWork] = useState<Work>({ kind: 'none' });
  const list = useRef<HTMLUListElement>(null);
  const running = useRef<AbortController>(null);
  useEffect(() => () => running.current?.abort(), []);
  const isMaking = work.kind === 'making';

  const save = async (format: FileFormat) => {
    if (running.current !== null) return;
    const controller = new AbortController();
    const { signal } = controller;
    running.current = controller;
    setWork({ kind: 'making', format, share: 0 });
    try {
      const onProgress = (share: number) => {
        if (!signal.aborted) setWork({ kind: 'making', format, share });
      };
      const { blob, name } = await make(format, { signal, onProgress });
      if (signal.aborted) return;
      saveFile(blob, name);
      setWork({ kind: 'saved', name });
    } catch (fault) {
      if (!signal.aborted) setWork({ kind: 'failed', reason: sayReason(speaker, fault) });
    } finally {
      if (running.current === controller) running.current = null;
    }
  };
  const cancel = () => {
    if (work.kind !== 'making') return;
    running.current?.abort();
    running.current = null;
    setWork({ kind: 'cancelled' });
    // The button goes; the focus stays near.
    list.current?.querySelector<HTMLElement>(`[data-format="${work.format}"]`)?.focus();
  };

  return (
    <div className={styles.choices}>
      <ul ref={list} className={styles.list}>
        {fileFormats.map((format) => (
          <li key={format} className={styles.choice}>
            <div className={styles.what}>
              <b>{speaker.say(`data-file.format.${format}`)}</b>
              <p className={styles.about}>{about[format]}</p>
            </div>
            <Button
              icon={<Icon name="download" />}
              data-format={format}
              aria-disabled={isMaking}
              aria-label={speaker.say('data-file.save-as', { format: speaker.say(`data-file.format.${format}`) })}
              onClick={() => void save(format)}
            >
              {speaker.say('data-file.save')}
            </Button>
          </li>
        ))}
      </ul>
      <div className={styles.work} data-work={work.kind}>
        <p role="status">
          {work.kind === 'making' && speaker.say('data-file.making', { format: speaker.say(`data-file.format.${work.format}`) })}
          {work.kind === 'saved' && speaker.sayRich('data-file.saved', { name: <bdi className={styles.name}>{work.name}</bdi> })}
          {work.kind === 'cancelled' && speaker.say('data-file.cancelled')}
        </p>
        {isMaking && (
          <div className={styles.progress}>
            <progress value={work.share} max={1} aria-label={speaker.say('data-file.progress')} />
            <Button onClick={cancel}>{speaker.say('data-file.cancel')}</Button>
          </div>
        )}
        {work.kind === 'failed' && (
          <p className={styles.failed} role="alert">
            {speaker.say('data-file.failed', { reason: work.reason })}
          </p>
        )}
      </div>
    </div>
  );
}

function sayReason(speaker: Speaker, fault: unknown): string {
  if (fault instanceof FileFault) return speaker.say(`data-file.reason.${fault.kind}`, fault.values);
  return speaker.say('data-file.reason.fault', { fault: fault instanceof Error ? fault.message : String(fault) });
}
