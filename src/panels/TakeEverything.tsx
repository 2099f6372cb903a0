import { makeFile } from '@/export/make-file';
import { countRecords } from '@/query/count-records';
import type { DatasetIndex } from '@/query/index-dataset';
import { useSpeaker } from '@/text/SpeakerContext';
import { Section } from '@/ui/Section';
import { FileChoices } from './FileChoices';
import { useLinks } from './LinksContext';
import { useFullLinks } from './use-full-links';

/** The whole dataset as a file, in every format. */
export function TakeEverything({ index, id }: { index: DatasetIndex; id: string }) {
  const speaker = useSpeaker();
  const links = useFullLinks();
  const { address, place } = useLinks();
  const { operations, activities } = countRecords(index);
  const counts = { records: operations + activities };
  return (
    <Section id={id} title={speaker.say('data-file.all.title')} subtitle={speaker.say('data-file.all.subtitle')}>
      <FileChoices
        about={{
          csv: speaker.say('data-file.about.all.csv'),
          xlsx: speaker.say('data-file.about.all.xlsx'),
          json: speaker.say('data-file.about.all.json', counts),
          package: speaker.say('data-file.about.all.package', counts),
        }}
        make={(format, run) =>
          makeFile(speaker, index, links, { kind: 'everything', address: address(place({ kind: 'data' })) }, format, run)
        }
      />
    </Section>
  );
}
