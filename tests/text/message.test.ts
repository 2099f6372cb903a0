import { parse } from '@formatjs/icu-messageformat-parser';
import { describe, expect, it } from 'vitest';
import { fillMessage } from '@/text/message';
import { compile } from '../../scripts/messages-plugin';

function fill(message: string, values: Readonly<Record<string, string | number>> = {}, language = 'en'): string {
  return fillMessage<string | number>(compile(parse(message)), values, {
    plural: (count: number) => new Intl.PluralRules(language).select(count),
    number: (value) => value.toLocaleString('en'),
    mark: (name, content) => `[${name}: ${content.join('')}]`,
  }).join('');
}

describe('a message', () => {
  it.each([
    ['Filters', {}, 'Filters'],
    ['', {}, ''],
    ['{named} of {all, number}', { named: 6, all: 1250 }, '6 of 1,250'],
    ['{count, plural, one {# record} other {# records}}', { count: 1 }, '1 record'],
    ['{count, plural, one {# record} other {# records}}', { count: 5809 }, '5,809 records'],
    ['{count, plural, =0 {none} one {one} other {#}}', { count: 0 }, 'none'],
    ['{kind, select, exact {just} other {about}} {number}', { kind: 'exact', number: '7' }, 'just 7'],
    ['{kind, select, exact {just} other {about}} {number}', { kind: 'over', number: '7' }, 'about 7'],
    [
      '{count, plural, one {<b>#</b> in {place}} other {<b>#</b> {kind, select, a {alone} other {}}}}',
      { count: 2, kind: 'a' },
      '[b: 2] alone',
    ],
    ["It’s ‘{name}’, '{it}'", { name: '{x}' }, 'It’s ‘{x}’, {it}'],
  ])('%s with %j says "%s"', (message, values, said) => {
    expect(fill(message, values)).toBe(said);
  });

  it('takes the plurals of its language', () => {
    const message = '{count, plural, zero {z} one {o} two {t} few {f} many {m} other {x}}';
    expect([0, 1, 2, 3, 11, 100].map((count) => fill(message, { count }, 'ar')).join('')).toBe('zotfmx');
  });

  it('keeps the name of a value that it is not given', () => {
    expect(fill('{named} and {count, number}', { named: 1 })).toBe('1 and {count}');
  });

  it.each(['{day, date}', '{count, number, percent}', '{count, selectordinal, other {#th}}', '{count, plural, offset:1 other {#}}'])(
    'is refused at build where it asks for what the app cannot do: %s',
    (message) => {
      expect(() => compile(parse(message))).toThrow('cannot say');
    },
  );
});
