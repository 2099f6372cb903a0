/** Whose data are shown. Whatever is shown or taken along says so where they are not the published ones. */
export type DataOrigin =
  | { kind: 'published' }
  /** A reader's own file: its name, and which counts are left out of it on the reader's wish. */
  | { kind: 'own'; name: string; hidden: { below: number; figures: number } | null }
  /** The published data together with an operation that the reader drafted. */
  | { kind: 'draft'; name: string };

export const publishedData: DataOrigin = { kind: 'published' };
