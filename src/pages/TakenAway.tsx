import type { ComponentProps } from 'react';
import { TakeAway } from '@/panels/TakeAway';
import { useOutlines } from '@/state/use-dataset';
import { readMapOutlines } from '@/ui/map/read-map-outlines';

/** The dialog in which a view is taken along, with the outlines that a slide of the map needs. */
export function TakenAway(props: Omit<ComponentProps<typeof TakeAway>, 'outlines'>) {
  const outlines = useOutlines();
  return <TakeAway {...props} outlines={readMapOutlines(outlines.data)} />;
}
