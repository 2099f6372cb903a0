import { type ComponentProps, type ReactNode, useEffect, useRef } from 'react';
import { Icon } from '@/ui/Icon';
import styles from './SearchField.module.css';

export interface SearchFieldProps {
  label: string;
  placeholder: string;
  text: string;
  onText: (text: string) => void;
  /** Most letters that can be typed. */
  longest: number;
  clearLabel: string;
  labelling?: ComponentProps<'label'>;
  input: ComponentProps<'input'>;
  /** What the field offers. */
  children?: ReactNode;
}

/** The field of a search. Ctrl or ⌘ with K leads to it: a letter alone would hear what somebody dictates. */
export function SearchField({ label, placeholder, text, onText, longest, clearLabel, labelling, input, children }: SearchFieldProps) {
  const box = useRef<HTMLDivElement>(null);
  const focusField = () => box.current?.querySelector('input')?.focus();

  useEffect(() => {
    const focusOnKey = (event: KeyboardEvent) => {
      const isKey = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
      if (!isKey || event.defaultPrevented || document.querySelector('dialog[open], [aria-modal="true"]') !== null) return;
      event.preventDefault();
      focusField();
    };
    document.addEventListener('keydown', focusOnKey);
    return () => {
      document.removeEventListener('keydown', focusOnKey);
    };
  }, []);

  return (
    <div className={styles.box}>
      <div ref={box} className={styles.field}>
        <Icon name="search" />
        <label {...labelling} className={styles.hidden}>
          {label}
        </label>
        <input
          {...input}
          value={text}
          type="text"
          inputMode="search"
          enterKeyHint="search"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={longest}
          placeholder={placeholder}
          role="combobox"
          aria-keyshortcuts="Control+K Meta+K"
          aria-controls={input['aria-controls']}
          aria-expanded={input['aria-expanded']}
          onChange={(event) => {
            // At once: what comes back later than the key would move the caret to the end.
            onText(event.currentTarget.value);
            input.onChange?.(event);
          }}
        />
        {text === '' ? (
          <kbd dir="ltr" aria-hidden="true">
            Ctrl K
          </kbd>
        ) : (
          <button
            type="button"
            className={styles.clear}
            aria-label={clearLabel}
            onClick={() => {
              onText('');
              focusField();
            }}
          >
            <Icon name="close" />
          </button>
        )}
      </div>
      {children}
    </div>
  );
}
