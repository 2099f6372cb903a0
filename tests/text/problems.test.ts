import { describe, expect, it } from 'vitest';
import { languages } from '@/domain/language';
import type { Problem } from '@/domain/own-reading';
import { ownRemedies } from '@/domain/own-remedies';
import { remedies } from '@/domain/remedies';
import { sayPlace, sayProblem } from '@/text/problems';
import { aSpeaker } from '../fixtures/taken-data';

const aProblem: Problem = {
  code: 'W_COUNT_MISMATCH',
  place: { kind: 'cell', sheet: null, row: 7, column: 'countries_reported', order: 10 },
  rule: 'noMoreCountriesNamedThanReported',
  value: 2,
  remedy: remedies.moreNamedThanReported,
  values: { reported: 1 },
};

describe.each(languages)('a problem of an own file in %s', (language) => {
  it('is said on one line with its place, what stands there and how it is mended', async () => {
    const speaker = await aSpeaker(language);
    const said = sayProblem(speaker, { ...aProblem, value: 'a\nb' });
    for (const piece of ['W_COUNT_MISMATCH', '7', 'countries_reported', 'a\\nb', '1']) expect(said).toContain(piece);
    expect(said).not.toMatch(/own\.|error\.|\n/);
    expect(sayProblem(speaker, { ...aProblem, remedy: ownRemedies.takePart, values: { limit: 256 } })).toContain('256');
    // The same line in English would say "row".
    expect(said.includes('row')).toBe(language === 'en');
  });

  it('may concern the whole file', async () => {
    expect(sayPlace(await aSpeaker(language), { kind: 'file' })).not.toContain('own.place');
  });
});
