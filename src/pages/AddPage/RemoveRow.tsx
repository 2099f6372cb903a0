import { Icon } from '@/ui/Icon';
import styles from './draft.module.css';

interface RemoveRowProps {
  label: string;
  /** The element that takes the focus, since the button goes with its row. */
  focusAfter: string;
  onRemove: () => void;
}

/** Takes a row out of the form. */
export function RemoveRow({ label, focusAfter, onRemove }: RemoveRowProps) {
  return (
    <button
      type="button"
      className={styles.remove}
      aria-label={label}
      onClick={() => {
        onRemove();
        document.getElementById(focusAfter)?.focus();
      }}
    >
      <Icon name="close" />
    </button>
  );
}
