import { fileName } from '@/export/file-name';
import type { Run } from '@/export/run';
import type { DatasetIndex } from '@/query/index-dataset';
import { useSpeaker } from '@/text/SpeakerContext';
import { MakeFile } from './MakeFile';

interface SiteMakerProps {
  index: DatasetIndex;
  makePage: (run: Run) => Promise<Blob>;
}

/** Makes the whole site one file that opens without a server. */
export function SiteMaker({ index, makePage }: SiteMakerProps) {
  const speaker = useSpeaker();
  return (
    <MakeFile
      act="make-site"
      label={speaker.say('take.share.file')}
      about={[speaker.say('take.share.file-note'), index.origin.kind === 'published' ? [] : speaker.say('own.taken.file')].flat().join(' ')}
      make={async (run) => ({ blob: await makePage(run), name: fileName(index, 'everything', 'html') })}
    />
  );
}
