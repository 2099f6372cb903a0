import type { Dataset } from '@/domain/dataset';
import { indexDataset } from '@/query/index-dataset';
import { allPlaces } from '@/query/place';
import { writePlace } from '@/state/address';
import { english } from '@/text/english';
import { sayHead } from '@/text/head';
import { createSpeaker } from '@/text/speaker';

export interface PageHead {
  /** "/operations/weka-2" */
  path: string;
  title: string;
  description: string;
}

/** What every page of the site is called, for a browser that has not run the app yet. The last one is for addresses that lead nowhere. */
export function pageHeads(dataset: Dataset): PageHead[] {
  const index = indexDataset(dataset);
  const speaker = createSpeaker('en', english);
  return [...allPlaces(index), { kind: 'unknown', path: '/404' } as const].map((place) => ({
    path: writePlace(place),
    ...sayHead(speaker, index, place),
  }));
}
