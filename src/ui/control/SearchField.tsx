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

/** The field of a search. The key "/" leads to it. */
export function SearchField({ label, placeholder, text, onText, longest, clearLabel, labelling, input, children }: SearchFieldProps) {
  const box = useRef<HTMLDivElement>(null);
  const focusField = () => box.current?.querySelector('input')?.focus();

  useEffect(() => {
    const focusOnSlash = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTaken(event.target)) return;
      event.preventDefault();
      focusField();
    };
    document.addEventListener('keydown', focusOnSlash);
    return () => {
      document.removeEventListener('keydown', focusOnSlash);
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
          aria-controls={input['aria-controls']}
          aria-expanded={input['aria-expanded']}
          onChange={(event) => {
            // At once: what comes back later than the key would move the caret to the end.
            onText(event.currentTarget.value);
            input.onChange?.(event);
          }}
        />
        {text === '' ? (
          <kbd aria-hidden="true">/</kbd>
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

/** Where "/" is a letter, or a dialog holds the focus. */
function isTaken(target: EventTarget | null): boolean {
  const isTyping = target instanceof HTMLElement && (target.isContentEditable || target.closest('input, select, textarea') !== null);
  return isTyping || document.querySelector('dialog[open], [aria-modal="true"]') !== null;
}
