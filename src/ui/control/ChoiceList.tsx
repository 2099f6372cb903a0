import { useId, useMemo, useState } from 'react';
import styles from './ChoiceList.module.css';

export interface Choice<Id extends string = string> {
  id: Id;
  label: string;
  /** Quiet text at the end of the row, such as a number of records. */
  detail?: string;
  group?: string;
}

interface ChoiceListProps<Id extends string> {
  legend: string;
  /** Shows the legend; without it only a screen reader hears it, since the panel around is named alike. */
  isLegendShown?: boolean;
  choices: readonly Choice<Id>[];
  /** Ids that are chosen; none may be. */
  chosen: readonly string[];
  /** One choice at a time, or any number. */
  mode: 'one' | 'many';
  onChoose: (id: Id) => void;
  /** Label of a field that narrows a long list; without it there is none. */
  searchLabel?: string;
  fold?: (text: string) => string;
}

function asIs(text: string): string {
  return text;
}

/** A list of check boxes or radio buttons, in groups, with a field to narrow it where it is long. */
export function ChoiceList<Id extends string>({
  legend,
  isLegendShown = false,
  choices,
  chosen,
  mode,
  onChoose,
  searchLabel,
  fold = asIs,
}: ChoiceListProps<Id>) {
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
          <legend className={group === '' && !isLegendShown ? styles.hiddenLegend : styles.legend}>{group === '' ? legend : group}</legend>
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
