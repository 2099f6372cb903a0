import type { ReactElement } from 'react';
import type { Tone } from '@/ui/tone';
import tones from './tone.module.css';

const shapes = {
  arrests: <rect x="0.5" y="0.5" width="10" height="10" />,
  victims: <circle cx="5.5" cy="5.5" r="5.2" />,
  networks: <path d="M5.5 0L11 5.5L5.5 11L0 5.5z" />,
  money: <path d="M5.5 0.5L11 10.5H0z" />,
  goods: <path d="M4 0.5h3V4h3.5v3H7v3.5H4V7H0.5V4H4z" />,
  count: <path d="M0 3.5h11v4H0z" />,
} as const satisfies Record<Tone, ReactElement>;

/** The shape that stands wherever a colour stands as a key. Within an svg, `x` and `y` place its upper left corner. */
export function Glyph({ tone, size = 11, x, y }: { tone: Tone; size?: number; x?: number; y?: number }) {
  return (
    <svg className={tones[tone]} x={x} y={y} width={size} height={size} viewBox="0 0 11 11" fill="currentColor" aria-hidden="true">
      {shapes[tone]}
    </svg>
  );
}
