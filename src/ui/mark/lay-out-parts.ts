import type { Doubt } from '@/ui/tone';

interface Part {
  value: number;
  kind: 'part' | 'rest' | 'on-top';
  doubt: Doubt;
}

export interface PlacedPart<P extends Part = Part> {
  part: P;
  /** In the unit of the values. */
  from: number;
  to: number;
}

/** The parts one after another from zero; what comes on top begins where the whole ends. */
export function layOutParts<P extends Part>(parts: readonly P[], whole: number): PlacedPart<P>[] {
  let end = 0;
  return parts.map((part) => {
    const from = part.kind === 'on-top' ? Math.max(end, whole) : end;
    end = from + part.value;
    return { part, from, to: end };
  });
}
