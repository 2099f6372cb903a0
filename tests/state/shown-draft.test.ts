import { expect, it } from 'vitest';
import { indexDataset } from '@/query/index-dataset';
import { useOwnData } from '@/state/own-data';
import { followPublished, showDraft } from '@/state/shown-draft';
import { aDataset } from '../fixtures/a-dataset';
import { anOperation } from '../fixtures/an-operation';

it('a draft stays among the published data when these come in another language', () => {
  const english = indexDataset(aDataset({ title: 'Results' }));
  const french = indexDataset(aDataset({ title: 'Résultats' }));
  showDraft({ operation: anOperation({ id: 'drafted', name: 'Operation Lantern' }), sources: [] }, english);
  followPublished(french);
  const shown = useOwnData.getState().own?.index;
  expect(shown?.dataset.title).toBe('Résultats');
  expect([...(shown?.rows ?? [])].map(({ id }) => id)).toContain('drafted');
  expect(shown?.origin).toEqual({ kind: 'draft', name: 'Operation Lantern' });

  useOwnData.setState({ own: null });
  followPublished(english);
  expect(useOwnData.getState().own).toBeNull();
});
