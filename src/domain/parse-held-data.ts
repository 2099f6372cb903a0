import * as z from 'zod/mini';
import { dataset } from './dataset';
import { parseWith } from './fault';

const heldData = z.strictObject({
  origin: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('own'),
      name: z.string(),
      hidden: z.nullable(z.strictObject({ below: z.number(), figures: z.number() })),
    }),
    z.strictObject({ kind: z.literal('draft'), name: z.string() }),
  ]),
  // The laws were held when the data were first read.
  dataset,
});

/** Data other than the published ones, as a page that was saved holds them. */
export function parseHeldData(raw: unknown) {
  return parseWith(heldData, raw);
}
