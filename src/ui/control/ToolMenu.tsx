import { type ReactNode, useId } from 'react';
import { Icon } from '@/ui/Icon';
import styles from './ToolMenu.module.css';

/** Buttons that stand in a row where there is room; on a phone one button opens them at the foot of the screen. */
export function ToolMenu({ label, children }: { label: string; children: ReactNode }) {
  const id = useId();
  return (
    <>
      <button type="button" className={styles.open} popoverTarget={id}>
        <Icon name="download" />
        {label}
      </button>
      {/* The buttons inside have the keys. What one opens finds the focus on the button that is still there. */}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions */}
      <div
        id={id}
        popover="auto"
        role="group"
        aria-label={label}
        className={styles.menu}
        onClick={({ currentTarget }) => {
          if ('hidePopover' in currentTarget) currentTarget.hidePopover();
        }}
      >
        {children}
      </div>
    </>
  );
}
