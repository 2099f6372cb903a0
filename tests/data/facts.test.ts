import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { country, crimeArea, measure } from '@/domain/catalogue';
import type { Claim, Figure } from '@/domain/figure';
import { type Operation, operation } from '@/domain/operation';
import { organisation } from '@/domain/organisation';
import { programme } from '@/domain/programme';
import { source } from '@/domain/source';

/*
 * The ledger holds the facts as they were gathered, one row a fact. The data tell the same facts in the project's own
 * schema. Whatever the data tell otherwise, on purpose, is listed by hand below; anything else that differs fails.
 */
const root = new URL('../../', import.meta.url);
const readJson = (path: string): unknown => JSON.parse(readFileSync(new URL(path, root), 'utf8'));

const id = z.string();
const given = z.nullable(z.string());
const urls = z.array(z.int());
const row = z.union([
  z.tuple([
    z.literal('record'),
    id,
    z.string(),
    given,
    z.string(),
    z.array(z.string()),
    given,
    given,
    z.array(z.string()),
    z.array(z.int()),
  ]),
  z.tuple([z.literal('sources'), id, urls]),
  z.tuple([z.literal('countries'), id, z.nullable(z.int()), z.boolean(), z.array(z.string())]),
  z.tuple([z.literal('segment'), id, z.string(), given, given, z.array(z.string())]),
  z.tuple([z.literal('organisation'), id, z.string(), z.string()]),
  z.tuple([z.literal('whole'), id, z.string(), z.number(), z.string(), z.string(), urls]),
  z.tuple([z.literal('part'), id, z.string(), z.string(), z.number(), z.string(), urls]),
  z.tuple([z.literal('country'), id, z.string(), z.string(), z.number(), z.string(), urls]),
  z.tuple([z.literal('text'), id, z.enum(['conflict', 'summary', 'notes', 'countries', 'wording']), z.array(z.string()), z.array(z.int())]),
  z.tuple([z.literal('source'), z.int(), z.string(), z.string(), given, z.enum(['primary', 'secondary'])]),
  z.tuple([z.literal('programme'), z.string(), z.union([z.string(), z.number()])]),
  z.tuple([z.literal('programme-text'), z.string(), z.array(z.string())]),
  z.tuple([z.literal('programme-sources'), z.string(), urls]),
]);
type Row = z.infer<typeof row>;

const ledger = z.strictObject({ urls: z.array(z.string()), rows: z.array(row) }).parse(readJson('tests/data/gathered-facts.json'));
const files = readdirSync(new URL('data/operations/', root)).sort();
const records = files.map((file) => operation.parse(readJson(`data/operations/${file}`)));
const sources = z.array(source).parse(readJson('data/sources.json'));
const organisations = z.array(organisation).parse(readJson('data/organisations.json'));
const countries = z.array(country).parse(readJson('data/countries.json'));
const crimeAreas = z.array(crimeArea).parse(readJson('data/crime-areas.json'));
const measures = z.array(measure).parse(readJson('data/measures.json'));
const programmes = z.array(programme).parse(readJson('data/programmes.json'));

const urlById = new Map<string, string>(sources.map((entry) => [entry.id, entry.url]));
const measureById = new Map<string, z.infer<typeof measure>>(measures.map((entry) => [entry.id, entry]));
const outcomes = programmes.flatMap((entry) => entry.details?.outcomes ?? []);

function rows<K extends Row[0]>(kind: K): Extract<Row, [K, ...unknown[]]>[] {
  return ledger.rows.filter((entry): entry is Extract<Row, [K, ...unknown[]]> => entry[0] === kind);
}
function getRecord(recordId: string): Operation {
  const found = records.find((record) => record.id === recordId);
  if (!found) throw new Error(`no record ${recordId}`);
  return found;
}
const givenUrls = (places: number[]): string[] => places.map((place) => ledger.urls[place] ?? `no url ${place}`).sort();
const citedUrls = (claim: Claim): string[] => claim.sources.map((entry) => urlById.get(entry) ?? `no source ${entry}`).sort();
/** "serengeti ken-arrests: exact 20 [6]", the sources by their place in the record. */
function sayClaim(record: Operation, figure: Figure, claim: Claim): string {
  const places = claim.sources.map((entry) => record.sources.indexOf(entry) + 1).sort((a, b) => a - b);
  return `${record.id} ${figure.key}: ${claim.qualifier} ${claim.value} [${places.join(', ')}]${claim.readAs ? ` read as ${claim.readAs}` : ''}`;
}

