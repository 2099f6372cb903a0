import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Icon } from '@/ui/Icon';
import styles from './Dialog.module.css';

interface DialogProps {
  title: ReactNode;
  closeLabel: string;
  /** `note` opens at the element that has the focus, where there is room; `sheet` covers a phone. */
  form: 'note' | 'sheet';
  /** Leads to the dialog from which this one was opened. */
  back?: { label: string; onBack: () => void } | null;
  /** The link within it that gets the focus; else its first control has it. */
  startAt?: string | null;
  /** The link on the page that gets the focus where nothing had it before. */
  returnTo?: string;
  onClose: () => void;
  children: ReactNode;
}

const GAP = 8;

/** A modal dialog: holds the focus, closes by Escape, by its button and by a click outside, and gives the focus back. */
export function Dialog({ title, closeLabel, form, back = null, startAt = null, returnTo, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const pressed = useRef<EventTarget | null>(null);
  const heading = useId();

  useEffect(() => {
    const element = dialog.current;
    if (element === null) return;
    const opener = document.activeElement instanceof Element && document.activeElement !== document.body ? document.activeElement : null;
    if (!element.open) element.showModal();
    if (startAt !== null) findLink(element, startAt)?.focus();
    const place = () => {
      if (form === 'note' && opener !== null) placeBeside(element, opener.getBoundingClientRect());
    };
    place();
    // It grows when what it shows is fetched.
    const growth = new ResizeObserver(place);
    growth.observe(element);
    window.addEventListener('resize', place);
    document.documentElement.dataset['modal'] = '';
    return () => {
      growth.disconnect();
      window.removeEventListener('resize', place);
      delete document.documentElement.dataset['modal'];
      if (element.open) element.close();
      if (opener instanceof HTMLElement || opener instanceof SVGElement) opener.focus({ preventScroll: true });
      else if (returnTo !== undefined)
        (findLink(document.body, returnTo) ?? document.querySelector('main'))?.focus({ preventScroll: true });
    };
  }, [form, startAt, returnTo]);

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
      onPointerDown={(event) => {
        pressed.current = event.target;
      }}
      onClick={(event) => {
        // Only where the press began outside as well, and not with the second click of the two that opened it.
        if (event.target === dialog.current && pressed.current === dialog.current && event.detail < 2) onClose();
      }}
    >
      <div className={styles.content}>
        <header className={styles.header}>
          {back !== null && (
            <button type="button" className={styles.close} aria-label={back.label} onClick={back.onBack}>
              <Icon name="chevron-start" flip />
            </button>
          )}
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

function findLink(within: HTMLElement, href: string): HTMLElement | null {
  return within.querySelector<HTMLElement>(`a[href="${CSS.escape(href)}"]`);
}

/** Below the opener where it fits, else above it, else beside it as low as the window allows. A dialog as wide as the window keeps its own place. */
function placeBeside(element: HTMLElement, opener: DOMRect): void {
  for (const property of ['inset', 'margin']) element.style.removeProperty(property);
  const { innerWidth, innerHeight } = window;
  const { width, height } = element.getBoundingClientRect();
  const isOutside = opener.bottom < 0 || opener.top > innerHeight || opener.width === 0;
  if (width >= innerWidth - 2 * GAP || isOutside) return;
  const below = opener.bottom + GAP;
  const above = opener.top - GAP - height;
  const top = below + height <= innerHeight ? below : above >= GAP ? above : Math.max(GAP, innerHeight - height - GAP);
  const isBeside = top < opener.bottom && top + height > opener.top;
  const left =
    isBeside && opener.right + GAP + width <= innerWidth
      ? opener.right + GAP
      : Math.min(Math.max(GAP, opener.left), innerWidth - width - GAP);
  element.style.inset = `${top}px auto auto ${left}px`;
  element.style.margin = '0';
}
