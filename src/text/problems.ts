import { cleanText } from '@/domain/clean-text';
import type { Problem, ProblemPlace } from '@/domain/own-reading';
import { writePath, writeValue } from '@/domain/write-fault';
import { sayRemedy } from './remedy';
import type { Speaker } from './speaker';

/** What is wrong at a place of a reader's own file, and how it is mended, on one line. */
export function sayProblem(speaker: Speaker, { code, place, value, ...fault }: Problem): string {
  const path = place.kind === 'path' ? writePath(place.path) : sayPlace(speaker, place);
  const remedy = sayOwnRemedy(speaker, fault);
  return cleanText(speaker.say('error.at', { file: code, path, value: sayValue(speaker, value), remedy }));
}

/** How a fault of a reader's own file is mended, with what is allowed in its place. */
export function sayOwnRemedy(speaker: Speaker, fault: Pick<Problem, 'remedy' | 'values'>): string {
  return speaker.sayName(`own.remedy.${fault.remedy}`, sayRemedy(speaker, fault), fault.values);
}

/** What stands at a place of the file. */
export function sayValue(speaker: Speaker, value: unknown): string {
  return value === undefined ? speaker.say('changes.nothing') : writeValue(value);
}

/** Where in the file it is. */
export function sayPlace(speaker: Speaker, place: ProblemPlace): string {
  switch (place.kind) {
    case 'path': {
      const path = writePath(place.path);
      return place.record === undefined ? path : speaker.say('error.in-record', { record: place.record, path });
    }
    case 'cell': {
      const { sheet, row, column } = place;
      const cell = column === null ? speaker.say('own.place.row', { row }) : speaker.say('own.place.cell', { row, column });
      return sheet === null ? cell : speaker.list([sheet, cell], 'row');
    }
    case 'character':
      return speaker.say('own.place.character', { line: place.line, column: place.column });
    case 'file':
      return speaker.say('own.place.file');
  }
}