/** Measures as gathered that have an entry in the catalogue; every other one is a single result of its operation. */
const catalogueMeasure: Record<string, string> = {
  arrests: 'arrests',
  'additional-arrests': 'arrests',
  'victims-rescued': 'victims-rescued',
  'victims-identified': 'victims-identified',
  'suspicious-networks-identified': 'networks-identified',
  'networks-dismantled': 'networks-dismantled',
  'persons-of-interest-identified': 'suspects-identified',
  'irregular-migrants-detected': 'irregular-migrants-detected',
  'recovered-usd': 'money-recovered-usd',
  'seized-usd': 'money-seized-usd',
  'losses-usd': 'money-lost-usd',
  'devices-seized': 'devices-seized',
  'vehicles-seized': 'vehicles-seized',
  'drugs-kg': 'drugs-seized-kg',
  'malicious-infrastructure-actioned': 'malicious-addresses-and-sites',
  'malicious-infrastructure': 'malicious-addresses-and-sites',
  'malicious-links': 'malicious-addresses-and-sites',
  'malicious-domains': 'malicious-addresses-and-sites',
  'database-checks': 'database-checks',
  'travel-document-hits': 'database-hits',
  'investigations-opened': 'investigations-opened',
  'people-trained': 'people-trained',
  'countries-equipped': 'countries-equipped',
};
/** Units as gathered, where a measure of the catalogue counts in a wider one. */
const catalogueUnit: Record<string, string> = {
  officers: 'people',
  'infrastructures and networks': 'networks',
  'malicious infrastructures': 'networks',
  'cybercrime infrastructures': 'networks',
  USD: 'usd',
  devices: 'items',
  vehicles: 'items',
  kg: 'kilograms',
  links: 'items',
  'IPs, domains, servers and other': 'items',
  checks: 'searches',
};

/** Facts that are told otherwise than they were gathered, and how. */
interface Retold {
  measure?: string;
  readAs?: string;
  partOf?: string;
  /** The places of the sources in the record, where they are not the gathered ones. */
  sources?: number[];
  /** Another row of the ledger tells the same fact. */
  told?: 'by another row';
}
const retold: Record<string, Retold> = {
  // An operation in one country alone: its seizures are the whole result, and count in their measures.
  'nigeria-interagency-2024 part seizures 19': { measure: 'drugs-seized-kg' },
  'nigeria-interagency-2024 part seizures 51': { measure: 'drugs-seized-kg' },
  'nigeria-interagency-2024 part seizures 5': { measure: 'vehicles-seized' },
  // Identified by the release, rescued by the programme page: one figure, two readings.
  'flash-weka whole victims-identified 823': { measure: 'victims-rescued', readAs: 'victims-identified' },
  // A further page gives the same number, by the text on the conflict.
  'serengeti whole victims-identified 35224': { sources: [2, 5] },
  // The fifth page says "close to 485 million": a claim of its own, below.
  'serengeti-2 whole losses-usd 484965199': { sources: [2] },
  // The nine under Red Notices were gathered twice: as a total and as a part of the 24 wanted people.
  'flash-pact whole red-notice-subjects-flagged 9': { partOf: 'wanted-persons-flagged' },
  'flash-pact part wanted-persons-flagged 9': { told: 'by another row' },
  // Addresses that were taken down are counted with the sites; those only identified (Africa Cyber Surge) stay single.
  'africa-cyber-surge-2 country malicious-ips 185': { measure: 'malicious-addresses-and-sites' },
  // Inside another figure of the same country.
  'nigeria-interagency-2024 country seized-usd 16000': { partOf: 'nga-money-seized-usd' },
  'sentinel country data-recovered-terabytes 30': { partOf: 'gha-data-encrypted-terabytes' },
};

/** Claims that no gathered figure holds: they stand in the texts on conflicts. */
const claimsFromConflicts = [
  'africa-cyber-surge-1 arrests: exact 10 [8, 9]',
  'africa-cyber-surge-1 malicious-addresses-and-sites: about 200000 [8]',
  'africa-cyber-surge-2 arrests: exact 14 [1] read as suspects-identified',
  'africa-cyber-surge-2 victim-ips-data-stealers: exact 4134 [7]',
  'contender-3 gha-devices-seized: over 885 [6]',
  'flash-weka victims-rescued: exact 823 [1]',
  'operation-nervone gang-attacks: over 35 [6]',
  'serengeti ken-arrests: about 20 [5]',
  'serengeti ken-arrests: exact 20 [6]',
  'serengeti money-lost-usd: exact 192000000 [2] read as money-recovered-usd',
  'serengeti-2 money-lost-usd: about 485000000 [5]',
  'serengeti-2 money-recovered-usd: exact 97418228 [2]',
  'serengeti-2 victims-targeted: exact 87858 [6]',
];
/** Figures that were gathered as two and are one figure with claims that disagree. */
const figuresOfSeveralClaims = [
  'africa-cyber-surge-1 arrests',
  'africa-cyber-surge-1 malicious-addresses-and-sites',
  'africa-cyber-surge-2 arrests',
  'africa-cyber-surge-2 victim-ips-data-stealers',
  'contender-3 gha-devices-seized',
  'flash-weka victims-rescued',
  'mauritius-training-2024 people-trained',
  'operation-nervone gang-attacks',
  'serengeti ken-arrests',
  'serengeti money-lost-usd',
  'serengeti victims-identified',
  'serengeti-2 money-lost-usd',
  'serengeti-2 money-recovered-usd',
  'serengeti-2 victims-targeted',
];
/** A conflict that speaks of two matters is told as two. */
const conflictsToldAsTwo = new Set(['africa-cyber-surge-2']);
/** Wholes whose breakdown names a figure of the record; the parts of any other breakdown stand alone. */
const wholesOfParts = new Set(['arrests', 'illicit-health-products-seized', 'wanted-persons-flagged']);

