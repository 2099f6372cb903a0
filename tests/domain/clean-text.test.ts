import { describe, expect, it } from 'vitest';
import { cleanText, isClean } from '@/domain/clean-text';

describe('a text of a file', () => {
  it.each([
    { what: 'control characters', text: 'a\u0000b\u000Bc\u0085d\u007F', cleaned: 'abcd' },
    { what: 'what turns the direction', text: 'invoice\u202Efdp.exe\u2066\u2069', cleaned: 'invoicefdp.exe' },
    { what: 'spaces without width', text: 'inter\u200Bpol\uFEFF\u2060', cleaned: 'interpol' },
    { what: 'hidden tags', text: 'a\u{E0041}\u{E007F}b', cleaned: 'ab' },
    { what: 'half a character', text: 'a\uD800b', cleaned: 'ab' },
  ])('loses $what', ({ text, cleaned }) => {
    expect(cleanText(text)).toBe(cleaned);
    expect(isClean(text)).toBe(false);
  });

  it.each(['a\nb\tc', 'عملية\u200Eسيرينغيتي\u200F\u061C', 'می\u200Cخواهم', '👩\u200D🚒', 'Côte d’Ivoire'])(
    'keeps what a language needs: %j',
    (text) => {
      expect(cleanText(text)).toBe(text);
      expect(isClean(text)).toBe(true);
    },
  );

  it('ends its lines in one way, which takes nothing out', () => {
    expect(cleanText('a\r\nb\rc')).toBe('a\nb\nc');
    expect(isClean('a\r\nb')).toBe(true);
  });
});
