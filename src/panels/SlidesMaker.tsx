import { fetchPart } from '@/export/fetch-part';
import { fileName } from '@/export/file-name';
import type { Step } from '@/query/briefing';
import type { DatasetIndex } from '@/query/index-dataset';
import { useSpeaker } from '@/text/SpeakerContext';
import type { MapOutlines } from '@/ui/map/map-outlines';
import { MakeFile } from './MakeFile';

interface SlidesMakerProps {
  index: DatasetIndex;
  /** The reader's own title; null leaves that of the data. */
  title: string | null;
  steps: readonly Step[];
  /** The full address that leads back to what is shown. */
  address: string;
  /** Null where they could not be loaded. */
  outlines: MapOutlines | null;
}

/** Makes a presentation of the steps that PowerPoint opens. */
export function SlidesMaker({ index, title, steps, address, outlines }: SlidesMakerProps) {
  const speaker = useSpeaker();
  return (
    <MakeFile
      act="make-slides"
      label={speaker.say('slides.make', { steps: steps.length })}
      about={speaker.say('slides.explain')}
      make={async ({ signal, onProgress }) => {
        const [{ makeSlides }, { rasteriseDrawing }] = await fetchPart(() =>
          Promise.all([import('@/export/slides'), import('@/export/rasterise-drawing')]),
        );
        const made = new Date().toISOString().slice(0, 10);
        const wanted = {
          title: title === null ? null : { text: title, isOwn: true },
          steps,
          address,
          made,
          plane: outlines,
          rasterise: rasteriseDrawing,
        };
        const blob = await makeSlides(speaker, index, wanted, {
          signal,
          onProgress: (done, all) => {
            onProgress(done / Math.max(1, all));
          },
        });
        return { blob, name: index.origin.kind === 'published' ? `tally-${made}.pptx` : fileName(index, 'everything', 'pptx') };
      }}
    />
  );
}
