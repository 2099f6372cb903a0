import type { Dataset } from '@/domain/dataset';
import { type Language, languages } from '@/domain/language';
import { indexDataset } from '@/query/index-dataset';
import { allPlaces } from '@/query/place';
import { writePlace } from '@/state/address';
import { sayHead } from '@/text/head';
import { factsByLanguage } from '@/text/language';
import { loadAllMessages } from '@/text/load-messages';
import { createSpeaker } from '@/text/speaker';

export interface PageHead {
  /** "/fr/operations/weka-2" */
  path: string;
  language: Language;
  direction: 'ltr' | 'rtl';
  title: string;
  description: string;
  /** What stands on the page until the app runs. */
  loading: string;
  /** What the app is, for a browser that does not run it, and the words of the link to the data. */
  noScript: string;
  noScriptData: string;
}

// At once, for who imports this file may close the way to others.
const catalogues = new Map(await Promise.all(languages.map(async (language) => [language, await loadAllMessages(language)] as const)));

/**
 * What every page of the site is called, for a browser that has not run the app yet, in each language. The pages whose path names no language are in
 * the first one; the last of them is for addresses that lead nowhere.
 */
export function pageHeads(datasets: ReadonlyMap<Language, Dataset>): PageHead[] {
  const heads = [...datasets].map(([language, dataset]) => headsIn(language, dataset));
  const [first = []] = heads;
  const named = heads.flat().filter(({ path }) => path !== '/404');
  return [...named.map((head) => ({ ...head, path: `/${head.language}${head.path}` })), ...first];
}

function headsIn(language: Language, dataset: Dataset): PageHead[] {
  const index = indexDataset(dataset);
  const speaker = createSpeaker(language, catalogues.get(language) ?? {}, dataset);
  return [...allPlaces(index), { kind: 'unknown', path: '/404' } as const].map((place) => ({
    path: writePlace(place),
    language,
    direction: factsByLanguage[language].direction,
    ...sayHead(speaker, index, place),
    loading: speaker.say('page.loading'),
    noScript: speaker.say('page.no-script'),
    noScriptData: speaker.say('page.no-script.data'),
  }));
}
