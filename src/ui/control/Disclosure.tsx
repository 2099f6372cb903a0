import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Icon } from '@/ui/Icon';
import styles from './Disclosure.module.css';

interface DisclosureProps {
  /** What the button is about: "Crime area". */
  label: string;
  /** What is chosen now: "all", "terrorism". */
  value: string;
  /** What is shown for it where there is no room. */
  shortValue?: string;
  isSet: boolean;
  /** `plain` for a bar at the top: without a frame, the label not shown but spoken, the panel at the end of the line. */
  look?: 'framed' | 'plain';
  icon?: ReactNode;
  /** What was chosen is on its way. */
  isBusy?: boolean;
  children: ReactNode;
}

/** A button that shows its current choice and opens a panel below it. Escape, a click outside and a link inside close the panel. */
export function Disclosure({ label, value, shortValue, isSet, look = 'framed', icon, isBusy = false, children }: DisclosureProps) {
  const [isOpen, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const panel = useId();

  useEffect(() => {
    if (!isOpen) return;
    const closeOutside = (event: Event) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', closeOutside);
    document.addEventListener('focusin', closeOutside);
    return () => {
      document.removeEventListener('pointerdown', closeOutside);
      document.removeEventListener('focusin', closeOutside);
    };
  }, [isOpen]);

  return (
    // The handlers serve the controls inside: Escape closes from any of them.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      ref={box}
      className={`${styles.box} ${styles[look]}`}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return;
        // Within a dialog, Escape would close that as well.
        event.preventDefault();
        event.stopPropagation();
        setOpen(false);
        button.current?.focus();
      }}
      onClick={(event) => {
        if (!(event.target instanceof Element) || event.target.closest('a') === null) return;
        setOpen(false);
        button.current?.focus({ preventScroll: true });
      }}
    >
      <button
        ref={button}
        type="button"
        className={styles.button}
        data-set={isSet}
        aria-expanded={isOpen}
        aria-busy={isBusy || undefined}
        aria-controls={isOpen ? panel : undefined}
        onClick={() => {
          setOpen(!isOpen);
        }}
      >
        {icon}
        <span className={styles.label}>{label}</span>{' '}
        <b className={shortValue === undefined ? styles.value : `${styles.value} ${styles.roomy}`}>{value}</b>
        {shortValue !== undefined && (
          <b className={styles.short} aria-hidden="true">
            {shortValue}
          </b>
        )}
        <Icon name="chevron-down" />
      </button>
      {/* Focusable, so that a press on its words keeps the focus here and not in the page around. */}
      {isOpen && (
        <div id={panel} className={styles.panel} role="group" aria-label={label} tabIndex={-1}>
          {children}
        </div>
      )}
    </div>
  );
}
