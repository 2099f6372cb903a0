import { useState } from 'react';
import { useSpeaker } from '@/text/SpeakerContext';
import field from '@/ui/control/SearchField.module.css';
import { Icon } from '@/ui/Icon';
import styles from './FindField.module.css';

/** Narrows the records to those whose names, countries, organisations or crime areas hold every word. */
export function FindField({ text, longest, onText }: { text: string; longest: number; onText: (text: string) => void }) {
  const speaker = useSpeaker();
  // What is being typed may end in a blank that the condition does not have.
  const [typed, setTyped] = useState(text);
  const shown = typed.trim() === text.trim() ? typed : text;
  return (
    <label className={`${field.field} ${styles.find}`}>
      <Icon name="filter" />
      <span className={styles.label}>{speaker.say('filter.find')}</span>
      <input
        type="search"
        maxLength={longest}
        value={shown}
        placeholder={speaker.say('filter.find')}
        onChange={(event) => {
          setTyped(event.target.value);
          onText(event.target.value);
        }}
      />
    </label>
  );
}