/** Pages that were read for the goals, after the facts were gathered. */
const readForGoals = ['homeland-preparedness-news-global-policing-goals', 'interpol-global-policing-goals', 'unodc-sdg-16'];

/** Titles under which a page was gathered beside the fuller one that the catalogue gives. */
const otherTitles = new Set([
  'AFRIPOL-INTERPOL meeting in Lyon, 8-15 March 2023',
  'AFSECOM',
  'AFSECOM: Towards a secure continental police communication platform',
  'Criminalité pharmaceutique : la première opération INTERPOL-AFRIPOL',
  'First INTERPOL-AFRIPOL front-line operation (reprint of the release)',
  'INTERPOL AFJOC summit in Seychelles',
  'INTERPOL African Cyberthreat Assessment Report 2024 (AFRIPOL foreword)',
  'INTERPOL Chief highlights alliance with AFRIPOL',
]);

interface Expected {
  name: string;
  recordId: string;
  country: string | undefined;
  partOf: string | undefined;
  measure: string | undefined;
  unit: string | undefined;
  readAs: string | undefined;
  value: number;
  qualifier: string;
  cited: string[];
}

function expectedClaims(): Expected[] {
  const facts: Expected[] = [];
  const add = (
    scope: string,
    measureName: string,
    fact: Omit<Expected, 'name' | 'readAs' | 'measure'> & { measure: string | undefined },
  ) => {
    const name = `${fact.recordId} ${scope} ${measureName} ${fact.value}`;
    const change = retold[name];
    if (change?.told) return;
    const record = getRecord(fact.recordId);
    const cited = change?.sources?.map((place) => urlById.get(record.sources[place - 1] ?? '') ?? '').sort();
    facts.push({
      ...fact,
      name,
      measure: change?.measure ?? fact.measure,
      readAs: change?.readAs,
      partOf: change?.partOf ?? fact.partOf,
      cited: cited ?? fact.cited,
    });
  };
  for (const [, recordId, name, value, qualifier, unit, places] of rows('whole')) {
    add('whole', name, {
      recordId,
      country: undefined,
      partOf: undefined,
      measure: catalogueMeasure[name],
      unit,
      value,
      qualifier,
      cited: givenUrls(places),
    });
  }
  for (const [, recordId, whole, , value, qualifier, places] of rows('part')) {
    const partOf = wholesOfParts.has(whole) ? whole : undefined;
    const part = { recordId, country: undefined, partOf, measure: catalogueMeasure[whole], unit: undefined };
    add('part', whole, { ...part, value, qualifier, cited: givenUrls(places) });
  }
  for (const [, recordId, place, name, value, qualifier, places] of rows('country')) {
    const inCountry = { recordId, country: place, partOf: undefined, measure: catalogueMeasure[name], unit: undefined };
    add('country', name, { ...inCountry, value, qualifier, cited: givenUrls(places) });
  }
  return facts;
}

function tells(fact: Expected, figure: Figure, claim: Claim): boolean {
  const unit = figure.kind === 'single' ? figure.unit : measureById.get(figure.measure)?.unit;
  const givenUnit = figure.kind === 'single' || fact.unit === undefined ? fact.unit : (catalogueUnit[fact.unit] ?? fact.unit);
  return (
    figure.country === fact.country &&
    figure.partOf === fact.partOf &&
    (figure.kind === 'measured' ? figure.measure : undefined) === fact.measure &&
    (givenUnit === undefined || unit === givenUnit) &&
    claim.value === fact.value &&
    claim.qualifier === fact.qualifier &&
    claim.readAs === fact.readAs &&
    citedUrls(claim).join() === fact.cited.join()
  );
}

