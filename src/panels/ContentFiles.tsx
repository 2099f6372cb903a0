import type { Content } from '@/export/content';
import type { NamedContent } from '@/export/file-name';
import { makeFile } from '@/export/make-file';
import type { TakenRecords } from '@/export/taken-records';
import type { DatasetIndex } from '@/query/index-dataset';
import { useSpeaker } from '@/text/SpeakerContext';
import { FileChoices } from './FileChoices';
import { useFullLinks } from './use-full-links';

interface ContentFilesProps {
  index: DatasetIndex;
  of: keyof typeof about;
  named: NamedContent;
  content: Content;
  /** The records on which it rests. */
  records: TakenRecords;
}

const about = {
  view: { csv: 'data-file.about.view.csv', xlsx: 'data-file.about.view.xlsx', json: 'data-file.about.view.json' },
  part: { csv: 'data-file.about.part.csv', xlsx: 'data-file.about.part.xlsx', json: 'data-file.about.part.json' },
} as const;

/** A table with its words as a file of data, and the records behind it. */
export function ContentFiles({ index, of, named, content, records }: ContentFilesProps) {
  const speaker = useSpeaker();
  const links = useFullLinks();
  const counts = { rows: content.table.rows.length, records: records.length };
  return (
    <FileChoices
      about={{
        csv: speaker.say(about[of].csv, counts),
        xlsx: speaker.say(about[of].xlsx, counts),
        json: speaker.say(about[of].json, counts),
        package: speaker.say('data-file.about.view.package', counts),
      }}
      make={(format, run) => makeFile(speaker, index, links, { kind: 'part', named, content, records }, format, run)}
    />
  );
}
