import { type ComponentType, type ReactNode, useState } from 'react';
import { fetchPart } from '@/export/fetch-part';
import { FileFault } from '@/export/file-fault';
import type { StepView } from '@/query/briefing';
import type { Citing } from '@/query/most-cited';
import type { Question } from '@/query/question';
import { useSpeaker } from '@/text/SpeakerContext';
import { ToolMenu } from '@/ui/control/ToolMenu';
import { Fault } from './Fault';
import { usePartPage } from './PartContext';
import type { TakePartProps } from './TakePart';
import { TakeButton } from './TakeButton';
import { useTake } from './TakeContext';
import { TakeDialog } from './TakeDialog';

export interface TakenPart {
  /** Its place on the page. */
  id: string | undefined;
  title: ReactNode;
  subtitle: ReactNode;
  /** The part as a picture shows it, below its title where it has none itself. */
  drawing: ReactNode;
  /** The same as a table. */
  table: ReactNode;
  /** What of the data it shows, by the sources that this names; null for all of them, without it the page's records. */
  citing?: readonly Citing[] | null | undefined;
  /** What must be known to read it. */
  caveats?: readonly string[];
  /** How it is shown in a briefing, where it can be. */
  step?: { view: StepView; question: Question };
}

const takings = ['picture', 'data', 'share'] as const;
export type TakingOfPart = (typeof takings)[number];

/** The buttons below a part of a page by which it is taken along. Their code is fetched at the first click, and again after it did not come. */
export function PartTools(part: TakenPart) {
  const speaker = useSpeaker();
  const page = usePartPage();
  const takeView = useTake();
  const { step } = part;
  const [taking, setTaking] = useState<TakingOfPart | null>(null);
  const [fetched, setFetched] = useState<{ TakePart: ComponentType<TakePartProps> } | FileFault['kind'] | null>(null);
  if (page === null) return null;
  const take = (taking: TakingOfPart) => {
    setTaking(taking);
    if (typeof fetched === 'object' && fetched !== null) return;
    setFetched(null);
    fetchPart(() => import('./TakePart')).then(setFetched, (fault: unknown) => {
      setFetched(fault instanceof FileFault ? fault.kind : 'not-fetched');
    });
  };
  const stop = () => {
    setTaking(null);
  };
  return (
    <>
      <ToolMenu label={speaker.say('picture.take-along')}>
        {takings.map((each) => (
          <TakeButton key={each} taking={each} onTake={take} />
        ))}
        {step !== undefined && takeView !== null && (
          <TakeButton
            taking="briefing"
            onTake={(taking) => {
              takeView({ taking, ...step });
            }}
          />
        )}
      </ToolMenu>
      {taking !== null && typeof fetched === 'string' && (
        <TakeDialog taking={taking} onClose={stop}>
          <Fault
            isGone={fetched === 'gone'}
            onTryAgain={() => {
              take(taking);
            }}
          />
        </TakeDialog>
      )}
      {taking !== null && typeof fetched === 'object' && fetched !== null && (
        <fetched.TakePart page={page} part={part} taking={taking} onClose={stop} />
      )}
    </>
  );
}
