import type { ReactNode } from 'react';
import { toggled } from '@/query/question';
import styles from './draft.module.css';
import { DraftCheck } from './DraftCheck';
import { type DraftOption, fieldId } from './form-part';

interface ChecksProps<Id> {
  field: string;
  legend: string;
  choices: readonly (DraftOption<Id> & { name?: string })[];
  chosen: readonly Id[];
  onChosen: (chosen: Id[]) => void;
  /** In a row with other fields. */
  isShort?: boolean;
  children?: ReactNode;
}

/** Any of several. */
export function DraftChecks<Id extends string | number>({ field, legend, choices, chosen, onChosen, isShort, children }: ChecksProps<Id>) {
  return (
    <fieldset id={fieldId(field)} tabIndex={-1} className={isShort ? styles.numbers : styles.choices}>
      <legend className={styles.label}>{legend}</legend>
      {choices.map(({ id, label, name }) => (
        <DraftCheck
          key={id}
          label={label}
          name={name}
          isChecked={chosen.includes(id)}
          onCheck={() => onChosen([...toggled<Id>(chosen, id)])}
        />
      ))}
      {children}
    </fieldset>
  );
}