/** Pairs each gathered figure with one claim of the data; no claim answers for two. */
function pairFigures() {
  const open = records.flatMap((record) => record.figures.flatMap((figure) => figure.claims.map((claim) => ({ record, figure, claim }))));
  const missing: string[] = [];
  for (const fact of expectedClaims()) {
    const place = open.findIndex(({ record, figure, claim }) => record.id === fact.recordId && tells(fact, figure, claim));
    if (place < 0) missing.push(fact.name);
    else open.splice(place, 1);
  }
  return { missing, unpaired: open.map(({ record, figure, claim }) => sayClaim(record, figure, claim)).sort() };
}

/** Role words as gathered: the roles they mean, and the programme or the words that are kept beside them. */
const rolesByWords: Record<string, { roles: string[]; through?: string; note?: string }> = {
  author: { roles: ['author'] },
  beneficiary: { roles: ['beneficiary'] },
  'beneficiary and host': { roles: ['beneficiary', 'host'] },
  'co-chair (Stephen Kavanagh)': { roles: ['chair'], note: 'co-chair (Stephen Kavanagh)' },
  'co-chair (Tarek Sharif) and host': { roles: ['chair', 'host'], note: 'co-chair (Tarek Sharif) and host' },
  'co-organizer': { roles: ['organiser'], note: 'co-organiser' },
  coordinator: { roles: ['coordinator'] },
  'data contributor': { roles: ['data-contributor'] },
  foreword: { roles: ['speaker'], note: 'foreword' },
  funder: { roles: ['funder'] },
  host: { roles: ['host'] },
  'implementer through ISPA': { roles: ['implementer'], through: 'ispa' },
  instructor: { roles: ['trainer'], note: 'instructor' },
  lead: { roles: ['coordinator'], note: 'lead' },
  'national police': { roles: ['national-police'] },
  'national police unit': { roles: ['national-police'], note: 'national police unit' },
  'non-profit partner': { roles: ['non-profit-partner'] },
  organiser: { roles: ['organiser'] },
  'organiser through ISPA': { roles: ['organiser'], through: 'ispa' },
  organizer: { roles: ['organiser'] },
  'organizer (listed under ISPA)': { roles: ['organiser'], note: 'listed under ISPA' },
  participant: { roles: ['participant'] },
  partner: { roles: ['partner'] },
  'partner (as described by Team Cymru)': { roles: ['partner'], note: 'as described by Team Cymru' },
  'partner named in the discussions': { roles: ['partner'], note: 'partner named in the discussions' },
  'private partner': { roles: ['private-partner'] },
  programme: { roles: ['programme'] },
  'speaker (Monique Nsanzabaganwa)': { roles: ['speaker'], note: 'speaker (Monique Nsanzabaganwa)' },
  'statement by its Executive Director': { roles: ['speaker'], note: 'statement by its Executive Director' },
  'supplier and trainer': { roles: ['supplier', 'trainer'] },
  support: { roles: ['supporter'] },
  'supporting law enforcement': { roles: ['supporter'], note: 'supporting law enforcement' },
  'supporting organisation': { roles: ['supporter'], note: 'supporting organisation' },
  'supporting programme': { roles: ['programme'], note: 'supporting programme' },
  'supporting unit': { roles: ['supporter'], note: 'supporting unit' },
  'technical support': { roles: ['supporter'], note: 'technical support' },
  trainer: { roles: ['trainer'] },
  'trainer and support': { roles: ['trainer', 'supporter'] },
};
/** Names as gathered that say more than the name of the organisation. */
const namesByWords: Record<string, { name: string; through?: string; note?: string }> = {
  'German Federal Foreign Office (ISPA donor)': { name: 'German Federal Foreign Office', through: 'ispa', note: 'ISPA donor' },
  'German Federal Foreign Office (through ISPA)': { name: 'German Federal Foreign Office', through: 'ispa' },
  'UK Foreign, Commonwealth & Development Office (through AFJOC)': {
    name: 'UK Foreign, Commonwealth and Development Office',
    through: 'afjoc',
  },
  'Fortinet (FortiGuard Labs)': { name: 'Fortinet', note: 'FortiGuard Labs' },
  'Orange (Orange-CERT-CC)': { name: 'Orange', note: 'Orange-CERT-CC' },
  'INTERPOL Regional Bureaus in Africa (four)': { name: 'INTERPOL Regional Bureaus in Africa', note: 'four' },
  'INTERPOL Regional Counter-Terrorism Nodes (Abidjan, Nairobi)': {
    name: 'INTERPOL Regional Counter-Terrorism Nodes in Africa',
    note: 'Abidjan and Nairobi',
  },
  'INTERPOL Regional Counter-Terrorism Node in Africa': { name: 'INTERPOL Regional Counter-Terrorism Nodes in Africa', note: 'one node' },
  'INTERPOL Africa Cybercrime Operations desk (AFJOC)': { name: 'AFJOC', note: 'INTERPOL Africa Cybercrime Operations desk' },
};

