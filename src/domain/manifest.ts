import * as z from 'zod/mini';
import { type Parsed, parseWith } from './fault';
import { languages } from './language';
import { edtfDate } from './edtf';

const published = z.strictObject({
  /** Relative to the root of the site. */
  path: z.string().check(z.regex(/^data\/[a-z]+(?:-[a-z]+)?\.[0-9a-f]{64}\.json$/)),
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  bytes: z.int().check(z.positive()),
});

/** Names the current files; small, never cached, so that the files themselves can be cached for ever. */
export const manifest = z.object({
  schemaVersion: z.int(),
  /** Version of the data. */
  version: z.int().check(z.positive()),
  asOf: edtfDate,
  dataset: published,
  outlines: published,
  history: published,
  /** The same data with their texts in other languages. */
  translations: z.optional(z.partialRecord(z.enum(languages), z.object({ dataset: published, history: published }))),
});
export type Manifest = z.infer<typeof manifest>;

export function parseManifest(raw: unknown): Parsed<Manifest> {
  return parseWith(manifest, raw);
}
