import { useState } from 'react';
import type { Fault } from '@/domain/fault';
import { writePath, writeValue } from '@/domain/write-fault';
import { sayRemedy } from '@/text/remedy';
import type { MessageKey } from '@/text/speaker';
import { useSpeaker } from '@/text/SpeakerContext';
import { Button } from '@/ui/control/Button';
import { copyText } from '@/ui/control/copy-text';
import { focusContent } from '@/ui/focus-content';
import styles from './DataRefused.module.css';

interface DataRefusedProps {
  code: string;
  file: string;
  /** What is wrong and what to do, by code. */
  advice: MessageKey;
  /** The first of them, where there are many. */
  faults: readonly Fault[];
  faultCount: number;
  /** Where a reader's own file is opened, which needs none of these data; null where no other page can be shown. */
  own: string | null;
  onTryAgain: () => void;
}

const SHOWN = 8;

/** Says why no data are shown, where the fault lies and what to do. No number stands beside it. */
export function DataRefused({ code, file, advice, faults, faultCount, own, onTryAgain }: DataRefusedProps) {
  const speaker = useSpeaker();
  const [isCopied, setCopied] = useState(false);
  const lines = faults.map((fault) =>
    speaker.say('error.at', {
      file,
      path:
        fault.record === undefined
          ? writePath(fault.path)
          : speaker.say('error.in-record', { record: fault.record, path: writePath(fault.path) }),
      value: fault.value === undefined ? speaker.say('changes.nothing') : writeValue(fault.value),
      remedy: sayRemedy(speaker, fault),
    }),
  );
  const where = speaker.say('error.code', { code, file });
  return (
    <div className={styles.box} role="alert">
      <p>
        <b>{speaker.say('error.title')}</b> {speaker.say('error.nothing-shown')}
      </p>
      <p>{speaker.say(advice)}</p>
      <p className={styles.where}>{where}</p>
      {lines.length > 0 && (
        <ul className={styles.faults}>
          {lines.slice(0, SHOWN).map((line) => (
            <li key={line}>{line}</li>
          ))}
          {faultCount > SHOWN && <li>{speaker.say('error.more', { count: faultCount - SHOWN })}</li>}
        </ul>
      )}
      <div className={styles.acts}>
        <Button
          onClick={() => {
            onTryAgain();
            focusContent();
          }}
        >
          {speaker.say('error.try-again')}
        </Button>
        <Button
          look="link"
          onClick={() => {
            void copyText([speaker.say(advice), where, ...lines].join('\n')).then(setCopied);
          }}
        >
          {speaker.say(isCopied ? 'error.copied' : 'error.copy')}
        </Button>
        {own !== null && <a href={own}>{speaker.say('nav.own')}</a>}
      </div>
    </div>
  );
}
