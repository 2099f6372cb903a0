import { useMemo } from 'react';
import { TakeAway, type TakeAwayProps } from '@/panels/TakeAway';
import { useOutlines } from '@/state/use-dataset';
import { readMapOutlines } from '@/ui/map/read-map-outlines';

/** A view that is taken along, with the outlines that a picture or a slide of it may need. */
export function TakenAway(props: Omit<TakeAwayProps, 'outlines'>) {
  const { data, isFetching } = useOutlines();
  const outlines = useMemo(() => (data === undefined ? null : readMapOutlines(data)), [data]);
  return <TakeAway {...props} outlines={outlines ?? (isFetching ? 'loading' : 'failed')} />;
}
