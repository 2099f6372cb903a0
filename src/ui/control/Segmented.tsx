import { useId } from 'react';
import styles from './Segmented.module.css';

interface SegmentedProps {
  legend: string;
  options: readonly { id: string; label: string }[];
  chosen: string;
  onChoose: (id: string) => void;
}

/** A switch between a few views of the same thing. */
export function Segmented({ legend, options, chosen, onChoose }: SegmentedProps) {
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
