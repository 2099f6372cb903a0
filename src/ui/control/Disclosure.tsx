import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Icon } from '@/ui/Icon';
import styles from './Disclosure.module.css';

interface DisclosureProps {
  /** What the button is about: "Crime area". */
  label: string;
  /** What is chosen now: "all", "terrorism". */
  value: string;
  isSet: boolean;
  children: ReactNode;
}

/** A button that shows its current choice and opens a panel below it. Escape and a click outside close the panel. */
export function Disclosure({ label, value, isSet, children }: DisclosureProps) {
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
    // The key handler serves the controls inside: Escape closes from any of them.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      ref={box}
      className={styles.box}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return;
        // Within a dialog, Escape would close that as well.
        event.preventDefault();
        event.stopPropagation();
        setOpen(false);
        button.current?.focus();
      }}
    >
      <button
        ref={button}
        type="button"
        className={styles.button}
        data-set={isSet}
        aria-expanded={isOpen}
        aria-controls={isOpen ? panel : undefined}
        onClick={() => {
          setOpen(!isOpen);
        }}
      >
        <span className={styles.label}>{label}</span> <b className={styles.value}>{value}</b>
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
