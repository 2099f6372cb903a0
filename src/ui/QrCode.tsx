import { useMemo } from 'react';
import { encode } from 'uqr';
import styles from './QrCode.module.css';

/** The room around the code by which a reader finds it, in its squares. */
const QUIET = 4;

/** A longer text makes squares too small for a camera. */
const LONGEST = 1200;

/** A text as a code for cameras: dark on white in any theme, as cameras ask. */
export function QrCode({ text, label }: { text: string; label: string }) {
  return text.length > LONGEST ? null : <Code text={text} label={label} />;
}

function Code({ text, label }: { text: string; label: string }) {
  const { size, path } = useMemo(() => {
    const { size, data } = encode(text, { ecc: 'M', border: QUIET });
    return { size, path: data.map(drawRow).join('') };
  }, [text]);
  return (
    <svg className={styles.code} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <rect className={styles.paper} width={size} height={size} />
      <path className={styles.ink} d={path} />
    </svg>
  );
}

function drawRow(row: readonly boolean[], y: number): string {
  return row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')).join('');
}