/** A start and an end as gathered, in EDTF: a single date for both alike, an empty side where nothing is known. */
const edtf = (start: string | null, end: string | null): string => (start === end ? (start ?? '') : `${start ?? ''}/${end ?? ''}`);

const citations = (text: string): number[] => [...text.matchAll(/\[(\d+)\]/g)].map((match) => Number(match[1]));
const numbers = (text: string): string[] => text.replace(/\[\d+\]/g, '').match(/\d+(?:[.,]\d+)*/g) ?? [];
/** What a text as gathered holds and the text told does not. */
function lost(givenNumbers: string[], givenCitations: number[], text: string): string[] {
  const held = new Set([...numbers(text), ...citations(text).map((place) => `[${place}]`)]);
  const wanted = [...givenNumbers, ...givenCitations.map((place) => `[${place}]`)];
  return wanted.filter((token) => !held.has(token));
}

/** Every text and number in a value, as text. */
function leavesOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(leavesOf);
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(leavesOf);
  return typeof value === 'string' || typeof value === 'number' ? [String(value)] : [];
}

const wholeFigures = (record: Operation, measureId: string) =>
  record.figures.filter((figure) => figure.kind === 'measured' && figure.measure === measureId && !figure.country && !figure.partOf);
const mainValue = (figure: Figure): number => figure.claims[0]?.value ?? Number.NaN;

function total(kind: Operation['kind'], measureId: string) {
  const counted = records.filter((record) => record.kind === kind && wholeFigures(record, measureId).length > 0);
  const sum = counted.flatMap((record) => wholeFigures(record, measureId)).reduce((running, figure) => running + mainValue(figure), 0);
  return { sum, of: counted.length };
}

describe('the records', () => {
  it('are twenty operations and twenty-nine activities, each in the file of its name', () => {
    expect(records.filter((record) => record.kind === 'operation')).toHaveLength(20);
    expect(records.filter((record) => record.kind === 'activity')).toHaveLength(29);
    expect(files).toEqual(records.map((record) => `${record.id}.json`));
  });

  it('bear the names, kinds, crime areas and judged outcomes that were gathered', () => {
    const told = rows('record').map(([, recordId]) => {
      const record = getRecord(recordId);
      return [
        record.id,
        record.kind,
        record.kind === 'activity' ? record.activityType : null,
        record.name,
        record.otherNames,
        record.crimeAreas.map((area) => area.replaceAll('-', ' ')),
        record.judgedOutcomes.map((outcomeId) => outcomes.find((outcome) => outcome.id === outcomeId)?.number),
      ];
    });
    expect(told).toEqual(
      rows('record').map(([, recordId, kind, type, name, names, , , areas, judged]) => [recordId, kind, type, name, names, areas, judged]),
    );
    expect(records).toHaveLength(rows('record').length);
  });

  it('date everything exactly as precisely as it was gathered', () => {
    const given = rows('record').map(([, recordId, , , , , start, end]) => [recordId, edtf(start, end)]);
    expect(given.map(([recordId]) => [recordId, getRecord(recordId ?? '').period])).toEqual(given);
  });

  it('keep every day of action, phase and side event with its countries', () => {
    const told = records.flatMap((record) =>
      record.segments.map(({ label, period, countries: where }) => [record.id, label, period, where].join('|')),
    );
    const given = rows('segment').map(([, recordId, label, start, end, where]) => [recordId, label, edtf(start, end), where].join('|'));
    expect(told.sort()).toEqual(given.sort());
  });

  it('name the countries that were gathered, and how many took part', () => {
    const told = rows('countries').map(([, recordId]) => [recordId, getRecord(recordId).countries] as const);
    expect(told.map(([recordId, { reported, complete, named }]) => [recordId, reported, complete, named])).toEqual(
      rows('countries').map(([, recordId, reported, complete, named]) => [recordId, reported, complete, named]),
    );
  });

  it('never name more countries than a source reports', () => {
    const tooMany = records.filter(({ countries: took }) => took.named.length > (took.reported ?? Number.POSITIVE_INFINITY));
    expect(tooMany.map((record) => record.id)).toEqual([]);
  });

  it('name every organisation with the role it had', () => {
    const faults: string[] = [];
    for (const [, recordId, words, roleWords] of rows('organisation')) {
      const extra = namesByWords[words];
      const expected = rolesByWords[roleWords];
      const found = organisations.find((entry) => entry.name === (extra?.name ?? words) || entry.otherNames.includes(extra?.name ?? words));
      const taken = getRecord(recordId).organisations.find((entry) => entry.organisation === found?.id);
      const kept = [extra?.note, extra?.note ? undefined : expected?.note].every((note) => !note || taken?.note?.includes(note));
      const same =
        taken && expected && taken.roles.join() === expected.roles.join() && taken.through === (extra?.through ?? expected.through);
      if (!same || !kept) faults.push(`${recordId}: ${words}, ${roleWords}`);
    }
    expect(faults).toEqual([]);
    expect(records.flatMap((record) => record.organisations)).toHaveLength(rows('organisation').length);
  });

  it('belong to the programmes that their organisations and pages name', () => {
    const pages = new Set<string>(programmes.flatMap((entry) => entry.pages));
    for (const record of records) {
      const acting = new Set<string | undefined>(record.organisations.flatMap((entry) => [entry.organisation, entry.through]));
      const onProgrammePage = record.sources.some((entry) => pages.has(entry));
      const expected = ['ispa', 'afripol', 'afjoc'].filter((name) => acting.has(name) || (name === 'ispa' && onProgrammePage));
      expect([record.id, ...record.programmes]).toEqual([record.id, ...expected]);
    }
  });
});

