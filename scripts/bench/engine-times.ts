import * as z from 'zod/mini';

const times = z.strictObject({ build: z.number(), answers: z.array(z.number()) });

/** What the comparison of the engines reports: times in milliseconds, one a question. */
export const engineTimes = z.strictObject({
  operations: z.int(),
  ours: times,
  crossfilter: times,
  /** Questions to which the two gave other totals. */
  differing: z.int(),
  questions: z.int(),
});
export type EngineTimes = z.infer<typeof engineTimes>;
