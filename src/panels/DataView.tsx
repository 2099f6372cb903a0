import { useMemo } from 'react';
import { recordsOfAnswer } from '@/export/taken-records';
import { contentOfView } from '@/export/view-content';
import { useSpeaker } from '@/text/SpeakerContext';
import { ContentFiles } from './ContentFiles';
import { useFullLinks } from './use-full-links';
import type { TakenView } from './TakeAway';

/** What is on screen in one view, as a file of data. */
export function DataView({ index, answer, view, table, sorting, address }: TakenView) {
  const speaker = useSpeaker();
  const links = useFullLinks();
  const content = useMemo(
    () => contentOfView(speaker, index, answer, view, { table, sorting, links, address: `${address}#${view}` }),
    [speaker, index, answer, view, table, sorting, links, address],
  );
  return <ContentFiles index={index} of="view" named={content} content={content} records={recordsOfAnswer(index, answer)} />;
}
