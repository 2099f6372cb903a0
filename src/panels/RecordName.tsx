import type { Operation } from '@/domain/operation';
import { languageOfName, shortName } from '@/text/names';
import { useSpeaker } from '@/text/SpeakerContext';

/** A record by its name, in the language of the name. */
export function RecordName({ record, isFull = false }: { record: Operation; isFull?: boolean }) {
  return <bdi lang={languageOfName(useSpeaker(), record)}>{isFull ? record.name : shortName(record)}</bdi>;
}
