import { createContext, useContext } from 'react';
import type { SourceId } from '@/domain/identifier';
import type { Operation } from '@/domain/operation';
import type { DatasetIndex } from '@/query/index-dataset';

/** What holds for every part of a page that can be taken along. */
export interface PartPage {
  index: DatasetIndex;
  /** The link of the page, and its name in the name of a file. */
  link: string;
  name: string;
  /** What the page is about, in words. */
  about: string;
  /** The records on which the page rests; null for all. */
  records: readonly Operation[] | null;
  /** The sources in the order of the list of the page; those of the records where they are left out. */
  sources?: readonly SourceId[];
}

/** Null where no part can be taken along, as in the picture of one. */
const Context = createContext<PartPage | null>(null);

export const PartContext = Context.Provider;

export function usePartPage(): PartPage | null {
  return useContext(Context);
}
