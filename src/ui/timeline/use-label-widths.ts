import { useCallback, useState, type RefCallback } from 'react';

const LETTER = 6.6;
const ASSUMED_VALUE = 64;

export interface LabelWidths {
  /** A ref for the element of a label, which carries its id as `data-label`. */
  measure: RefCallback<HTMLElement>;
  /** The width as drawn; before the first drawing an estimate from the letters of the name. */
  widthOf: (label: { id: string; name: string }) => number;
}

export function useLabelWidths(): LabelWidths {
  const [widths, setWidths] = useState<ReadonlyMap<string, number>>(new Map());
  const measure = useCallback((label: HTMLElement | null) => {
    if (!label) return undefined;
    const record = () => {
      const id = label.dataset['label'] ?? '';
      const width = label.offsetWidth + 1;
      setWidths((known) => (known.get(id) === width ? known : new Map(known).set(id, width)));
    };
    record();
    // A font that arrives late and a value of another measure change the width.
    const observer = new ResizeObserver(record);
    observer.observe(label);
    return () => observer.disconnect();
  }, []);
  const widthOf = useCallback(
    ({ id, name }: { id: string; name: string }) => widths.get(id) ?? Math.ceil(name.length * LETTER) + ASSUMED_VALUE,
    [widths],
  );
  return { measure, widthOf };
}
