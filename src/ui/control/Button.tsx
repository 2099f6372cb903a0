import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import styles from './Button.module.css';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** `framed` by default; `solid` for the one chief act; `plain` without a frame; `link` as underlined text. */
  look?: 'framed' | 'solid' | 'plain' | 'link';
  icon?: ReactNode;
  ref?: Ref<HTMLButtonElement>;
}

export function Button({ look = 'framed', icon, children, className, ...rest }: ButtonProps) {
  return (
    <button type="button" className={[styles.button, styles[look], className].filter(Boolean).join(' ')} {...rest}>
      {icon}
      {children}
    </button>
  );
}