describe('the pages', () => {
  it('are cited by each record in the order in which its texts number them', () => {
    const told = rows('sources').map(([, recordId]) => [recordId, getRecord(recordId).sources.map((entry) => urlById.get(entry))]);
    expect(told).toEqual(rows('sources').map(([, recordId, places]) => [recordId, places.map((place) => ledger.urls[place])]));
  });

  it('stand once in the catalogue, but for the programme page, of which three versions were read', () => {
    const addresses = sources.map((entry) => entry.url);
    const repeated = addresses.filter((address, place) => addresses.indexOf(address) !== place);
    expect(new Set(repeated).size).toBe(1);
    expect(sources.filter((entry) => repeated.includes(entry.url)).map((entry) => entry.id)).toEqual([
      'interpol-support-for-afripol',
      'interpol-support-for-afripol-2020-2023',
      'interpol-support-for-afripol-2024-03',
    ]);
    expect(sources.filter((entry) => !ledger.urls.includes(entry.url)).map((entry) => entry.id)).toEqual(readForGoals);
    expect(new Set(addresses).size).toBe(147 + readForGoals.length);
    expect(ledger.urls.filter((address) => !addresses.includes(address))).toEqual([]);
  });

  it('bear the title, publisher, kind and date that were gathered, but a mirror of a release is no primary page', () => {
    const isKind = (entry: { publisher: string; kind: string }, gathered: string) =>
      entry.kind === (entry.publisher === 'INTERPOL (mirror)' ? 'secondary' : gathered);
    const dated = new Set(rows('source').flatMap(([, place, , , published]) => (published ? [place] : [])));
    const untold = rows('source').filter(([, place, title, publisher, published, kind]) => {
      const entries = sources.filter((entry) => entry.url === ledger.urls[place] && entry.publisher === publisher && isKind(entry, kind));
      // Where one record knows the date of a page and another does not, the known date stands.
      const sameDate = entries.filter((entry) => (published ?? undefined) === entry.published || (published === null && dated.has(place)));
      return !sameDate.some((entry) => entry.title === title || otherTitles.has(title));
    });
    expect(untold).toEqual([]);
  });
});

