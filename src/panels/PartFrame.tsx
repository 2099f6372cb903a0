import type { ComponentProps } from 'react';
import { ChartFrame } from '@/ui/ChartFrame';
import { PartTools, type TakenPart } from './PartTools';
import { useFrameWords } from './use-frame-words';

type PartFrameProps = Omit<ComponentProps<typeof ChartFrame>, 'words' | 'tools'> & Pick<TakenPart, 'citing'>;

/** The frame of a chart or a map outside of the overview, with the ways to take it along. */
export function PartFrame({ citing, ...props }: PartFrameProps) {
  const words = useFrameWords();
  const { id, title, subtitle, table } = props;
  const frame = { ...props, words };
  return (
    <ChartFrame
      {...frame}
      tools={<PartTools id={id} title={title} subtitle={subtitle} drawing={<ChartFrame {...frame} />} table={table} citing={citing} />}
    />
  );
}
