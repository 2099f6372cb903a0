import { useId, useMemo, useState } from 'react';
import styles from './ChoiceList.module.css';

export interface Choice {
  id: string;
  label: string;
  /** Quiet text at the end of the row, such as a number of records. */
  detail?: string;
  group?: string;
}

interface ChoiceListProps {
  legend: string;
  choices: readonly Choice[];
  chosen: readonly string[];
  /** One choice at a time, or any number. */
  mode: 'one' | 'many';
  onChoose: (id: string) => void;
  /** Label of a field that narrows a long list; without it there is none. */
  searchLabel?: string;
  fold?: (text: string) => string;
}

/** A list of check boxes or radio buttons, in groups, with a field to narrow it where it is long. */
export function ChoiceList({ legend, choices, chosen, mode, onChoose, searchLabel, fold = (text) => text }: ChoiceListProps) {
  const [sought, setSought] = useState('');
  const name = useId();
  const shown = useMemo(() => choices.filter((choice) => fold(choice.label).includes(fold(sought))), [choices, sought, fold]);
  const groups = [...new Set(shown.map((choice) => choice.group ?? ''))];
  return (
    <div className={styles.list}>
      {searchLabel !== undefined && (
        <input
          type="search"
          className={styles.search}
          value={sought}
          placeholder={searchLabel}
          aria-label={searchLabel}
          onChange={(event) => {
            setSought(event.target.value);
          }}
        />
      )}
      {groups.map((group) => (
        <fieldset key={group} className={styles.group}>
          <legend className={group === '' ? styles.hiddenLegend : styles.legend}>{group === '' ? legend : group}</legend>
          {shown
            .filter((choice) => (choice.group ?? '') === group)
            .map((choice) => (
              <label key={choice.id} className={styles.choice}>
                <input
                  type={mode === 'one' ? 'radio' : 'checkbox'}
                  name={name}
                  checked={chosen.includes(choice.id)}
                  onChange={() => {
                    onChoose(choice.id);
                  }}
                />
                <span>{choice.label}</span>
                {choice.detail !== undefined && <span className={styles.detail}>{choice.detail}</span>}
              </label>
            ))}
        </fieldset>
      ))}
    </div>
  );
}
