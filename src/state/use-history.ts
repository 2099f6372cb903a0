import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { type History, parseHistory } from '@/domain/history';
import type { Language } from '@/domain/language';
import type { Manifest } from '@/domain/manifest';
import { loadPublished } from './load';
import { LoadError } from './load-error';
import { loadNamed } from './use-dataset';

/** What changed from version to version; asked for only where it is shown. It may fail without harm to the rest. */
export function useHistory(language: Language, isWanted: boolean): UseQueryResult<History> {
  return useQuery({
    enabled: isWanted,
    queryKey: ['history', language],
    queryFn: ({ client, signal }) =>
      loadNamed(client, signal, ({ history, translations }) => loadHistory(translations?.[language]?.history ?? history, signal)),
  });
}

export async function loadHistory(entry: Manifest['history'], signal: AbortSignal): Promise<History> {
  const parsed = parseHistory(await loadPublished(entry, signal));
  if (parsed.kind === 'faults') throw new LoadError('E_SCHEMA', entry.path, { faults: parsed.faults });
  return parsed.value;
}
