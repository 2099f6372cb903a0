import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writePath, writeRemedy, writeValue } from '@/domain/write-fault';
import { parseDataset } from '@/domain/parse-dataset';
import { aDataset } from '../fixtures/a-dataset';
import { aFigure } from '../fixtures/a-figure';
import { anOperation } from '../fixtures/an-operation';

const good = () => JSON.stringify(aDataset({ operations: [anOperation({ figures: [aFigure()] })] }));

/** The faults of the dataset after one text in it was replaced, as a reader sees them. */
function faultsAfter(text: string, replacement: string): string[] {
  expect(good()).toContain(text);
  const parsed = parseDataset(JSON.parse(good().replace(text, replacement)));
  return parsed.kind === 'ok'
    ? []
    : parsed.faults.map((fault) => `${writePath(fault.path)} is ${writeValue(fault.value)}: ${writeRemedy(fault)}`);
}

describe('a dataset', () => {
  it('is taken as it is when nothing is wrong with it', () => {
    const raw: unknown = JSON.parse(good());
    expect(parseDataset(raw)).toEqual({ kind: 'ok', value: raw });
  });

  it.each([
    {
      says: 'an unknown field, by name',
      text: '"kind":"measured"',
      by: '"kind":"measured","mesure":1',
      found: /^operations\[0\]\.figures\[0\] .*remove or rename "mesure"/,
    },
    {
      says: 'a link that is not https',
      text: 'https://newspaper.example',
      by: 'http://newspaper.example',
      found: /^sources\[0\]\.url is "http:.*only https/,
    },
    {
      says: 'a link that runs a script',
      text: 'https://newspaper.example/page',
      by: 'javascript:alert(1)',
      found: /^sources\[0\]\.url is "javascript:/,
    },
    {
      says: 'a negative count',
      text: '"value":10',
      by: '"value":-1',
      found: /^operations\[0\]\.figures\[0\]\.claims\[0\]\.value is -1: a count cannot be below zero/,
    },
    { says: 'a count as text', text: '"value":10', by: '"value":"10"', found: /value is "10": write a value of type number/ },
    { says: 'an absurd count', text: '"value":10', by: '"value":1e308', found: /value is 1e\+308: too large/ },
    {
      says: 'an unknown qualifier, with those known',
      text: '"exact"',
      by: '"roughly"',
      found: /qualifier is "roughly": expected one of exact, about, nearly/,
    },
    {
      says: 'a missing field',
      text: '"summary":"Police of one country searched some houses.",',
      by: '',
      found: /^operations\[0\]\.summary is nothing: add this field/,
    },
    { says: 'a bad date', text: '2024-02-05/2024-02-09', by: '2024-02-05/2024-02-31', found: /^operations\[0\]\.period is .*no such day/ },
    { says: 'a record of no kind', text: '"kind":"operation"', by: '"kind":"rumour"', found: /^operations\[0\]\.kind is "rumour"/ },
    { says: 'an id with capitals', text: '"id":"boring"', by: '"id":"Boring"', found: /^operations\[0\]\.id is "Boring": use lower-case/ },
    { says: 'a country of two letters', text: '"named":["NGA"]', by: '"named":["NG"]', found: /named\[0\] is "NG": use the three-letter/ },
    {
      says: 'a record without sources',
      text: '"sources":["newspaper","programme-page","release","police-page"]',
      by: '"sources":[]',
      found: /every record needs a source/,
    },
    { says: 'a claim without sources', text: '"sources":["newspaper"]', by: '"sources":[]', found: /every claim needs a source/ },
    { says: 'an empty name', text: '"Operation Boring"', by: '""', found: /name is "": write something/ },
    { says: 'a newer format', text: '"schemaVersion":2', by: '"schemaVersion":3', found: /^schemaVersion is 3/ },
    {
      says: 'a broken law',
      text: '"measure":"arrests"',
      by: '"measure":"cats"',
      found: /^operations\[0\]\.figures\[0\]\.measure is "cats": add the measure/,
    },
  ])('is refused for $says', ({ text, by, found }) => {
    expect(faultsAfter(text, by)[0]).toMatch(found);
  });

  it('is refused, and never throws, whatever JSON it is', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        const parsed = parseDataset(JSON.parse(json));
        expect(parsed.kind === 'faults' && parsed.faults.length > 0).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('is taken or refused with the place, and never throws, whatever one of its values becomes', () => {
    const places = placesIn(JSON.parse(good()));
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.jsonValue({ maxDepth: 2 }), (place, value) => {
        const parsed = parseDataset(changed(JSON.parse(good()), place, value));
        expect(parsed.kind === 'ok' || parsed.faults.length > 0).toBe(true);
        expect(parsed.kind === 'ok' ? [] : parsed.faults.filter((fault) => writeRemedy(fault) === '')).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it.each(['__proto__', 'constructor', 'hasOwnProperty'])('is refused for a field named %s', (name) => {
    expect(parseDataset(JSON.parse(good().replace('"kind":"measured"', `"kind":"measured","${name}":{}`))).kind).toBe('faults');
  });
});

function placesIn(value: unknown): string[][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [[key], ...placesIn(inner).map((place) => [key, ...place])]);
}

function changed(value: unknown, [step, ...rest]: string[], by: unknown): unknown {
  if (step === undefined) return by;
  if (Array.isArray(value)) return value.map((inner: unknown, position) => (String(position) === step ? changed(inner, rest, by) : inner));
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return Object.fromEntries(entries.map(([key, inner]: [string, unknown]) => [key, key === step ? changed(inner, rest, by) : inner]));
}
