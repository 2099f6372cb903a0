import type { DraftRecord } from '@/domain/draft-record';
import { withDraft } from '@/query/draft-record';
import { type DatasetIndex, indexDataset } from '@/query/index-dataset';
import { useOwnData } from './own-data';

/** From now on the published data are shown with a record of the reader's among them. */
export function showDraft(record: DraftRecord, published: DatasetIndex): void {
  const index = indexDataset(withDraft(published, record), { kind: 'draft', name: record.operation.name });
  useOwnData.setState({ own: { index, problems: { list: [], count: 0 }, dropped: null, draft: { record, published } } });
}

/** The published data around a draft are there in another language, or anew. */
export function followPublished(published: DatasetIndex): void {
  const { own } = useOwnData.getState();
  if (own?.draft !== undefined && own.draft.published !== published) showDraft(own.draft.record, published);
}
