import { type FocusEvent, useState } from 'react';
import { useSpeaker } from '@/text/SpeakerContext';
import { Button } from '@/ui/control/Button';
import { copyText } from '@/ui/control/copy-text';
import styles from './CopiedText.module.css';

interface CopiedTextProps {
  label: string;
  copyLabel: string;
  text: string;
  /** How many lines are shown of a text that is no link. */
  rows?: number;
}

/** A link or a piece of code in a field of its own, to be copied by a button or by hand. */
export function CopiedText({ label, copyLabel, text, rows }: CopiedTextProps) {
  const speaker = useSpeaker();
  const [copied, setCopied] = useState<string | null>(null);
  const field = { readOnly: true, dir: 'ltr', value: text, onFocus: selectAll };
  return (
    <>
      <label className={styles.text}>
        {label}
        {rows === undefined ? <input type="url" {...field} /> : <textarea rows={rows} {...field} />}
      </label>
      <Button
        onClick={() => {
          void copyText(text).then((isCopied) => {
            setCopied(isCopied ? text : null);
          });
        }}
      >
        {copyLabel}
      </Button>
      <span aria-live="polite">{copied === text && speaker.say('receipt.copied')}</span>
    </>
  );
}

function selectAll({ target }: FocusEvent<HTMLInputElement | HTMLTextAreaElement>): void {
  target.select();
}
