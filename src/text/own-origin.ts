import type { DataOrigin } from '@/domain/data-origin';
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
