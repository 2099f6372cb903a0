import type { Ref } from 'react';
import { useSpeaker } from '@/text/SpeakerContext';
import styles from './DraftFaults.module.css';
import { fieldId } from './form-part';

interface DraftFaultsProps {
  ref: Ref<HTMLHeadingElement>;
  faults: readonly { field: string; name: string; words: string }[];
}

/** All that is to be mended, each with the way to its field. */
export function DraftFaults({ ref, faults }: DraftFaultsProps) {
  const speaker = useSpeaker();
  return (
    <section className={styles.faults} aria-labelledby="add-faults">
      <h2 ref={ref} id="add-faults" tabIndex={-1} className={styles.title}>
        {speaker.say('own.form.faults', { count: faults.length })}
      </h2>
      <ul>
        {faults.map(({ field, name, words }) => (
          <li key={`${field} ${words}`}>
            <a
              href={`#${fieldId(field)}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(fieldId(field))?.focus();
              }}
            >
              {speaker.say('own.form.fault', { field: name, fault: words })}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
