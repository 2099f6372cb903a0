import { useEffect, useMemo } from 'react';
import type { Briefing } from '@/query/briefing';
import type { DatasetIndex } from '@/query/index-dataset';
import { readyBriefing } from '@/query/ready-briefing';
import type { Address } from './address';
import { followBriefing, useBriefing } from './briefing';
import { readBriefingLink } from './briefing-link';
import { useNotice } from './notice';

export interface ShownBriefing {
  briefing: Briefing;
  /** Whose it is: the one that came with the link, the reader's own, or the one that is made of the data. */
  from: 'link' | 'kept' | 'ready';
}

/** The briefing of an address: that of its link, else the one that the browser keeps, else the ready one. The reader is told what of a link could not be read. */
export function useShownBriefing(index: DatasetIndex, { briefing: link, language }: Address): ShownBriefing {
  const { briefing: kept } = useBriefing(index);
  const linked = useMemo(() => (link === null ? null : readBriefingLink(link, index, language)), [link, index, language]);
  const announce = useNotice((state) => state.announce);
  useEffect(followBriefing, []);
  useEffect(() => {
    if (linked !== null && linked.ignored.length > 0) announce(linked.ignored);
  }, [linked, announce]);
  return useMemo<ShownBriefing>(() => {
    if (linked !== null && linked.briefing.steps.length > 0) return { briefing: linked.briefing, from: 'link' };
    if (kept.steps.length > 0) return { briefing: kept, from: 'kept' };
    return { briefing: readyBriefing(index, language), from: 'ready' };
  }, [linked, kept, index, language]);
}
