import type { ReactElement } from 'react';
import styles from './Icon.module.css';

const shapes = {
  table: <path d="M2.5 3h11v10h-11zM2.5 6.3h11M2.5 9.7h11M6.5 6.3V13" />,
  picture: <path d="M2.5 3h11v10h-11zM2.5 11L6 7l3 3 2-2 2.5 2.5" />,
  download: <path d="M8 2.5v7.5M5 7l3 3 3-3M3 13h10" />,
  share: <path d="M6.5 9.5l3-3M7 4.6l1.3-1.3a2.7 2.7 0 0 1 3.9 3.8L10.8 8.5M9 11.4l-1.3 1.3a2.7 2.7 0 0 1-3.9-3.8L5.2 7.5" />,
  search: (
    <>
      <circle cx="7" cy="7" r="4.5" />
      <path d="M10.5 10.5L14 14" />
    </>
  ),
  'chevron-down': <path d="M4 6l4 4 4-4" />,
  'chevron-end': <path d="M6 4l4 4-4 4" />,
  'chevron-start': <path d="M10 4L6 8l4 4" />,
  close: <path d="M3.5 3.5l9 9M12.5 3.5l-9 9" />,
  external: <path d="M9.5 2.5h4v4M13.5 2.5L7.5 8.5M11.5 9.5v4h-9v-9h4" />,
  theme: (
    <>
      <circle cx="8" cy="8" r="5.5" />
      <path d="M8 2.5a5.5 5.5 0 0 1 0 11z" fill="currentColor" stroke="none" />
    </>
  ),
  sun: (
    <>
      <circle cx="8" cy="8" r="3" />
      <path d="M8 1v2M8 13v2M1 8h2M13 8h2M3 3l1.5 1.5M11.5 11.5L13 13M13 3l-1.5 1.5M4.5 11.5L3 13" />
    </>
  ),
  moon: <path d="M13 9.8A5.5 5.5 0 0 1 6.2 3a5.5 5.5 0 1 0 6.8 6.8z" />,
  language: (
    <>
      <circle cx="8" cy="8" r="5.5" />
      <path d="M2.5 8h11M8 2.5c2 1.6 2.7 3.4 2.7 5.5S10 11.9 8 13.5C6 11.9 5.3 10.1 5.3 8S6 4.1 8 2.5z" />
    </>
  ),
  filter: <path d="M2 4h12M4.5 8h7M7 12h2" />,
  present: <path d="M2 3h12v8H2zM8 11v3M5 14h6" />,
} as const satisfies Record<string, ReactElement>;

export type IconName = keyof typeof shapes;

/** A line icon beside its word. `flip` is for those that point along the line of text: they turn in right-to-left pages. */
export function Icon({ name, flip = false }: { name: IconName; flip?: boolean }) {
  return (
    <svg
      className={flip ? `${styles.icon} ${styles.flip}` : styles.icon}
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      aria-hidden="true"
    >
      {shapes[name]}
    </svg>
  );
}
