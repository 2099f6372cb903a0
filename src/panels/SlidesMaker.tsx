import { useEffect, useRef, useState } from 'react';
import type { Step } from '@/query/briefing';
import type { DatasetIndex } from '@/query/index-dataset';
import { useSpeaker } from '@/text/SpeakerContext';
import { Button } from '@/ui/control/Button';
import { saveFile } from '@/ui/control/save-file';
import type { MapOutlines } from '@/ui/map/map-outlines';
import styles from './SlidesMaker.module.css';

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

type State = { kind: 'idle' | 'failed' | 'cancelled' } | { kind: 'making'; done: number; all: number } | { kind: 'done'; file: string };

/** Makes a presentation of the steps and saves it. One button makes and cancels, so that the focus stays where it is. */
export function SlidesMaker({ index, title, steps, address, outlines }: SlidesMakerProps) {
  const speaker = useSpeaker();
  const [state, setState] = useState<State>({ kind: 'idle' });
  const work = useRef<AbortController | null>(null);
  useEffect(
    () => () => {
      work.current?.abort();
    },
    [],
  );
  const make = async () => {
    const own = new AbortController();
    work.current = own;
    setState({ kind: 'making', done: 0, all: steps.length });
    try {
      const [{ makeSlides }, { rasteriseDrawing }] = await Promise.all([import('@/export/slides'), import('@/export/rasterise-drawing')]);
      const made = new Date().toISOString().slice(0, 10);
      const wanted = { title: title === null ? null : { text: title }, steps, address, made, plane: outlines, rasterise: rasteriseDrawing };
      const onProgress = (done: number, all: number) => {
        setState({ kind: 'making', done, all });
      };
      const slides = await makeSlides(speaker, index, wanted, { onProgress, signal: own.signal });
      const file = `tally-${made}.pptx`;
      saveFile(slides, file);
      setState({ kind: 'done', file });
    } catch {
      setState({ kind: own.signal.aborted ? 'cancelled' : 'failed' });
    }
  };
  const isMaking = state.kind === 'making';
  return (
    <div className={styles.slides}>
      <p className={styles.explain}>{speaker.say('slides.explain')}</p>
      <Button
        data-action="make-slides"
        disabled={steps.length === 0}
        onClick={() => {
          if (isMaking) work.current?.abort();
          else void make();
        }}
      >
        {isMaking ? speaker.say('slides.cancel') : speaker.say('slides.make', { steps: steps.length })}
      </Button>
      {isMaking && (
        <label className={styles.progress}>
          {speaker.say('slides.progress', { done: state.done, all: state.all })}
          <progress value={state.done} max={Math.max(1, state.all)} />
        </label>
      )}
      <span className={styles.outcome} aria-live="polite">
        {state.kind === 'done' && speaker.say('slides.done', { file: state.file })}
        {state.kind === 'failed' && speaker.say('slides.failed')}
        {state.kind === 'cancelled' && speaker.say('slides.cancelled')}
      </span>
    </div>
  );
}
