import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { usePathname, useSearch } from 'wouter/use-browser-location';
import type { Language } from '@/domain/language';
import { inLanguage, readLanguage } from './address';
import { goTo, linkFrom, pathWithin } from './go-to';
import { useNotice } from './notice';
import { preferredLanguage, rememberLanguage } from './preferred-language';
import { datasetQuery, loadedDatasets } from './use-dataset';

/** A language with its catalogue of messages. */
export interface Spoken<Catalogue> {
  language: Language;
  catalogue: Catalogue;
}

type LoadCatalogue<Catalogue> = (language: Language) => Promise<Catalogue>;

/** The first language of a visit; English where its catalogue cannot be fetched. Rejects where English cannot be either. */
export async function firstSpoken<Catalogue>(load: LoadCatalogue<Catalogue>): Promise<Spoken<Catalogue>> {
  const language = languageOf(window.location.pathname, window.location.search);
  try {
    return { language, catalogue: await load(language) };
  } catch {
    return { language: 'en', catalogue: await load('en') };
  }
}

/** The language of the link in the bar, once it has been fetched; until then the last one. Where it cannot be fetched, the reader is told and the link is mended. */
export function useSpoken<Catalogue>(load: LoadCatalogue<Catalogue>, first: Spoken<Catalogue>): Spoken<Catalogue> {
  const pathname = usePathname();
  const search = useSearch();
  const asked = languageOf(pathname, search);
  const client = useQueryClient();
  const { data, isError } = useQuery({
    queryKey: ['spoken', asked],
    queryFn: () => fetchSpoken(client, load, asked),
    initialData: asked === first.language ? first : undefined,
  });
  const [spoken, setSpoken] = useState(first);
  if (data !== undefined && data !== spoken) setSpoken(data);

  const announceFailure = useNotice((state) => state.announceFailure);
  useEffect(() => {
    if (!isError) return;
    announceFailure(asked);
    const { hash } = window.location;
    goTo(linkFrom(inLanguage(pathWithin(pathname), spoken.language)) + withoutLanguage(search) + hash, { replace: true });
    // So that it is fetched anew when it is chosen again.
    client.removeQueries({ queryKey: ['spoken', asked] });
  }, [isError, announceFailure, asked, pathname, search, spoken, client]);
  useEffect(() => {
    rememberLanguage(spoken.language);
  }, [spoken]);
  return spoken;
}

/** Once data are shown, their texts come along, so that a page never speaks two languages. */
async function fetchSpoken<Catalogue>(client: QueryClient, load: LoadCatalogue<Catalogue>, language: Language): Promise<Spoken<Catalogue>> {
  const texts = loadedDatasets(client).length === 0 ? null : client.prefetchQuery(datasetQuery(language));
  const catalogue = await load(language);
  await texts;
  return { language, catalogue };
}

function languageOf(pathname: string, search: string): Language {
  return readLanguage(pathWithin(pathname), search) ?? preferredLanguage();
}

function withoutLanguage(search: string): string {
  const parameters = new URLSearchParams(search);
  parameters.delete('lang');
  return parameters.size === 0 ? '' : `?${parameters.toString()}`;
}
