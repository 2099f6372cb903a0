import { type ReactNode, useId } from 'react';
import styles from './Field.module.css';

interface FieldProps {
  id: string;
  label: string;
  hint?: string | undefined;
  /** What is wrong with it; undefined while nothing is known to be. */
  fault?: string | undefined;
  /** How much of a row it takes beside others. */
  size?: 'small' | 'middle' | 'large';
  children: (own: { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined }) => ReactNode;
}

/** A native control with its label above it, and below it a hint and what is wrong. */
export function Field({ id, label, hint, fault, size = 'large', children }: FieldProps) {
  const described = useId();
  const hasWords = hint !== undefined || fault !== undefined;
  return (
    <div className={`${styles.field} ${styles[size]}`}>
      <label htmlFor={id}>{label}</label>
      {children({ id, 'aria-describedby': hasWords ? described : undefined, 'aria-invalid': fault === undefined ? undefined : true })}
      {hasWords && (
        <p id={described} className={styles.words}>
          {fault !== undefined && <b className={styles.fault}>{fault}</b>} {hint}
        </p>
      )}
    </div>
  );
}
