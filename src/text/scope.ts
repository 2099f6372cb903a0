import { type DatasetIndex, findOperation } from '@/query/index-dataset';
import type { Scope } from '@/query/receipt';
import { sayYear } from './dates';
import { countryWords, sayCountry, sayCrimeArea, sayCrimeAreaWithin, shortName } from './names';
import type { Speaker } from './speaker';

/** What a total is over, as a name beside its measure: "2023", "Cybercrime", "Nigeria"; null for all that is in view. */
export function sayScope(speaker: Speaker, index: DatasetIndex, scope: Scope): string | null {
  switch (scope.kind) {
    case 'all':
      return null;
    case 'placed':
      return speaker.say('scope.placed');
    case 'year':
      return scope.year === 0 ? speaker.say('year.undated') : sayYear(speaker, scope.year);
    case 'crime-area':
      return sayCrimeArea(speaker, index, scope.crimeArea);
    case 'took-part':
      return speaker.say('scope.took-part', countryWords(speaker, index, scope.country));
    case 'attributed':
      return sayCountry(speaker, index, scope.country);
    case 'outcome':
      return outcomeOf(index, scope.outcome)?.name ?? scope.outcome;
    case 'operation': {
      const operation = findOperation(index, scope.operation);
      const name = operation === undefined ? scope.operation : shortName(operation);
      return scope.country === undefined
        ? name
        : speaker.say('scope.operation-in', { name, ...countryWords(speaker, index, scope.country) });
    }
  }
}

/** Which operations were asked, as a sentence; null where the question says it already. */
export function sayScopeRule(speaker: Speaker, index: DatasetIndex, scope: Scope): string | null {
  switch (scope.kind) {
    case 'all':
    case 'operation':
      return null;
    case 'placed':
      return speaker.say('scope.rule.placed');
    case 'year':
      return scope.year === 0 ? speaker.say('scope.rule.undated') : speaker.say('scope.rule.year', { year: sayYear(speaker, scope.year) });
    case 'crime-area':
      return speaker.say('scope.rule.crime-area', { area: sayCrimeAreaWithin(speaker, index, scope.crimeArea) });
    case 'took-part':
      return speaker.say('scope.rule.took-part', countryWords(speaker, index, scope.country));
    case 'attributed':
      return speaker.say('scope.rule.attributed', countryWords(speaker, index, scope.country));
    case 'outcome': {
      const outcome = outcomeOf(index, scope.outcome);
      return outcome === undefined ? null : speaker.say('scope.rule.outcome', { number: outcome.number, outcome: outcome.name });
    }
  }
}

function outcomeOf(index: DatasetIndex, id: string) {
  return index.dataset.programmes.flatMap(({ details }) => details?.outcomes ?? []).find((outcome) => outcome.id === id);
}
