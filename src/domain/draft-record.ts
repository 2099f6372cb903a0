import * as z from 'zod/mini';
import { operation } from './operation';
import { source } from './source';

/** A record as a maintainer takes it in: its file, and the entries that the catalogue of sources lacks. */
export const draftRecord = z.strictObject({ operation, sources: z.array(source) });
export type DraftRecord = z.infer<typeof draftRecord>;
