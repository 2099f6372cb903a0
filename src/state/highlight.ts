import { create } from 'zustand';

export type Pointable = 'operation' | 'country' | 'crimeArea' | 'year';

/** What the pointer is on, marked alike in every view. */
export const useHighlight = create<Record<Pointable, string | null>>(() => ({
  operation: null,
  country: null,
  crimeArea: null,
  year: null,
}));

function pointerTo(at: Pointable): (id: string | null) => void {
  return (id) => {
    useHighlight.setState({ [at]: id });
  };
}

/** Points at a thing, or at nothing. */
export const pointers: Readonly<Record<Pointable, (id: string | null) => void>> = {
  operation: pointerTo('operation'),
  country: pointerTo('country'),
  crimeArea: pointerTo('crimeArea'),
  year: pointerTo('year'),
};
