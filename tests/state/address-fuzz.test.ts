import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from '@/domain/language';
import { type Address, readAddress, writeAddress } from '@/state/address';
import { anyAddress } from '../fixtures/any-address';
import { realIndex } from '../fixtures/real-dataset';

/** As the app reads a link that a browser has opened: what the address bar makes of it, in its three parts. */
function open(link: string): { path: string; search: string; hash: string } {
  const { pathname, search, hash } = new URL(link, 'https://tally.example');
  return { path: pathname, search, hash };
}

function read(link: string) {
  const { path, search } = open(link);
  return readAddress(path, search, realIndex, 'en');
}
const write = (address: Address) => writeAddress(address, realIndex);

const prototypes = [Object.prototype, Array.prototype, Map.prototype, String.prototype, Function.prototype];
const shapeOfPrototypes = () => prototypes.map((prototype) => Reflect.ownKeys(prototype).map(String).join());
const before = shapeOfPrototypes();

const hostile = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '__proto__[polluted]',
  'constructor.prototype.polluted',
  '<img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  "'; DROP TABLE arrests; --",
  '%E0%A4%A',
  '%00',
  '../../etc/passwd',
  '\u202E\u200B',
  'ﷺ'.repeat(40),
  '1e309',
  '-0',
];
const names = [
  'period',
  'crime',
  'country',
  'organisation',
  'find',
  'sort',
  'receipt',
  'with',
  'briefing',
  'lang',
  'table',
  ...hostile.slice(0, 5),
];

/** A link of the app in which a few signs were lost, doubled, changed or added. */
const mutated = fc
  .tuple(
    anyAddress(realIndex).map(write),
    fc.array(
      fc.tuple(
        fc.nat(400),
        fc.nat(3),
        fc.oneof(
          fc.constantFrom('/', '?', '&', '=', '#', '%', ':', ',', '.', '-', '+', ';', '\\', ...hostile),
          fc.string({ maxLength: 3 }),
        ),
      ),
      {
        minLength: 1,
        maxLength: 4,
      },
    ),
  )
  .map(([link, changes]) =>
    changes.reduce(
      (text, [place, lost, added]) => text.slice(0, place % text.length) + added + text.slice((place % text.length) + lost),
      link,
    ),
  );
/** A good link with parts behind it that nobody wrote. */
const lengthened = fc
  .tuple(
    anyAddress(realIndex).map(write),
    fc.array(fc.tuple(fc.constantFrom(...names), fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'binary' }))), { maxLength: 5 }),
    fc.string(),
  )
  .map(
    ([link, more, hash]) =>
      `${link}${link.includes('?') ? '&' : '?'}${more.map(([name, value]) => `${encodeURIComponent(name)}=${value.replace(/[&#]/g, '')}`).join('&')}#${hash}`,
  );
const rough = fc
  .tuple(fc.oneof(fc.string({ unit: 'binary' }), fc.webPath()), fc.oneof(fc.string({ unit: 'binary' }), fc.webQueryParameters()))
  .map(([path, search]) => `/${path.replace(/^[/\\]+/, '')}?${search}`);
/** What no address bar takes never comes to the app. */
const anyLink = fc.oneof(mutated, lengthened, rough).filter((link) => URL.canParse(link, 'https://tally.example'));

const runs = { numRuns: 2000, seed: 20_261_128 };

describe('of two thousand links by accident or on purpose', () => {
  it('every one is read without a fault, and changes nothing outside of its address', () => {
    fc.assert(
      fc.property(anyLink, (link) => {
        const { address, ignored } = read(link);
        expect(languages).toContain(address.language);
        expect(ignored.every((part) => typeof part === 'string')).toBe(true);
      }),
      runs,
    );
    expect(shapeOfPrototypes()).toEqual(before);
    expect('polluted' in {}).toBe(false);
  });

  it('every one, once mended, is read as the same again', () => {
    fc.assert(
      fc.property(anyLink, (link) => {
        const mended = write(read(link).address);
        const again = read(mended);
        expect(write(again.address)).toBe(mended);
        expect(again.ignored).toEqual([]);
        expect(open(mended).hash).toBe('');
      }),
      runs,
    );
  });

  it('every one keeps its good fields, whatever stands behind them', () => {
    const chance = fc.tuple(anyAddress(realIndex), fc.array(fc.constantFrom(...hostile), { maxLength: 4 }));
    fc.assert(
      fc.property(chance, ([address, more]) => {
        const link = write(address);
        const noise = more.map((value, position) => `${encodeURIComponent(value)}${position}=${encodeURIComponent(value)}`).join('&');
        expect(read(`${link}${link.includes('?') ? '&' : '?'}${noise}`).address).toEqual(address);
      }),
      runs,
    );
  });
});