describe('the figures', () => {
  const { missing, unpaired } = pairFigures();

  it('hold every figure that was gathered, with its number, its doubt and its sources', () => {
    expect(missing).toEqual([]);
  });

  it('hold no number besides, except those that the texts on conflicts name', () => {
    expect(unpaired).toEqual(claimsFromConflicts);
  });

  it('count a matter once though sources give it several numbers', () => {
    const several = records.flatMap((record) =>
      record.figures.filter((figure) => figure.claims.length > 1).map((figure) => `${record.id} ${figure.key}`),
    );
    expect(several.sort()).toEqual(figuresOfSeveralClaims);
  });

  it('list no change that is not made', () => {
    const names = new Set([
      ...rows('whole').map(([, recordId, name, value]) => `${recordId} whole ${name} ${value}`),
      ...rows('part').map(([, recordId, whole, , value]) => `${recordId} part ${whole} ${value}`),
      ...rows('country').map(([, recordId, , name, value]) => `${recordId} country ${name} ${value}`),
    ]);
    expect(Object.keys(retold).filter((name) => !names.has(name))).toEqual([]);
  });

  it('sum to 5,809 arrests in 18 of the 20 operations', () => {
    expect(total('operation', 'arrests')).toEqual({ sum: 5809, of: 18 });
    expect(total('activity', 'arrests')).toEqual({ sum: 0, of: 0 });
  });

  it('give victims rescued for three operations and networks identified for one', () => {
    expect(total('operation', 'victims-rescued')).toEqual({ sum: 700 + 202 + 823, of: 3 });
    expect(total('operation', 'networks-identified')).toEqual({ sum: 20_674, of: 1 });
  });

  it('keep missing apart from zero', () => {
    expect(records.flatMap((record) => record.figures).filter((figure) => figure.claims.some((claim) => claim.value === 0))).toEqual([]);
    expect(wholeFigures(getRecord('flash-pact'), 'arrests')).toEqual([]);
    expect(wholeFigures(getRecord('flash-ippa'), 'arrests')).toEqual([]);
  });

  it('leave open whether the hundred other arrests of WEKA II lie inside the three hundred', () => {
    const uncertain = records.flatMap((record) =>
      record.figures.filter((figure) => figure.partUncertain).map((figure) => `${record.id} ${figure.key}`),
    );
    expect(uncertain).toEqual(['weka-2 arrests-other-crimes']);
  });

  it('let no part exceed its whole, and no countries together the operation', () => {
    const sameUnit = (a: Figure, b: Figure) => (a.kind === 'single' && b.kind === 'single' ? a.unit === b.unit : a.kind === b.kind);
    for (const record of records) {
      for (const whole of record.figures) {
        const most = Math.max(...whole.claims.map((claim) => claim.value));
        const parts = record.figures.filter((figure) => figure.partOf === whole.key);
        expect(
          parts.every((part) => sameUnit(part, whole)),
          `${record.id} ${whole.key}`,
        ).toBe(true);
        expect(
          parts.reduce((sum, part) => sum + mainValue(part), 0),
          `parts of ${record.id} ${whole.key}`,
        ).toBeLessThanOrEqual(most);
      }
      for (const { id: measureId } of measures) {
        const whole = wholeFigures(record, measureId).reduce(
          (sum, figure) => sum + Math.max(...figure.claims.map((claim) => claim.value)),
          0,
        );
        if (whole === 0) continue;
        const inCountries = record.figures.filter(
          (figure) => figure.kind === 'measured' && figure.measure === measureId && figure.country && !figure.partOf,
        );
        expect(
          inCountries.reduce((sum, figure) => sum + mainValue(figure), 0),
          `${record.id} ${measureId}`,
        ).toBeLessThanOrEqual(whole);
      }
    }
  });
});

describe('the words', () => {
  const textsOf = (record: Operation) => ({
    conflict: record.disagreements.map((entry) => entry.text).join(' '),
    summary: record.summary,
    notes: record.notes ?? '',
    countries: record.countries.note ?? '',
    wording: record.figures
      .flatMap((figure) => [
        figure.label,
        figure.note,
        ...figure.claims.flatMap((claim) => [
          claim.wording,
          claim.value.toLocaleString('en'),
          ...claim.sources.map((entry) => `[${record.sources.indexOf(entry) + 1}]`),
        ]),
      ])
      .join(' '),
  });

  it('lose no number and no source of the texts that were gathered', () => {
    const faults = rows('text').flatMap(([, recordId, kind, held, cited]) => {
      const missing = lost(held, cited, textsOf(getRecord(recordId))[kind]);
      return missing.length > 0 ? [`${recordId} ${kind}: ${missing.join(', ')}`] : [];
    });
    expect(faults).toEqual([]);
  });

  it('tell every conflict between sources, each one by itself', () => {
    const conflicts = rows('text').filter(([, , kind]) => kind === 'conflict');
    for (const record of records) {
      const given = conflicts.filter(([, recordId]) => recordId === record.id);
      const split = conflictsToldAsTwo.has(record.id) ? 1 : 0;
      expect([record.id, record.disagreements.length]).toEqual([record.id, given.length + split]);
      if (split) continue;
      given.forEach(([, , , held, cited], place) => {
        expect(lost(held, cited, record.disagreements[place]?.text ?? ''), `${record.id} ${place + 1}`).toEqual([]);
      });
    }
  });

  it('cite only sources that the record has', () => {
    const unknown = records.filter((record) =>
      Object.values(textsOf(record))
        .flatMap(citations)
        .some((place) => place < 1 || place > record.sources.length),
    );
    expect(unknown.map((record) => record.id)).toEqual([]);
  });
});

