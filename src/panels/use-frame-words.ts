import { useMemo } from 'react';
import { useSpeaker } from '@/text/SpeakerContext';
import type { ChartFrameWords } from '@/ui/ChartFrame';

/** The words that every frame needs. */
export function useFrameWords(): ChartFrameWords {
  const speaker = useSpeaker();
  return useMemo(
    () => ({
      table: speaker.say('chart.table'),
      chart: speaker.say('chart.drawing'),
      failed: speaker.say('chart.failed'),
      failedHint: speaker.say('chart.failed-hint'),
      tryAgain: speaker.say('chart.try-again'),
    }),
    [speaker],
  );
}
