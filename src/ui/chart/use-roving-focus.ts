import { type FocusEvent, type KeyboardEvent, useState } from 'react';

type Step = (here: number, count: number) => number;

const back: Step = (here) => here - 1;
const on: Step = (here) => here + 1;
const ends: Record<string, Step> = { Home: () => 0, End: (_, count) => count - 1 };
const steps: Record<'across' | 'down', Record<string, Step>> = {
  across: { ...ends, ArrowLeft: back, ArrowRight: on },
  down: { ...ends, ArrowUp: back, ArrowDown: on },
};

/** One tab stop for a group of buttons, moved by the arrow keys. The buttons carry their id as `value`. */
export function useRovingFocus(ids: readonly string[], way: 'across' | 'down') {
  const [last, setLast] = useState<string | null>(null);
  return {
    tabStop: last !== null && ids.includes(last) ? last : ids[0],
    group: {
      onFocus(event: FocusEvent<HTMLElement>) {
        if (event.target instanceof HTMLButtonElement) setLast(event.target.value);
      },
      onKeyDown(event: KeyboardEvent<HTMLElement>) {
        const step = steps[way][event.key];
        const buttons = [...event.currentTarget.querySelectorAll('button')];
        const here = buttons.findIndex((button) => button === event.target);
        if (!step || here < 0) return;
        event.preventDefault();
        buttons[step(here, buttons.length)]?.focus();
      },
    },
  };
}