describe('the catalogues', () => {
  it('hold everything that a record refers to', () => {
    const known = {
      sources: new Set<string>(sources.map((entry) => entry.id)),
      organisations: new Set<string>(organisations.map((entry) => entry.id)),
      countries: new Set<string>(countries.map((entry) => entry.code)),
      crimeAreas: new Set<string>(crimeAreas.map((entry) => entry.id)),
      measures: new Set<string>(measures.map((entry) => entry.id)),
      programmes: new Set<string>(programmes.map((entry) => entry.id)),
      outcomes: new Set<string>(outcomes.map((entry) => entry.id)),
      records: new Set<string>(records.map((entry) => entry.id)),
    };
    for (const record of records) {
      const claims = record.figures.flatMap((figure) => figure.claims);
      const keys = new Set<string>(record.figures.map((figure) => figure.key));
      const unknown = [
        ...record.sources.filter((entry) => !known.sources.has(entry)),
        ...claims.flatMap((claim) => claim.sources).filter((entry) => !record.sources.includes(entry)),
        ...claims.filter((claim) => claim.readAs && !known.measures.has(claim.readAs)).map((claim) => claim.readAs),
        ...record.figures.filter((figure) => figure.kind === 'measured' && !known.measures.has(figure.measure)).map((figure) => figure.key),
        ...record.figures.filter((figure) => figure.country && !known.countries.has(figure.country)).map((figure) => figure.key),
        ...record.figures.filter((figure) => figure.partOf && !keys.has(figure.partOf)).map((figure) => figure.key),
        ...record.disagreements
          .filter((entry) => (entry.about === 'figure') !== (entry.figure !== undefined && keys.has(entry.figure)))
          .map((entry) => entry.text),
        ...[...record.countries.named, ...record.segments.flatMap((part) => part.countries)].filter((code) => !known.countries.has(code)),
        ...record.organisations.filter((entry) => !known.organisations.has(entry.organisation)).map((entry) => entry.organisation),
        ...record.crimeAreas.filter((area) => !known.crimeAreas.has(area)),
        ...record.programmes.filter((entry) => !known.programmes.has(entry)),
        ...record.judgedOutcomes.filter((entry) => !known.outcomes.has(entry)),
        ...(record.follows && !known.records.has(record.follows) ? [record.follows] : []),
      ];
      expect([record.id, ...unknown]).toEqual([record.id]);
      expect([record.id, keys.size]).toEqual([record.id, record.figures.length]);
    }
  });

  it('tell of the programme everything that was gathered', () => {
    const told = leavesOf(programmes.find((entry) => entry.id === 'ispa'));
    const names = told.flatMap((leaf) => organisations.find((entry) => entry.id === leaf)?.name ?? []);
    const held = new Set([...told, ...told.flatMap((leaf) => leaf.split('/')), ...names]);
    expect(rows('programme').filter(([, , value]) => !held.has(String(value)))).toEqual([]);
    const words = told.join(' ');
    expect(rows('programme-text').flatMap(([, place, wanted]) => lost(wanted, [], words).map((token) => `${place}: ${token}`))).toEqual([]);
  });

  it('cite for the programme the pages on which it was read', () => {
    const details = programmes.find((entry) => entry.id === 'ispa')?.details;
    const told: Record<string, string[] | undefined> = {
      donor: details?.donor.sources,
      timeframe: details?.timeframe.sources,
      budget: details?.phases[0]?.budget?.sources,
      partner: details?.partner.sources,
    };
    told['outcomes'] = details?.outcomes[0]?.sources;
    details?.phases.forEach((entry) => {
      told[`phase ${entry.number}`] = entry.sources;
    });
    details?.agreements.forEach((entry, place) => {
      told[`agreement ${place + 1}`] = entry.sources;
    });
    details?.partner.founding.forEach((entry, place) => {
      told[`founding ${place + 1}`] = entry.sources;
    });
    details?.steeringCommittee.meetings.forEach((entry, place) => {
      told[`meeting ${place + 1}`] = entry.sources;
    });
    details?.regions.forEach((entry) => {
      told[`region ${entry.id}`] = entry.sources;
    });
    for (const outcome of outcomes) expect(outcome.sources).toEqual(told['outcomes']);
    const toldUrls = Object.entries(told).map(([place, pages]) => [place, ...(pages ?? []).map((entry) => urlById.get(entry))].join(' '));
    expect(toldUrls.sort()).toEqual(
      rows('programme-sources')
        .map(([, place, pages]) => [place, ...pages.map((page) => ledger.urls[page])].join(' '))
        .sort(),
    );
  });

  it('place the fifty-five member states of the African Union in five regions, as the programme does', () => {
    const regions = programmes.flatMap((entry) => entry.details?.regions ?? []);
    const byProgramme = regions.flatMap((region) => region.memberStates.map((code) => `${code} ${region.id}`));
    expect(countries.filter((entry) => entry.region).map((entry) => `${entry.code} ${entry.region}`)).toEqual(byProgramme.sort());
    expect(byProgramme).toHaveLength(55);
    expect(regions.map((region) => region.memberStates.length)).toEqual([7, 15, 9, 14, 10]);
  });

  it('let three measures stand first and none be added to another', () => {
    expect(measures.filter((entry) => entry.rank === 1).map((entry) => entry.id)).toEqual([
      'arrests',
      'victims-rescued',
      'networks-identified',
    ]);
    for (const entry of measures) expect(entry.addsTo).toEqual([entry.id]);
  });
});
