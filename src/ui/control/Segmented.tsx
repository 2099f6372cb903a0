import { useId } from 'react';
import styles from './Segmented.module.css';

interface SegmentedProps<Id extends string> {
  legend: string;
  options: readonly { id: Id; label: string }[];
  chosen: Id;
  onChoose: (id: Id) => void;
}

/** A switch between a few views of the same thing. */
export function Segmented<Id extends string>({ legend, options, chosen, onChoose }: SegmentedProps<Id>) {
  const name = useId();
  return (
    <fieldset className={styles.switch}>
      <legend className={styles.legend}>{legend}</legend>
      {options.map((option) => (
        <label key={option.id} className={styles.option}>
          <input
            type="radio"
            className={styles.input}
            name={name}
            checked={option.id === chosen}
            onChange={() => {
              onChoose(option.id);
            }}
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}
