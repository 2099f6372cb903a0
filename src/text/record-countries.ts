import type { Operation } from '@/domain/operation';
import { disputedCountries } from '@/query/disputed-countries';
import type { Speaker } from './speaker';

/** How many of the countries that took part are named, as a title; `shown` also counts those in which only a result is placed. */
export function sayCountriesFinding(speaker: Speaker, operation: Operation, shown: number): string {
  const { countries } = operation;
  const { reported, complete } = countries;
  const named = countries.named.length;
  const disputed = disputedCountries(operation).size;
  if (complete && disputed > 0) return speaker.say('record.countries.disputed', { count: named, disputed });
  if (complete) return speaker.say('record.countries.all', { count: named });
  if (named === 0 && shown > 0) return speaker.say('record.countries.placed', { count: shown });
  if (reported !== null)
    return named === 0
      ? speaker.say('record.countries.reported', { count: reported })
      : speaker.say('record.countries.of', { named, reported });
  return named === 0 ? speaker.say('record.countries.none') : speaker.say('record.countries.named', { count: named });
}
