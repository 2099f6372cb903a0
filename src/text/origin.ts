import type { DataOrigin } from '@/domain/data-origin';
import type { DatasetIndex } from '@/query/index-dataset';
import type { Speaker } from './speaker';

/** Whose data are shown, where they are not the published ones, and what is left out of them; empty for the published ones. */
export function sayOwnOrigin(speaker: Speaker, origin: DataOrigin): readonly string[] {
  switch (origin.kind) {
    case 'published':
      return [];
    case 'draft':
      return [speaker.say('own.origin.draft', { name: isolated(origin.name) })];
    case 'own': {
      const { name, hidden } = origin;
      return [
        speaker.say('own.origin.own', { name: isolated(name) }),
        ...(hidden === null ? [] : [speaker.say('own.origin.hidden', { below: hidden.below, figures: hidden.figures })]),
      ];
    }
  }
}

/** A name keeps its own direction in a line of the other one. */
function isolated(name: string): string {
  return `\u2068${name}\u2069`;
}

/** The same for whoever is given a file of them: whose data it holds and what was left out; null of the published ones. */
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
