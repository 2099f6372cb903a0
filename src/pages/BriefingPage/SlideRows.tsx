import { type ReactNode, useRef } from 'react';
import { useSpeaker } from '@/text/SpeakerContext';
import { useRowsThatFit } from '@/ui/use-rows-that-fit';

interface SlideRowsProps {
  all: number;
  /** Draws a table of at most so many rows. */
  children: (most: number) => ReactNode;
}

/** No screen shows more. */
const MOST_ROWS = 40;

/** The first rows of a table, as many as the slide has room for. */
export function SlideRows({ all, children }: SlideRowsProps) {
  const speaker = useSpeaker();
  const element = useRef<HTMLDivElement>(null);
  const count = useRowsThatFit(element, '[data-view]', Math.min(all, MOST_ROWS));
  return (
    <div ref={element}>
      {children(count)}
      {/* The line stands there before it is known whether it is needed. */}
      <p>{count < all ? speaker.say('present.table.part', { count, all }) : '\u00A0'}</p>
    </div>
  );
}
