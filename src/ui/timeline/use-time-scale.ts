import { useMemo } from 'react';
import { timeScale, type TimeScale } from './time-scale';
import type { MonthRange } from './timeline-props';

export function useTimeScale({ fromMonth, toMonth }: MonthRange, width: number): TimeScale {
  return useMemo(() => timeScale({ fromMonth, toMonth }, width), [fromMonth, toMonth, width]);
}
