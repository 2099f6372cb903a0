import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Language } from '@/domain/language';
import { useBar } from './DrawnPathContext';
import { goTo } from './go-to';
import { linkFrom, pathWithin } from './path-within';
import { inLanguage, readLanguage } from './language-in-path';
import { useNotice } from './notice';
import { languageOfLink, preferredLanguage, rememberLanguage } from './preferred-language';
import { presentLocation } from './present-location';
import { datasetQuery, loadedDatasets } from './use-dataset';

/** A language with its catalogue of messages. */
export interface Spoken<Catalogue> {
  language: Language;
  catalogue: Catalogue;
}

type LoadCatalogue<Catalogue> = (language: Language) => Promise<Catalogue>;

const TIMEOUT_MILLISECONDS = 30_000;

/** The language that the link in the bar asks for, or that the reader prefers. */
export function askedLanguage(): Language {
  const { pathname, search } = presentLocation();
  return languageOfLink(pathWithin(pathname), search);
}

/** The first language of a visit: that of the link, else the one that the reader prefers, else English. Rejects where none of them can be fetched. */
export async function firstSpoken<Catalogue>(load: LoadCatalogue<Catalogue>): Promise<Spoken<Catalogue>> {
  const asked = askedLanguage();
  let failure: unknown;
  for (const language of new Set([asked, preferredLanguage(), 'en'] as const)) {
    try {
      const catalogue = await load(language);
      if (language !== asked) standIn(asked, language);
      return { language, catalogue };
    } catch (error) {
      failure = error;
    }
  }
  throw failure;
}

interface UsedSpoken<Catalogue> {
  spoken: Spoken<Catalogue>;
  /** The language that is being fetched. */
  awaited: Language | null;
}

/** The language of the link in the bar, once it has been fetched; until then the last one. Where it cannot be fetched, the reader is told and the link is mended. */
export function useSpoken<Catalogue>(load: LoadCatalogue<Catalogue>, first: Spoken<Catalogue>): UsedSpoken<Catalogue> {
  const { pathname, search } = useBar();
  const [spoken, setSpoken] = useState(first);
  const asked = readLanguage(pathWithin(pathname), search) ?? spoken.language;
  const client = useQueryClient();
  const { data, isError } = useQuery({
    queryKey: ['spoken', asked],
    queryFn: () => fetchSpoken(client, load, asked),
    enabled: asked !== spoken.language,
  });
  if (data !== undefined && data !== spoken) setSpoken(data);

  useEffect(() => {
    if (!isError) return;
    standIn(asked, spoken.language);
    // So that it is fetched anew when it is chosen again.
    client.removeQueries({ queryKey: ['spoken', asked] });
  }, [isError, asked, spoken, client]);
  useEffect(() => {
    if (spoken === first) return;
    rememberLanguage(spoken.language);
    useNotice.getState().announceFailure(null);
  }, [spoken, first]);
  return { spoken, awaited: asked === spoken.language ? null : asked };
}

/** One language in place of another that could not be fetched: the reader is told, and the link says what is shown. */
function standIn(failed: Language, present: Language): void {
  useNotice.getState().announceFailure(failed);
  const { pathname, search, hash } = presentLocation();
  goTo(linkFrom(inLanguage(pathWithin(pathname), present)) + withoutLanguage(search) + hash, { replace: true });
}

/** Once data are shown, their texts come along, so that a page never speaks two languages. */
async function fetchSpoken<Catalogue>(client: QueryClient, load: LoadCatalogue<Catalogue>, language: Language): Promise<Spoken<Catalogue>> {
  const texts = loadedDatasets(client).length === 0 ? null : client.prefetchQuery(datasetQuery(language));
  const catalogue = await Promise.race([load(language), tooLong()]);
  await texts;
  return { language, catalogue };
}

async function tooLong(): Promise<never> {
  await new Promise((resolve) => {
    setTimeout(resolve, TIMEOUT_MILLISECONDS);
  });
  throw new Error('the language did not come in time');
}

function withoutLanguage(search: string): string {
  const parameters = new URLSearchParams(search);
  parameters.delete('lang');
  return parameters.size === 0 ? '' : `?${parameters.toString()}`;
}
