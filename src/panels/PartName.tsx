import type { DatasetIndex } from '@/query/index-dataset';
import type { FigureReceipt } from '@/query/receipt';
import { languageOfPart, sayPartName } from '@/text/parts';
import { useSpeaker } from '@/text/SpeakerContext';

/** What sets a part apart from the rest of its whole, in the language in which the data say it. */
export function PartName({ index, part }: { index: DatasetIndex; part: FigureReceipt }) {
  const speaker = useSpeaker();
  return <bdi lang={languageOfPart(speaker, part)}>{sayPartName(speaker, index, part)}</bdi>;
}
