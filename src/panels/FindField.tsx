import { useEffect, useRef, useState } from 'react';
import { useSpeaker } from '@/text/SpeakerContext';
import { Icon } from '@/ui/Icon';
import styles from './FindField.module.css';

/** Narrows the records to those whose names, countries, organisations or crime areas hold every word. The key "/" leads to it. */
export function FindField({ text, longest, onText }: { text: string; longest: number; onText: (text: string) => void }) {
  const speaker = useSpeaker();
  const field = useRef<HTMLInputElement>(null);
  // What is being typed may end in a blank that the condition does not have.
  const [typed, setTyped] = useState(text);
  const shown = typed.trim() === text.trim() ? typed : text;
  useEffect(() => {
    const focusOnSlash = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof HTMLElement && event.target.closest('input, select, textarea, dialog') !== null;
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping) return;
      event.preventDefault();
      field.current?.focus();
    };
    document.addEventListener('keydown', focusOnSlash);
    return () => {
      document.removeEventListener('keydown', focusOnSlash);
    };
  }, []);
  return (
    <label className={styles.find}>
      <Icon name="search" />
      <span className={styles.label}>{speaker.say('filter.find')}</span>
      <input
        ref={field}
        type="search"
        maxLength={longest}
        value={shown}
        placeholder={speaker.say('filter.find')}
        onChange={(event) => {
          setTyped(event.target.value);
          onText(event.target.value);
        }}
      />
      <kbd aria-hidden="true">/</kbd>
    </label>
  );
}
