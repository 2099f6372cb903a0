import type { Operation } from '@/domain/operation';
import type { Speaker } from './speaker';

/** How many countries took part and how many are named: "19, all named", "25, 6 named", "3 named", "not published". */
export function sayCountryCount(speaker: Speaker, { countries }: Pick<Operation, 'countries'>): string {
  const { reported, complete } = countries;
  const named = countries.named.length;
  if (complete) return speaker.say('countries.all-named', { count: named });
  if (reported === null) return named === 0 ? speaker.say('countries.none') : speaker.say('countries.named-only', { named });
  return named === 0 ? speaker.say('countries.reported-only', { reported }) : speaker.say('countries.of-reported', { reported, named });
}

/** How many operations name a country, or that none does though it may have taken part. */
export function sayNamings(speaker: Speaker, namings: number | null | undefined): string {
  return namings == null ? speaker.say('filter.country.not-named') : speaker.number(namings);
}
