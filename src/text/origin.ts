import type { DataOrigin } from '@/domain/data-origin';
import type { DatasetIndex } from '@/query/index-dataset';
import type { Speaker } from './speaker';

/** Whose data are shown, and what was left out of them; null of the published ones, of which nothing needs to be said. */
export function sayOrigin(speaker: Speaker, origin: DataOrigin): string | null {
  switch (origin.kind) {
    case 'published':
      return null;
    case 'draft':
      return speaker.say('own.taken.draft', { name: origin.name });
    case 'own': {
      const whose = speaker.say('own.taken.own', { name: origin.name });
      return origin.hidden === null ? whose : `${whose} ${speaker.say('own.taken.hidden', origin.hidden)}`;
    }
  }
}

/** The title of the data; it says so where they are not the published ones. */
export function sayDataTitle(speaker: Speaker, { origin, dataset: { title } }: DatasetIndex): string {
  if (origin.kind === 'published') return title;
  const mark = speaker.say(`own.taken.title.${origin.kind}`, { title: '' });
  // A file that was taken along and opened again carries it already.
  return title.endsWith(mark) ? title : title + mark;
}
