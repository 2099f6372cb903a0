import { parseHeldData } from '@/domain/parse-held-data';
import { indexDataset } from '@/query/index-dataset';
import { useOwnData } from './own-data';
import { heldFile, OWN_FILE } from './saved-file';

/** Shows what a saved file holds beside the published data, as it was shown when the file was made. False where it holds none; what the app did not write is left out. */
export async function showHeldData(): Promise<boolean> {
  const held = await heldFile(OWN_FILE);
  if (held === null) return false;
  const parsed = parseHeldData(JSON.parse(new TextDecoder().decode(held)));
  if (parsed.kind === 'faults') return false;
  const index = indexDataset(parsed.value.dataset, parsed.value.origin);
  useOwnData.setState({ own: { index, problems: { list: [], count: 0 }, dropped: null } });
  return true;
}
