import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import { type DraftForm, parseDraftForm } from '@/domain/draft-form';
import { emptyDraft } from '@/query/draft-record';
import { forgivingSession } from './forgiving-storage';

/** The half-filled form of a record: it stays in this tab, also over a reload. */
export const useDraftForm = create<{ form: DraftForm }>()(
  persist(() => ({ form: emptyDraft }), {
    name: 'tally-draft',
    storage: createJSONStorage(() => forgivingSession),
    merge: (stored, current) => ({ form: readStored(stored) ?? current.form }),
  }),
);

function readStored(stored: unknown): DraftForm | null {
  return typeof stored === 'object' && stored !== null && 'form' in stored ? parseDraftForm(stored.form) : null;
}
