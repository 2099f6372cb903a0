import { type ReactNode, useEffect, useState } from 'react';
import { drawPng, makePicture, type Picture, SHARPNESS } from '@/export/picture';
import type { MessageKey } from '@/text/speaker';
import { useSpeaker } from '@/text/SpeakerContext';
import { Button } from '@/ui/control/Button';
import { copyPicture } from '@/ui/control/copy-picture';
import { saveFile } from '@/ui/control/save-file';
import { OffscreenPage } from '@/ui/OffscreenPage';
import styles from './PictureView.module.css';

interface Made extends Picture {
  url: string;
  description: string;
}

type Step = { kind: 'drawing' } | { kind: 'made'; made: Made } | { kind: 'failed'; why: MessageKey };

interface PictureViewProps {
  /** The name of a file of it. */
  nameAs: (kind: 'png' | 'svg') => string;
  /** What is drawn; null while something for it is still on its way. */
  sheet: ReactNode;
}

/** Draws a picture and shows it, to be saved or copied. */
export function PictureView({ nameAs, sheet }: PictureViewProps) {
  const speaker = useSpeaker();
  const [step, setStep] = useState<Step>({ kind: 'drawing' });
  switch (step.kind) {
    case 'drawing':
      return (
        <>
          <p role="status" className={styles.drawing}>
            {speaker.say('picture.drawing')}
          </p>
          {sheet !== null && (
            <OffscreenPage
              title={speaker.say('take.picture.title')}
              language={speaker.language}
              direction={speaker.direction}
              onDrawn={(drawn) => {
                void read(drawn, speaker.language).then(setStep);
              }}
              onLate={() => {
                setStep({ kind: 'failed', why: 'picture.failed.late' });
              }}
            >
              {sheet}
            </OffscreenPage>
          )}
        </>
      );
    case 'failed':
      return (
        <div className={styles.acts}>
          <p role="alert" className={styles.wide}>
            {speaker.say(step.why)}
          </p>
          <Button
            onClick={() => {
              setStep({ kind: 'drawing' });
            }}
          >
            {speaker.say('chart.try-again')}
          </Button>
        </div>
      );
    case 'made':
      return <MadePicture nameAs={nameAs} made={step.made} />;
  }
}

async function read(drawn: HTMLElement, language: string): Promise<Step> {
  const sheet = drawn.firstElementChild;
  const words = (selector: string) => sheet?.querySelector(selector)?.textContent ?? '';
  const title = words('h2');
  const description = [title, words('h2 + p')].filter((text) => text !== '').join('. ');
  try {
    if (sheet === null) throw new Error('nothing is drawn');
    const picture = await makePicture(sheet, document, { title, description, language });
    return { kind: 'made', made: { ...picture, url: URL.createObjectURL(picture.svg), description } };
  } catch {
    return { kind: 'failed', why: 'picture.failed.type' };
  }
}

function MadePicture({ nameAs, made }: Pick<PictureViewProps, 'nameAs'> & { made: Made }) {
  const speaker = useSpeaker();
  const [said, setSaid] = useState<MessageKey | null>(null);
  const { url } = made;
  useEffect(
    () => () => {
      URL.revokeObjectURL(url);
    },
    [url],
  );
  const savePng = async () => {
    setSaid('picture.drawing');
    try {
      saveFile(await drawPng(made), nameAs('png'));
      setSaid('picture.saved');
    } catch {
      setSaid('picture.failed.png');
    }
  };
  const copy = async () => {
    setSaid((await copyPicture(() => drawPng(made))) ? 'receipt.copied' : 'picture.failed.copy');
  };
  return (
    <>
      <img className={styles.preview} src={url} alt={made.description} width={made.width} height={made.height} />
      <div className={styles.acts}>
        <Button look="solid" onClick={() => void savePng()}>
          {speaker.say('picture.png')}
        </Button>
        <Button
          onClick={() => {
            saveFile(made.svg, nameAs('svg'));
            setSaid('picture.saved');
          }}
        >
          {speaker.say('picture.svg')}
        </Button>
        <Button onClick={() => void copy()}>{speaker.say('picture.copy')}</Button>
        <span role="status">{said !== null && speaker.say(said)}</span>
        <p className={styles.hint}>{speaker.say('picture.hint', { width: made.width * SHARPNESS, height: made.height * SHARPNESS })}</p>
      </div>
    </>
  );
}
