import { useEffect, useRef, useState } from 'react';
import { FileFault } from '@/export/file-fault';
import type { MadeFile } from '@/export/make-file';
import type { Run } from '@/export/run';
import type { Speaker } from '@/text/speaker';
import { useSpeaker } from '@/text/SpeakerContext';
import { saveFile } from '@/ui/control/save-file';

/** Makes a file; rejects with why it could not, or with the reason of the signal. */
export type Make = (run: Run) => Promise<MadeFile>;

export type Making =
  | { kind: 'none' | 'cancelled' }
  | { kind: 'making'; share: number }
  | { kind: 'saved'; name: string }
  | { kind: 'failed'; reason: string };

/** The making of one file after another: how far it is, what came of it, and the way to give it up. What is made is handed to the browser to save. */
export function useMaking(): { making: Making; start: (make: Make) => Promise<void>; cancel: () => void } {
  const speaker = useSpeaker();
  const [making, setMaking] = useState<Making>({ kind: 'none' });
  const running = useRef<AbortController>(null);
  useEffect(() => () => running.current?.abort(), []);

  const start = async (make: Make) => {
    if (running.current !== null) return;
    const controller = new AbortController();
    const { signal } = controller;
    running.current = controller;
    setMaking({ kind: 'making', share: 0 });
    try {
      const onProgress = (share: number) => {
        if (!signal.aborted) setMaking({ kind: 'making', share });
      };
      const { blob, name } = await make({ signal, onProgress });
      if (signal.aborted) return;
      saveFile(blob, name);
      setMaking({ kind: 'saved', name });
    } catch (fault) {
      if (!signal.aborted) setMaking({ kind: 'failed', reason: sayReason(speaker, fault) });
    } finally {
      if (running.current === controller) running.current = null;
    }
  };
  const cancel = () => {
    running.current?.abort();
    running.current = null;
    setMaking({ kind: 'cancelled' });
  };
  return { making, start, cancel };
}

function sayReason(speaker: Speaker, fault: unknown): string {
  if (fault instanceof FileFault) return speaker.say(`data-file.reason.${fault.kind}`, fault.values);
  return speaker.say('data-file.reason.fault', { fault: fault instanceof Error ? fault.message : String(fault) });
}
