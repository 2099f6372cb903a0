import { createContext, type ReactNode, useContext } from 'react';
import type { Speaker } from './speaker';

const Context = createContext<Speaker | null>(null);

export function SpeakerContext({ speaker, children }: { speaker: Speaker; children: ReactNode }) {
  return <Context value={speaker}>{children}</Context>;
}

/** The speaker of the page. Throws outside a SpeakerContext. */
export function useSpeaker(): Speaker {
  const speaker = useContext(Context);
  if (speaker === null) throw new Error('no SpeakerContext above this component');
  return speaker;
}
