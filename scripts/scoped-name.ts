import { basename } from 'node:path';

/** What a class of a style sheet is called in the page: the same at every making of it, and telling where it is from. */
export function scopedName(local: string, file: string): string {
  return `${basename(file).replace(/\.module\.css.*$/, '')}_${local}`;
}
