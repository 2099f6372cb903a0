import type { Fault } from '@/domain/fault';
import { writeRemedy } from '@/domain/write-fault';
import type { Speaker } from './speaker';

/** How a fault is mended, in the language of the reader; in English where it has no words for it. */
export function sayRemedy(speaker: Speaker, { remedy, values }: Pick<Fault, 'remedy' | 'values'>): string {
  return speaker.sayName(`remedy.${remedy}`, writeRemedy({ remedy, values }), values);
}
