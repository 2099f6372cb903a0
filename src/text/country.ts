import type { CountryCode } from '@/domain/identifier';
import { countRecords, type RecordCount } from '@/query/count-records';
import type { CountryProfile } from '@/query/country-profile';
import type { GroupAverage, Region } from '@/query/country-regions';
import { disputedCountries } from '@/query/disputed-countries';
import type { Funding } from '@/query/funding-of-country';
import { countOpenOperations } from '@/query/count-records';
import type { DatasetIndex } from '@/query/index-dataset';
import type { PartnerCountry } from '@/query/partners-of-country';
import { rankedWords } from './findings';
import { countriesWords, countryWords, sayOrganisation } from './names';
import type { Speaker } from './speaker';

/** In how much a country is named, and what may name it too: the first sentences of its page. */
export function sayCountryLead(speaker: Speaker, index: DatasetIndex, profile: CountryProfile, all: RecordCount): readonly string[] {
  const { operations, activities, maybeOperations } = profile;
  const country = countryWords(speaker, index, profile.country);
  const maybe = maybeOperations.filter((operation) => !disputedCountries(operation).has(profile.country)).length;
  const isNamed = operations.length + activities.length > 0;
  return [
    isNamed
      ? speaker.say('profile.lead', {
          ...country,
          operations: operations.length,
          allOperations: all.operations,
          activities: activities.length,
          allActivities: all.activities,
        })
      : speaker.say('profile.lead.none', country),
    ...(maybe === 0 ? [] : [speaker.say(operations.length > 0 ? 'profile.lead.maybe-more' : 'profile.lead.maybe', { count: maybe })]),
  ];
}

/** Why it may have taken part in operations that do not name it, and which are left out for a state that is no member of the African Union. */
export function sayMaybe(speaker: Speaker, index: DatasetIndex, { country, isMember, maybeOperations }: CountryProfile): string {
  const words = countryWords(speaker, index, country);
  if (maybeOperations.length === 0) return speaker.say(isMember ? 'profile.maybe.none' : 'profile.maybe.none-outside', words);
  const isDisputed = maybeOperations.some((operation) => disputedCountries(operation).has(country));
  const sentence = speaker.say(isDisputed ? 'profile.maybe.subtitle.disputed' : 'profile.maybe.subtitle', words);
  return isMember ? sentence : `${sentence} ${speaker.say('profile.maybe.outside', words)}`;
}

/** Who named as funder belongs to the state, and of how many records; empty where it is known as donor of a programme alone. */
export function sayFunding(speaker: Speaker, index: DatasetIndex, { organisations, operations, activities }: Funding): string {
  if (organisations.length === 0) return '';
  return speaker.say('profile.funded.subtitle', {
    records: sayRecordCount(speaker, { operations: operations.length, activities: activities.length }),
    count: organisations.length,
    organisations: speaker.list(
      organisations.map((id) => sayOrganisation(index, id)),
      'and',
    ),
  });
}

/** "14 operations and 1 activity", without the kind of which there are none. */
export function sayRecordCount(speaker: Speaker, { operations, activities }: RecordCount): string {
  return speaker.list(
    [
      ...(operations === 0 && activities > 0 ? [] : [speaker.say('count.operations', { count: operations })]),
      ...(activities === 0 ? [] : [speaker.say('count.activities', { count: activities })]),
    ],
    'and',
  );
}

/** An average to one decimal, or that no list names any of the countries. */
export function sayAverage(speaker: Speaker, { average }: GroupAverage): string {
  return average === null ? speaker.say('mark.not-named') : speaker.number(Math.round(average * 10) / 10);
}

/** The members left out of an average, where there are any. */
function withUnnamed(speaker: Speaker, sentence: string, { unnamed }: GroupAverage): string {
  return unnamed === 0 ? sentence : `${sentence} ${speaker.say('countries.region.unnamed', { count: unnamed })}`;
}

/** How often the members of a region are named, with the arithmetic; for a place that names the region. */
export function sayMembersAverage(speaker: Speaker, group: GroupAverage): string {
  return withUnnamed(speaker, speaker.say('countries.region.average', averageWords(speaker, group)), group);
}

