import type { Speaker } from './speaker';

/** The time of day, "14:05". */
export function sayClock(speaker: Speaker, milliseconds: number): string {
  return new Intl.DateTimeFormat(speaker.dateLocale, { hour: '2-digit', minute: '2-digit' }).format(milliseconds);
}

/** A stretch of time in minutes and seconds, "12:05". */
export function sayElapsed(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
