import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthOf, yearRange } from '@/query/month';
import { type Address, homeAddress, readAddress, writeAddress } from '@/state/address';
import { inLanguage, readLanguage } from '@/state/language-in-path';
import { anyAddress } from '../fixtures/any-address';
import { getId } from '../fixtures/get-id';
import { realIndex } from '../fixtures/real-dataset';

const home = homeAddress(realIndex);
/** Reads a link of the app: its path, or "/" where it has none, and its query part. */
const read = (link: string) => {
  const [path = '', ...rest] = link.split('?');
  return readAddress(path || '/', rest.length === 0 ? '' : `?${rest.join('?')}`, realIndex, 'en');
};
const write = (address: Address) => writeAddress(address, realIndex);
const withQuestion = (changes: Partial<Address['question']>): Address => ({ ...home, question: { ...home.question, ...changes } });

describe('a link', () => {
  it('restores everything that it was made from', () => {
    fc.assert(
      fc.property(anyAddress(realIndex), (address) => {
        expect(read(write(address))).toEqual({ address, ignored: [] });
      }),
      { numRuns: 1000 },
    );
  });

  it('once mended is not mended again, whatever stood in it', () => {
    const names = fc.constantFrom('period', 'crime', 'country', 'organisation', 'find', 'sort', 'receipt', 'data', '__proto__');
    const values = fc.oneof(
      fc.string(),
      fc.constantFrom('2023', 'NGA', 'NGA,KEN,NGA', 'cybercrime', 'interpol:led', '-arrests', 'weka-2', '%E0%A4%A'),
    );
    const anySearch = fc.array(fc.tuple(names, values), { maxLength: 6 }).map((all) => `?${all.map((entry) => entry.join('=')).join('&')}`);
    fc.assert(
      fc.property(anySearch, (search) => {
        const mended = write(read(search).address);
        expect(write(read(mended).address)).toBe(mended);
        expect(read(mended).ignored).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('leaves out what is as at first', () => {
    expect(write(home)).toBe('/en/');
    expect(read('')).toEqual({ address: home, ignored: [] });
    expect(write(withQuestion({ countries: [getId.country('NGA')] }))).toBe('/en/?country=NGA');
  });

  it.each([
    [{ period: yearRange(2023) }, '?period=2023'],
    [{ period: { from: monthOf(2021, 1), to: monthOf(2023, 12) } }, '?period=2021..2023'],
    [{ period: { from: monthOf(2021, 5), to: monthOf(2022, 5) } }, '?period=2021-05..2022-05'],
    [{ period: { from: monthOf(2023, 4), to: monthOf(2023, 4) } }, '?period=2023-04'],
    [{ countries: [getId.country('NGA'), getId.country('KEN')] }, '?country=NGA,KEN'],
    [{ organisation: { organisation: getId.organisation('afripol'), part: 'led' } }, '?organisation=afripol:led'],
    [{ text: 'Côte d’Ivoire & more' }, '?find=C%C3%B4te%20d%E2%80%99Ivoire%20%26%20more'],
  ] as const)('can be read by a person: %j is %s', (changes, search) => {
    expect(write(withQuestion(changes))).toBe(`/en/${search}`);
  });

  it('reads the code of a country in small letters', () => {
    expect(read('?country=nga,Ken')).toEqual(read('?country=NGA,KEN'));
    expect(read('?country=nga').ignored).toEqual([]);
  });

  it('takes a period beyond the data as far as the data go', () => {
    expect(read('?period=2015..2023').address.question.period).toEqual({ from: realIndex.range.from, to: monthOf(2023, 12) });
    expect(read('?period=2015..2040')).toEqual({ address: home, ignored: [] });
  });

  it('has fewer than 2,000 characters, whatever is chosen and whatever script is typed', () => {
    const longestOf = <Value extends string>(values: readonly Value[]) =>
      values.reduce((longest, value) => (value.length > longest.length ? value : longest));
    const organisation = longestOf(realIndex.dataset.organisations.map(({ id }) => id));
    const everything = (text: string): Address => ({
      language: 'en',
      place: { kind: 'operation', operation: longestOf([...realIndex.rows].map(({ id }) => id)) },
      comparison: [],
      question: {
        period: { from: monthOf(2021, 2), to: monthOf(2023, 11) },
        crimeAreas: realIndex.dataset.crimeAreas.map(({ id }) => id),
        countries: realIndex.dataset.countries.map(({ code }) => code),
        organisation: { organisation, part: 'partnered' },
        programmes: realIndex.dataset.programmes.map(({ id }) => id),
        kind: 'activities',
        text,
        measure: getId.measure('networks-identified'),
        reading: 'attributed',
      },
      table: 'activities',
      sorting: { column: { measure: getId.measure('networks-identified') }, isDescending: true },
      receipt: { kind: 'operation', operation: longestOf([...realIndex.rows].map(({ id }) => id)) },
      briefing: null,
    });
    const longestText = (letter: string) => {
      const lengths = Array.from({ length: 300 }, (_, position) => position + 1);
      const length = lengths.findLast((each) => read(`?find=${encodeURIComponent(letter.repeat(each))}`).ignored.length === 0) ?? 0;
      return letter.repeat(length);
    };
    for (const letter of ['a', 'é', 'ش', 'ኢ', '警', '👮']) {
      const text = longestText(letter);
      expect(text.length).toBeGreaterThanOrEqual(40);
      expect(write(everything(text)).length).toBeLessThan(2000);
      expect(read(write(everything(text)))).toEqual({ address: everything(text), ignored: [] });
    }
  });

  it('can be made of a text that breaks off within a letter', () => {
    expect(() => write(withQuestion({ text: 'police 👮'.slice(0, -1) }))).not.toThrow();
  });
});

describe('the page of a link', () => {
  it.each([
    ['/', { kind: 'overview' }],
    ['/index.html', { kind: 'overview' }],
    ['/operations/weka-2', { kind: 'operation', operation: 'weka-2' }],
    ['/operations/weka-2/', { kind: 'operation', operation: 'weka-2' }],
    ['/operations/weka-2/index.html', { kind: 'operation', operation: 'weka-2' }],
    ['/operations', { kind: 'overview' }],
    ['/Operations/WEKA-2', { kind: 'operation', operation: 'weka-2' }],
    ['/countries', { kind: 'countries' }],
    ['/countries/ESH', { kind: 'country', country: 'ESH' }],
    ['/countries/nga', { kind: 'country', country: 'NGA' }],
    ['/programme', { kind: 'programme' }],
    ['/data', { kind: 'data' }],
    ['/method/', { kind: 'method' }],
    ['/add/', { kind: 'add' }],
    ['/own', { kind: 'own' }],
  ])('of %s is %j', (path, place) => {
    expect(read(path).address.place).toEqual(place);
  });

  it.each(['/operations/weka-3', '/countries/ATL', '/countries/NGA/KEN', '/programme/1', '/__proto__', '/operations/constructor'])(
    'of %s does not exist, and the address stays as it is',
    (path) => {
      expect(read(path).address.place).toEqual({ kind: 'unknown', path });
      expect(write(read(path).address)).toBe(`/en${path}`);
    },
  );

  it('keeps the filters for the way back', () => {
    const { address } = read('/operations/weka-2?crime=cybercrime&country=NGA');
    expect(address.question).toMatchObject({ crimeAreas: ['cybercrime'], countries: ['NGA'] });
    expect(write({ ...address, place: { kind: 'overview' } })).toBe('/en/?crime=cybercrime&country=NGA');
  });

  it('of a country stands beside at most three others, never beside itself', () => {
    const { address, ignored } = read('/countries/NGA?with=KEN,NGA,gha,BEN,TGO');
    expect([address.comparison, ignored]).toEqual([
      ['KEN', 'GHA', 'BEN'],
      ['with=NGA', 'with=TGO'],
    ]);
    expect(read('/programme?with=KEN')).toMatchObject({ address: { comparison: [] }, ignored: ['with=KEN'] });
  });
});

describe('a link with a part that cannot be read', () => {
  it.each([
    ['?data=https://evil.example/data.json', 'data=https://evil.example/data.json'],
    ['?period=2024-13', 'period=2024-13'],
    ['?period=2024-00', 'period=2024-00'],
    ['?period=2024-02-30', 'period=2024-02-30'],
    ['?period=2023..2022', 'period=2023..2022'],
    ['?period=2021..2022..2023', 'period=2021..2022..2023'],
    ['?period=1999', 'period=1999'],
    ['?period=now', 'period=now'],
    ['?country=Atlantis', 'country=Atlantis'],
    ['?country=%E0%A4%A', 'country=\uFFFD%A'],
    ['?find=%', null],
    ['?crime=constructor', 'crime=constructor'],
    ['?country=__proto__', 'country=__proto__'],
    ['?__proto__=1', '__proto__=1'],
    ['?constructor=1', 'constructor=1'],
    ['?organisation=toString', 'organisation=toString'],
    ['?organisation=interpol:boss', 'organisation=interpol:boss'],
    ['?organisation=interpol:led:funded', 'organisation=interpol:led:funded'],
    ['?programme=moonshot', 'programme=moonshot'],
    ['?kind=rumours', 'kind=rumours'],
    ['?measure=money-lost-usd', 'measure=money-lost-usd'],
    ['?measure=hasOwnProperty', 'measure=hasOwnProperty'],
    ['?reading=twice', 'reading=twice'],
    ['?table=chairs', 'table=chairs'],
    ['?sort=valueOf', 'sort=valueOf'],
    ['?sort=--period', 'sort=--period'],
    ['?receipt=weka-3', 'receipt=weka-3'],
    ['?receipt=__proto__', 'receipt=__proto__'],
    ['?receipt=weka-2:no-such-figure', 'receipt=weka-2:no-such-figure'],
    ['?receipt=weka-2:arrests:more', 'receipt=weka-2:arrests:more'],
    ['?receipt=arrests:year:2050', 'receipt=arrests:year:2050'],
    ['?receipt=arrests:year:2e3', 'receipt=arrests:year:2e3'],
    ['?receipt=arrests:attributed:ATL', 'receipt=arrests:attributed:ATL'],
    ['?receipt=arrests:outcome:glory', 'receipt=arrests:outcome:glory'],
    ['?receipt=arrests:planet:earth', 'receipt=arrests:planet:earth'],
    ['?receipt=arrests:placed:NGA', 'receipt=arrests:placed:NGA'],
    ['?receipt=budget:ispa:2', 'receipt=budget:ispa:2'],
    ['?receipt=budget:afjoc:1', 'receipt=budget:afjoc:1'],
  ])('leaves it at its first state and says so: %s', (search, ignored) => {
    const { address, ignored: told } = read(search);
    expect(told).toEqual(ignored === null ? [] : [ignored]);
    expect(address).toEqual(ignored === null ? withQuestion({ text: '%' }) : home);
  });

  it('leaves out a text that is too long to be a search', () => {
    const find = `find=${'x'.repeat(5000)}`;
    expect(read(`?${find}`)).toEqual({ address: home, ignored: [find] });
  });

  it('keeps the parts that can be read', () => {
    expect(read('?period=2024-13&country=NGA,Atlantis,KEN&kind=operations')).toEqual({
      address: withQuestion({ countries: [getId.country('NGA'), getId.country('KEN')], kind: 'operations' }),
      ignored: ['period=2024-13', 'country=Atlantis'],
    });
  });

  it('takes a value that stands twice in a list once', () => {
    expect(read('?country=NGA,NGA')).toEqual({ address: withQuestion({ countries: [getId.country('NGA')] }), ignored: [] });
  });

  it('adds up the values of a list that stands in two parts', () => {
    const countries = [getId.country('NGA'), getId.country('KEN')];
    expect(read('?country=NGA&country=KEN,NGA')).toEqual({ address: withQuestion({ countries }), ignored: [] });
  });

  it('takes the first of two parts that contradict each other, and says that it left out the second', () => {
    const { address, ignored } = read('?kind=operations&kind=activities&period=2023&period=2024');
    expect(address).toEqual(withQuestion({ kind: 'operations', period: yearRange(2023) }));
    expect(ignored).toEqual(['kind=activities', 'period=2024']);
  });

  it('never throws, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (search) => {
        expect(read(search).address.question.measure).toBe(home.question.measure);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the language of a link', () => {
  it.each([
    ['/fr/operations/weka-2', 'fr', { kind: 'operation', operation: 'weka-2' }],
    ['/ar', 'ar', { kind: 'overview' }],
    ['/SW/countries/', 'sw', { kind: 'countries' }],
    ['/pt/index.html', 'pt', { kind: 'overview' }],
    ['/operations/weka-2?lang=es', 'es', { kind: 'operation', operation: 'weka-2' }],
    ['/fr/data?lang=ar', 'ar', { kind: 'data' }],
    ['/pt-BR/countries', 'pt', { kind: 'countries' }],
    ['/?lang=es-419', 'es', { kind: 'overview' }],
  ])('of %s is %s', (link, language, place) => {
    const { address, ignored } = read(link);
    expect(address).toMatchObject({ language, place });
    expect(ignored).toEqual([]);
    expect(write(address).startsWith(`/${language}/`)).toBe(true);
    expect(write(address)).not.toContain('lang=');
  });

  it('is the reader’s where the link names none, or none that the app speaks', () => {
    expect(readAddress('/data', '', realIndex, 'sw').address.language).toBe('sw');
    expect(readAddress('/', '?lang=de', realIndex, 'sw')).toMatchObject({ address: { language: 'sw' }, ignored: ['lang=de'] });
    expect(readAddress('/de/data', '', realIndex, 'fr').address).toMatchObject({
      language: 'fr',
      place: { kind: 'unknown', path: '/de/data' },
    });
    expect(readLanguage('/data', '')).toBeNull();
  });

  it('can be changed without a change of the page', () => {
    expect(inLanguage('/fr/operations/weka-2', 'ar')).toBe('/ar/operations/weka-2');
    expect(inLanguage('/', 'pt')).toBe('/pt/');
    expect(inLanguage('/method', 'en')).toBe('/en/method');
  });
});
