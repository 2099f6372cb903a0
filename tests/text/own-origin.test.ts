import { describe, expect, it } from 'vitest';
import { sayOwnOrigin } from '@/text/own-origin';
import { englishSpeaker } from '../fixtures/english-speaker';

describe('whose data are shown', () => {
  it('is said of a file with its name, and how many small counts are hidden', () => {
    expect(sayOwnOrigin(englishSpeaker, { kind: 'own', name: 'ours.json', hidden: { below: 10, figures: 7 } })).toEqual([
      'Your data, not the published dataset: \u2068ours.json\u2069',
      'Counts under 10 are hidden: 7 figures',
    ]);
  });

  it('is said of a draft, and of the published data not at all', () => {
    expect(sayOwnOrigin(englishSpeaker, { kind: 'draft', name: 'Operation New' })).toEqual([
      'The published data with a draft of yours: \u2068Operation New\u2069',
    ]);
    expect(sayOwnOrigin(englishSpeaker, { kind: 'published' })).toEqual([]);
  });
});
