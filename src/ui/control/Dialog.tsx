import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Icon } from '@/ui/Icon';
import styles from './Dialog.module.css';

interface DialogProps {
  title: ReactNode;
  closeLabel: string;
  /** `note` opens at the element that has the focus, where there is room; `sheet` covers a phone. */
  form: 'note' | 'sheet';
  onClose: () => void;
  children: ReactNode;
}

const GAP = 8;

/** A modal dialog: holds the focus, closes by Escape, by its button and by a click outside, and gives the focus back. */
export function Dialog({ title, closeLabel, form, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();

  useEffect(() => {
    const element = dialog.current;
    if (element === null) return;
    const opener = document.activeElement instanceof Element && document.activeElement !== document.body ? document.activeElement : null;
    if (!element.open) element.showModal();
    if (form === 'note' && opener !== null) placeBeside(element, opener.getBoundingClientRect());
    return () => {
      if (element.open) element.close();
      if (opener instanceof HTMLElement || opener instanceof SVGElement) opener.focus({ preventScroll: true });
    };
  }, [form]);

  return (
    // A click on the backdrop closes; the keyboard has Escape and the button.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={dialog}
      className={styles.dialog}
      data-form={form}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      <div className={styles.content}>
        <header className={styles.header}>
          <h2 id={heading} className={styles.title}>
            {title}
          </h2>
          <button type="button" className={styles.close} aria-label={closeLabel} onClick={onClose}>
            <Icon name="close" />
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
}

/** Below the opener where it fits, else above it, else as low as the window allows. */
function placeBeside(element: HTMLElement, opener: DOMRect): void {
  const { innerWidth, innerHeight } = window;
  const { width, height } = element.getBoundingClientRect();
  if (width >= innerWidth - 2 * GAP) return;
  const below = opener.bottom + GAP;
  const above = opener.top - GAP - height;
  const top = below + height <= innerHeight ? below : above >= GAP ? above : Math.max(GAP, innerHeight - height - GAP);
  const isBeside = top < opener.bottom && top + height > opener.top;
  const left =
    isBeside && opener.right + GAP + width <= innerWidth
      ? opener.right + GAP
      : Math.min(Math.max(GAP, opener.left), innerWidth - width - GAP);
  element.style.insetBlockStart = `${top}px`;
  element.style.left = `${left}px`;
  element.style.margin = '0';
}