/** How often the members of a region are named, with the arithmetic and the region's name. */
export function sayRegionAverage(speaker: Speaker, region: Region, group: GroupAverage): string {
  const words = { region: speaker.say(`region.${region}`), ...averageWords(speaker, group) };
  return withUnnamed(speaker, speaker.say('profile.region.average', words), group);
}

export function sayUnionAverage(speaker: Speaker, group: GroupAverage): string {
  return withUnnamed(speaker, speaker.say('profile.region.union', averageWords(speaker, group)), group);
}

function averageWords(speaker: Speaker, group: GroupAverage) {
  return { average: sayAverage(speaker, group), namings: group.namings, members: group.countries };
}

/** The country or countries with which it shares most operations. */
export function sayPartnersFinding(
  speaker: Speaker,
  index: DatasetIndex,
  country: CountryCode,
  partners: readonly PartnerCountry[],
): string {
  const words = countryWords(speaker, index, country);
  const [first] = partners;
  if (first === undefined) return speaker.say('profile.partners.none', words);
  const most = partners.filter(({ shared }) => shared === first.shared);
  if (first.shared === 1) return speaker.say('profile.partners.once', { ...words, partners: most.length });
  return most.length > 2
    ? speaker.say('profile.partners.many', { ...words, count: first.shared, partners: most.length })
    : speaker.say('profile.partners.most', { ...words, ...partnersWords(speaker, index, most), count: first.shared, named: most.length });
}

function partnersWords(speaker: Speaker, index: DatasetIndex, partners: readonly PartnerCountry[]) {
  const { countries, theCountries } = countriesWords(
    speaker,
    index,
    partners.map(({ country }) => country),
    'and',
  );
  return { partners: countries, thePartners: theCountries };
}

/** What a compared country lacks: no list names it, or no source places a result of these measures in it. */
export function sayNothingOf(
  speaker: Speaker,
  index: DatasetIndex,
  { country, operations, activities, placed }: CountryProfile,
): string | null {
  const words = countryWords(speaker, index, country);
  if (operations.length + activities.length === 0) return speaker.say('profile.lead.none', words);
  const headline = placed.filter(({ measure }) => index.headline.includes(measure));
  return headline.some(({ stated }) => stated > 0) ? null : speaker.say('profile.compare.none-placed', words);
}

/** How many members of the African Union are named in any operation, and how many operations leave room for others. */
export function sayCountriesLead(speaker: Speaker, index: DatasetIndex, profiles: readonly CountryProfile[]): string {
  const members = profiles.filter(({ country }) => (index.countries.get(country)?.region ?? null) !== null);
  return speaker.say('countries.lead', {
    named: members.filter(({ operations }) => operations.length > 0).length,
    members: members.length,
    incomplete: countOpenOperations(index),
  });
}

/** The country that most operations name, or all that share the first place. */
export function sayCountriesFinding(speaker: Speaker, index: DatasetIndex, profiles: readonly CountryProfile[]): string {
  const most = Math.max(0, ...profiles.map(({ operations }) => operations.length));
  const first = profiles.filter(({ operations }) => operations.length === most);
  const [only] = first;
  if (most === 0) return speaker.say('find.map.nobody');
  if (only === undefined || first.length > 1) return speaker.say('find.map.even');
  return speaker.say('find.map.took-part', {
    ...rankedWords(speaker, index, only.country),
    count: most,
    all: countRecords(index).operations,
  });
}

/** A class of a map that counts: "1 to 3", "10 and more". `next` is the lower bound of the class above it. */
export function sayCountClass(speaker: Speaker, from: number, next: number | undefined): string {
  if (next === undefined) return speaker.say('map.class.and-more', { from: speaker.number(from) });
  if (next - from === 1) return speaker.say('map.class.one', { from: speaker.number(from) });
  return speaker.say('map.class.range', { from: speaker.number(from), to: speaker.number(next - 1) });
}
