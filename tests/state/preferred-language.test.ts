import { describe, expect, it } from 'vitest';
import { bestLanguage } from '@/state/preferred-language';

describe('the language of a first visit', () => {
  it.each([
    [['pt-BR', 'en'], 'pt'],
    [['de-DE', 'fr-CH', 'en'], 'fr'],
    [['ar-EG'], 'ar'],
    [['SW'], 'sw'],
    [['de', 'ja'], 'en'],
    [[], 'en'],
    [['', 'es-419'], 'es'],
    [['constructor', 'sw'], 'sw'],
  ])('for a reader of %j is %s', (tags, language) => {
    expect(bestLanguage(tags)).toBe(language);
  });
});
