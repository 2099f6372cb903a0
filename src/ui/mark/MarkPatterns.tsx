import styles from './MarkPatterns.module.css';
import tones from './tone.module.css';

/** The hatch and the dots that `patternFill` refers to. The app renders it once, before any mark. */
export function MarkPatterns() {
  return (
    <svg className={`${styles.patterns} ${tones.absence}`} width="0" height="0" aria-hidden="true">
      <defs>
        <pattern id="mark-hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M0 0V5" stroke="currentColor" strokeWidth="2.2" />
        </pattern>
        <pattern id="mark-dots" width="7" height="7" patternUnits="userSpaceOnUse">
          <path d="M1.8 1.8h0M5.3 5.3h0" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
        </pattern>
      </defs>
    </svg>
  );
}
