import { describe, expect, it } from 'vitest';
import { languages } from '@/domain/language';
import { remedies } from '@/domain/remedies';
import { sayRemedy } from '@/text/remedy';
import { aSpeaker } from '../fixtures/taken-data';

describe.each(languages)('a problem of an own file in %s', (language) => {
  it('is said in words, with how it is mended', async () => {
    const speaker = await aSpeaker(language);
    expect(speaker.say('own.problem.W_COUNT_MISMATCH')).not.toContain('own.problem');
    expect(sayRemedy(speaker, { remedy: remedies.moreNamedThanReported, values: { reported: 1 } })).toContain('1');
  });

  it('has a next step where nothing is shown', async () => {
    const speaker = await aSpeaker(language);
    expect(speaker.say('own.problem.next.E_ENCODING')).toContain('UTF-8');
  });
});
