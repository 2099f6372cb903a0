import type { DataOrigin } from '@/domain/data-origin';
import { sayOrigin } from './origin';
import type { Speaker } from './speaker';

/** How every number of the app was made. */
export function sayRules(speaker: Speaker): readonly string[] {
  return (['footer.method.1', 'footer.method.2', 'footer.method.3'] as const).map((key) => speaker.say(key));
}

/** What a reader of a file must know of its numbers; `notes` are what holds for these alone. */
export function sayMethod(speaker: Speaker, origin: DataOrigin, notes: readonly string[] = []): readonly string[] {
  return [...[sayOrigin(speaker, origin) ?? []].flat(), ...notes, speaker.say('data-file.unrounded'), ...sayRules(speaker)];
}
