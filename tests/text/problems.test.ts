import { describe, expect, it } from 'vitest';
import { languages } from '@/domain/language';
import type { Problem } from '@/domain/own-reading';
import { ownRemedies } from '@/domain/own-remedies';
import { remedies } from '@/domain/remedies';
import { sayNextStep, sayProblem } from '@/text/problems';
import { aSpeaker } from '../fixtures/taken-data';

const aProblem: Problem = {
  code: 'W_COUNT_MISMATCH',
  place: { kind: 'file' },
  rule: 'noMoreCountriesNamedThanReported',
  value: 2,
  remedy: remedies.moreNamedThanReported,
  values: { reported: 1 },
};

describe.each(languages)('a problem of an own file in %s', (language) => {
  it('is said in words, with how it is mended', async () => {
    const speaker = await aSpeaker(language);
    const { what, remedy } = sayProblem(speaker, aProblem);
    expect(what).not.toContain('own.problem');
    expect(remedy).toContain('1');
    expect(sayProblem(speaker, { ...aProblem, remedy: ownRemedies.takePart, values: { limit: 256 } }).remedy).toContain('256');
  });

  it('has a next step where nothing is shown', async () => {
    expect(sayNextStep(await aSpeaker(language), 'E_ENCODING')).toContain('UTF-8');
  });
});
