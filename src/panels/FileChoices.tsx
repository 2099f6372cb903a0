import { useRef, useState } from 'react';
import { type FileFormat, fileFormats, type MadeFile } from '@/export/make-file';
import type { Run } from '@/export/run';
import { workbookWorkerAddress } from '@/export/worker-address';
import { useSpeaker } from '@/text/SpeakerContext';
import { Button } from '@/ui/control/Button';
import { Icon } from '@/ui/Icon';
import { installTrustedTypesPolicy } from '@/ui/trusted-types-policy';
import styles from './FileChoices.module.css';
import { MakingStatus } from './MakingStatus';
import { useMaking } from './use-making';

interface FileChoicesProps {
  /** What a file of each format holds. */
  about: Readonly<Record<FileFormat, string>>;
  make: (format: FileFormat, run: Run) => Promise<MadeFile>;
}

/** The formats in which data can be saved. What takes long shows how far it is, and can be given up. */
export function FileChoices({ about, make }: FileChoicesProps) {
  const speaker = useSpeaker();
  const { making, start, cancel } = useMaking();
  const [format, setFormat] = useState<FileFormat>('csv');
  const list = useRef<HTMLUListElement>(null);
  return (
    <div className={styles.choices}>
      <ul ref={list} className={styles.list}>
        {fileFormats.map((offered) => (
          <li key={offered} className={styles.choice}>
            <div className={styles.what}>
              <b>{speaker.say(`data-file.format.${offered}`)}</b>
              <p className={styles.about}>{about[offered]}</p>
            </div>
            <Button
              icon={<Icon name="download" />}
              data-format={offered}
              aria-disabled={making.kind === 'making'}
              aria-label={speaker.say('data-file.save-as', { format: speaker.say(`data-file.format.${offered}`) })}
              onClick={() => {
                if (making.kind === 'making') return;
                setFormat(offered);
                // Before a workbook has its worker started.
                if (import.meta.env.PROD) installTrustedTypesPolicy([workbookWorkerAddress]);
                void start((run) => make(offered, run));
              }}
            >
              {speaker.say('data-file.save')}
            </Button>
          </li>
        ))}
      </ul>
      <div className={styles.work} data-making={making.kind}>
        <MakingStatus
          making={making}
          words={speaker.say('data-file.making', { format: speaker.say(`data-file.format.${format}`) })}
          onCancel={() => {
            cancel();
            // The button goes; the focus stays near.
            list.current?.querySelector<HTMLElement>(`[data-format="${format}"]`)?.focus();
          }}
        />
      </div>
    </div>
  );
}
