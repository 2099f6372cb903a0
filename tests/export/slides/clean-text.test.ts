import { describe, expect, it } from 'vitest';
import { cleanText, escapeText } from '@/export/slides/clean-text';

describe('the text of a slide', () => {
  it.each([
    ['control characters', 'a\u0000b\u0007c\u001fd\u009fe', 'abcde'],
    ['lone surrogates', 'a\ud800b\udc00c', 'abc'],
    ['noncharacters', 'a\ufffeb\uffffc', 'abc'],
    ['marks that turn what follows', 'a\u202eb\u202dc\u202ad', 'abcd'],
  ])('loses %s', (_, text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });

  it('keeps letters of every script, emoji and the spaces that hold numbers together', () => {
    expect(cleanText('عملية 1\u202f062 😀 Sénégal')).toBe('عملية 1\u00a0062 😀 Sénégal');
  });

  it('is one line', () => {
    expect(cleanText(' a\r\n\tb\u2028c ')).toBe('a b c');
  });

  it('is never markup', () => {
    expect(escapeText('</a:t>]]>&amp;"')).toBe('&lt;/a:t&gt;]]&gt;&amp;amp;&quot;');
  });
});
