import { type ReactNode, useRef, useState } from 'react';
import { useSpeaker } from '@/text/SpeakerContext';
import { Button } from '@/ui/control/Button';
import { Section } from '@/ui/Section';
import styles from './OwnChooser.module.css';

interface OwnChooserProps {
  /** What is being read now. */
  reading: { name: string; progress: { doing: 'reading' | 'checking'; share: number } | null } | null;
  /** A file is held over the page. */
  isOver: boolean;
  onFile: (file: File) => void;
  onText: (text: string) => void;
  onCancel: () => void;
  /** What helps to make such a file. */
  templates: ReactNode;
}

const ACCEPTED = '.json,.csv,.xlsx,.zip,application/json,text/csv,application/zip';

/** Where a reader gives a file: by choosing, dropping or pasting it. */
export function OwnChooser({ reading, isOver, onFile, onText, onCancel, templates }: OwnChooserProps) {
  const speaker = useSpeaker();
  const chooser = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  return (
    <Section id="open" title={speaker.say('own.open.title')} subtitle={speaker.say('own.open.subtitle')}>
      <div className={styles.columns}>
        <div className={isOver ? `${styles.drop} ${styles.over}` : styles.drop} data-over={isOver}>
          <p className={styles.call}>{speaker.say(isOver ? 'own.drop.now' : 'own.drop')}</p>
          <Button
            look="solid"
            data-act="choose"
            onClick={() => {
              chooser.current?.click();
            }}
          >
            {speaker.say('own.choose')}
          </Button>
          <input
            ref={chooser}
            hidden
            type="file"
            accept={ACCEPTED}
            aria-label={speaker.say('own.choose')}
            onChange={({ target }) => {
              const [file] = target.files ?? [];
              if (file !== undefined) onFile(file);
              // So that the same file can be opened again once it is mended.
              target.value = '';
            }}
          />
          <p className={styles.accepted}>{speaker.say('own.accepted')}</p>
          <p role="status" className={styles.status}>
            {reading !== null && speaker.say('own.reading', { name: reading.name })}
          </p>
          {reading !== null && (
            <div className={styles.progress}>
              <progress
                max={1}
                {...(reading.progress === null ? {} : { value: reading.progress.share })}
                aria-label={speaker.say(reading.progress?.doing === 'checking' ? 'own.progress.checking' : 'own.progress.reading')}
              />
              <Button data-act="cancel" onClick={onCancel}>
                {speaker.say('data-file.cancel')}
              </Button>
            </div>
          )}
        </div>
        <form
          className={styles.paste}
          onSubmit={(event) => {
            event.preventDefault();
            if (text.trim() !== '') onText(text);
          }}
        >
          <label htmlFor="own-text">{speaker.say('own.paste')}</label>
          <textarea
            id="own-text"
            dir="auto"
            rows={5}
            spellCheck={false}
            value={text}
            aria-describedby="own-text-about"
            onChange={({ target }) => {
              setText(target.value);
            }}
          />
          <p id="own-text-about">{speaker.say('own.paste.about')}</p>
          <Button type="submit" data-act="paste">
            {speaker.say('own.paste.read')}
          </Button>
        </form>
      </div>
      {templates}
    </Section>
  );
}
