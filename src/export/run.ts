/** A piece of work that shows how far it is and can be given up. */
export interface Run {
  signal: AbortSignal;
  /** The share that is done, from 0 to 1. */
  onProgress: (share: number) => void;
}

/** So long the page may stand still. */
const MILLISECONDS_AT_ONCE = 24;

/** Does something for each position, and lets the page breathe in between. Throws the reason of the signal where the work is given up. */
export async function inSlices(length: number, { signal, onProgress }: Run, each: (position: number) => void): Promise<void> {
  let pauseAt = performance.now() + MILLISECONDS_AT_ONCE;
  for (let position = 0; position < length; position += 1) {
    each(position);
    if (performance.now() < pauseAt) continue;
    onProgress((position + 1) / length);
    await pause();
    signal.throwIfAborted();
    pauseAt = performance.now() + MILLISECONDS_AT_ONCE;
  }
  signal.throwIfAborted();
  onProgress(1);
}

/** A part of a run, from one share of the whole to another. */
export function partOfRun({ signal, onProgress }: Run, from: number, to: number): Run {
  return {
    signal,
    onProgress: (share) => {
      onProgress(from + share * (to - from));
    },
  };
}

function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
