import { useMemo } from 'react';
import { makeFile } from '@/export/make-file';
import { recordsOfAnswer } from '@/export/taken-records';
import { contentOfView } from '@/export/view-content';
import { useSpeaker } from '@/text/SpeakerContext';
import { FileChoices } from './FileChoices';
import { useFullLinks } from './use-full-links';
import type { TakenView } from './TakeAway';

/** What is on screen in one view, as a file of data. */
export function DataView({ index, answer, view, table, sorting, address }: TakenView) {
  const speaker = useSpeaker();
  const links = useFullLinks();
  const content = useMemo(
    () => contentOfView(speaker, index, answer, view, { table, sorting, links, address: `${address}#${view}` }),
    [speaker, index, answer, view, table, sorting, links, address],
  );
  const counts = { rows: content.table.rows.length, records: answer.records.operations.length + answer.records.activities.length };
  return (
    <FileChoices
      about={{
        csv: speaker.say('data-file.about.view.csv', counts),
        xlsx: speaker.say('data-file.about.view.xlsx', counts),
        json: speaker.say('data-file.about.view.json', counts),
        package: speaker.say('data-file.about.view.package', counts),
      }}
      make={(format, run) =>
        makeFile(speaker, index, links, { kind: 'part', named: content, content, records: recordsOfAnswer(index, answer) }, format, run)
      }
    />
  );
}
