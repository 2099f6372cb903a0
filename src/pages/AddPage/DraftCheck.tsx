import styles from './draft.module.css';

interface CheckProps {
  id?: string;
  label: string;
  /** What it is called where the label is short. */
  name?: string | undefined;
  isChecked: boolean;
  onCheck: (isChecked: boolean) => void;
}

/** Yes or no. */
export function DraftCheck({ id, label, name, isChecked, onCheck }: CheckProps) {
  return (
    <label className={styles.choice}>
      <input id={id} type="checkbox" aria-label={name} checked={isChecked} onChange={({ target }) => onCheck(target.checked)} />
      {label}
    </label>
  );
}
