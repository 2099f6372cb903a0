import { create } from 'zustand';
import type { DraftRecord } from '@/domain/draft-record';
import type { DroppedRows, Problems } from '@/domain/own-reading';
import type { DatasetIndex } from '@/query/index-dataset';

/** A reader's own data, ready for questions, and what was wrong with the file. */
export interface OwnDataset {
  index: DatasetIndex;
  problems: Problems;
  dropped: DroppedRows | null;
  /** Where the data are the published ones with a draft: the two of which they are made. */
  draft?: { record: DraftRecord; published: DatasetIndex };
}

interface OwnData {
  /** What is shown in place of the published data; null while those are shown. */
  own: OwnDataset | null;
}

/** Stays in this tab: nothing of it is sent anywhere, and it goes with the page unless the reader keeps it. */
export const useOwnData = create<OwnData>(() => ({ own: null }));
