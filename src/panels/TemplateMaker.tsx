import { fetchPart } from '@/export/fetch-part';
import type { DatasetIndex } from '@/query/index-dataset';
import { useSpeaker } from '@/text/SpeakerContext';
import { MakeFile } from './MakeFile';
import styles from './TemplateMaker.module.css';

const formats = ['xlsx', 'csv'] as const;

/** The files to fill in with figures of one's own; `index` is of the published data, from which their examples are. */
export function TemplateMaker({ index }: { index: DatasetIndex }) {
  const speaker = useSpeaker();
  return (
    <div className={styles.templates}>
      {formats.map((format) => (
        <MakeFile
          key={format}
          act={`template-${format}`}
          label={speaker.say('own.template', { format: speaker.say(`data-file.format.${format}`) })}
          about={speaker.say(`own.template.about.${format}`)}
          make={async (run) => (await fetchPart(() => import('@/export/template'))).makeTemplate(speaker, index, format, run)}
        />
      ))}
    </div>
  );
}
