import { type DatasetIndex, findOperation } from '@/query/index-dataset';
import type { Place } from '@/query/place';
import { countryWords } from './names';
import type { Speaker } from './speaker';

/** The title and the description of a page. */
export function sayHead(speaker: Speaker, index: DatasetIndex, place: Place): { title: string; description: string } {
  const titled = (page: string) => speaker.say('app.page-title', { page });
  switch (place.kind) {
    case 'overview':
      return { title: titled(index.dataset.title), description: speaker.say('app.description') };
    case 'operation': {
      const operation = findOperation(index, place.operation);
      return { title: titled(operation?.name ?? ''), description: operation?.summary ?? '' };
    }
    case 'country': {
      const words = countryWords(speaker, index, place.country);
      return { title: titled(words.country), description: speaker.say('head.country', words) };
    }
    case 'countries':
    case 'programme':
    case 'data':
    case 'method':
    case 'own':
    case 'briefing':
    case 'present':
      return {
        title: titled(speaker.say(`nav.${place.kind}`)),
        description: speaker.say(index.origin.kind === 'own' ? 'app.description' : `head.${place.kind}`),
      };
    case 'add':
      return { title: titled(speaker.say('own.form.title')), description: speaker.say('own.form.description') };
    case 'unknown':
      return { title: titled(speaker.say('not-found.title')), description: speaker.say('not-found.body') };
  }
}
