import { useRef, useState } from 'react';
import type { DataOrigin } from '@/domain/data-origin';
import { writePath, writeRemedy, writeValue } from '@/domain/write-fault';
import type { Briefing } from '@/query/briefing';
import type { DatasetIndex } from '@/query/index-dataset';
import { parseBriefing, writeBriefing } from '@/state/briefing-file';
import { useSpeaker } from '@/text/SpeakerContext';
import { Button } from '@/ui/control/Button';
import { saveFile } from '@/ui/control/save-file';
import styles from './BriefingFiles.module.css';

interface BriefingFilesProps {
  index: DatasetIndex;
  briefing: Briefing;
  /** `made` tells of whose data it was made. */
  onOpened: (briefing: Briefing, made: DataOrigin['kind']) => void;
}

const LARGEST_BYTES = 1_000_000;
const MOST_FAULTS = 8;

/** Saves the briefing as a file, and opens one: the whole of it, or none, with what is wrong. */
export function BriefingFiles({ index, briefing, onOpened }: BriefingFilesProps) {
  const speaker = useSpeaker();
  const chooser = useRef<HTMLInputElement>(null);
  const [faults, setFaults] = useState<readonly string[]>([]);

  const open = async (file: File) => {
    const raw = file.size > LARGEST_BYTES ? undefined : parseJson(await file.text());
    if (raw === undefined) {
      setFaults([speaker.say('briefing.no-json', { file: file.name })]);
      return;
    }
    const parsed = parseBriefing(raw, index);
    if (parsed.kind === 'ok') {
      setFaults([]);
      onOpened(parsed.value, parsed.value.data ?? 'published');
      return;
    }
    setFaults(
      parsed.faults.slice(0, MOST_FAULTS).map((fault) =>
        speaker.say('error.at', {
          file: file.name,
          path: writePath(fault.path),
          value: fault.value === undefined ? speaker.say('changes.nothing') : writeValue(fault.value),
          remedy: speaker.sayName(`remedy.${fault.remedy}`, writeRemedy(fault), fault.values),
        }),
      ),
    );
  };
  return (
    <section className={styles.files} aria-labelledby="files-title">
      <h2 id="files-title" className={styles.title}>
        {speaker.say('briefing.files')}
      </h2>
      <p>{speaker.say('briefing.files.text')}</p>
      <Button
        data-act="save"
        onClick={() => {
          const written = `${JSON.stringify(writeBriefing(briefing, index), null, 2)}\n`;
          saveFile(
            new Blob([written], { type: 'application/json' }),
            index.origin.kind === 'published' ? 'tally-briefing.json' : `tally-briefing-${index.origin.kind}.json`,
          );
        }}
      >
        {speaker.say('briefing.save')}
      </Button>
      <Button
        data-act="open"
        onClick={() => {
          chooser.current?.click();
        }}
      >
        {speaker.say('briefing.open')}
      </Button>
      <input
        ref={chooser}
        hidden
        type="file"
        accept="application/json,.json"
        aria-label={speaker.say('briefing.open')}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file !== undefined) void open(file);
          // So that the same file can be opened again once it is mended.
          target.value = '';
        }}
      />
      {faults.length > 0 && (
        <div role="alert" className={styles.faults}>
          <p>{speaker.say('briefing.refused')}</p>
          <ul>
            {faults.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
