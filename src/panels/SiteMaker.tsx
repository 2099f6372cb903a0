import { fileName, type NamedContent } from '@/export/file-name';
import type { Run } from '@/export/run';
import type { DatasetIndex } from '@/query/index-dataset';
import { useSpeaker } from '@/text/SpeakerContext';
import { MakeFile } from './MakeFile';

interface SiteMakerProps {
  index: DatasetIndex;
  makePage: (run: Run) => Promise<Blob>;
  /** What its name says of it. */
  content?: NamedContent;
  /** What goes along beside the site. */
  note?: string;
}

/** Makes the whole site one file that opens without a server. */
export function SiteMaker({ index, makePage, content = 'everything', note }: SiteMakerProps) {
  const speaker = useSpeaker();
  return (
    <MakeFile
      act="make-site"
      label={speaker.say('take.share.file')}
      about={[speaker.say('take.share.file-note'), note ?? [], index.origin.kind === 'published' ? [] : speaker.say('own.taken.file')]
        .flat()
        .join(' ')}
      make={async (run) => ({ blob: await makePage(run), name: fileName(index, content, 'html') })}
    />
  );
}
