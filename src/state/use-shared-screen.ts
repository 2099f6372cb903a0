import { useCallback, useEffect, useRef } from 'react';

/** What all windows that show the same briefing agree on. */
export interface Screen {
  slide: number;
  isBlack: boolean;
}

const ASK = 'what is shown?';

/** Keeps the windows of one briefing together. Returns the way to tell the others; what they tell comes to `onScreen`. A window that opens asks the others. */
export function useSharedScreen(name: string, screen: Screen, onScreen: (screen: Screen) => void): (screen: Screen) => void {
  const channel = useRef<BroadcastChannel | null>(null);
  const present = useRef(screen);
  const heard = useRef(onScreen);
  useEffect(() => {
    present.current = screen;
    heard.current = onScreen;
  }, [screen, onScreen]);
  useEffect(() => {
    const opened = new BroadcastChannel(`tally-present ${name}`);
    channel.current = opened;
    // A channel reaches this site alone, and takes no address as a window does.
    // oxlint-disable unicorn/require-post-message-target-origin
    opened.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (data === ASK) opened.postMessage(present.current);
      else if (isScreen(data)) heard.current(data);
    });
    opened.postMessage(ASK);
    // oxlint-enable unicorn/require-post-message-target-origin
    return () => {
      opened.close();
      channel.current = null;
    };
  }, [name]);
  return useCallback((next: Screen) => {
    channel.current?.postMessage(next);
  }, []);
}

function isScreen(data: unknown): data is Screen {
  if (typeof data !== 'object' || data === null || !('slide' in data) || !('isBlack' in data)) return false;
  return Number.isSafeInteger(data.slide) && typeof data.isBlack === 'boolean';
}
