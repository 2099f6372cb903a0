import { prerender } from 'react-dom/static';
import type { Dataset } from '@/domain/dataset';
import { type Language, languages } from '@/domain/language';
import type { Manifest } from '@/domain/manifest';
import { describeDataset, writeForMarkup } from '@/export/structured-data';
import { indexDataset } from '@/query/index-dataset';
import { allPlaces, type Place } from '@/query/place';
import { writePlace } from '@/state/address';
import { createDataClient } from '@/state/DataContext';
import { linkFrom } from '@/state/path-within';
import { datasetQuery } from '@/state/use-dataset';
import { sayHead } from '@/text/head';
import { factsByLanguage } from '@/text/language';
import { loadAllMessages } from '@/text/load-messages';
import { createSpeaker } from '@/text/speaker';
import type { MapSketch } from '@/ui/map/map-sketch';
import { App } from '@/App';

export interface DrawnPage {
  /** "/fr/operations/weka-2"; "/404" for addresses that lead nowhere. */
  path: string;
  /** The path for which it was drawn, with its language; null where nothing is drawn. */
  drawnFor: string | null;
  kind: Place['kind'];
  language: Language;
  direction: 'ltr' | 'rtl';
  title: string;
  description: string;
  content: string;
  /** What the page tells catalogues of data, as JSON that can stand in markup; null where it is about none. */
  structured: string | null;
  /** What stands on the page until the app runs, where nothing is drawn, and while the data are late. */
  loading: string;
  late: string;
  /** What the page lacks in a browser that does not run the app, and the words of the link to the data. */
  noScript: string;
  noScriptData: string;
}

/** What an embedded view says before it runs. */
export interface EmbeddedWords {
  language: Language;
  direction: 'ltr' | 'rtl';
  title: string;
  loading: string;
  noScript: string;
  /** The words of the link to the app. */
  open: string;
}

// At once, for who imports this file may close the way to others.
const catalogues = new Map(await Promise.all(languages.map(async (language) => [language, await loadAllMessages(language)] as const)));

/**
 * Every page of the site as it is before anything is asked, in each language. A page whose path names no language is in the first one; the last page is
 * for addresses that lead nowhere, and empty.
 */
export async function* drawPages(
  datasets: ReadonlyMap<Language, Dataset>,
  entryOf: (language: Language) => Manifest['dataset'],
  sketch: MapSketch,
): AsyncGenerator<DrawnPage> {
  for (const [language, dataset] of datasets) {
    const index = indexDataset(dataset);
    const catalogue = catalogues.get(language) ?? {};
    const speaker = createSpeaker(language, catalogue, dataset);
    const client = createDataClient();
    client.setQueryData(datasetQuery(language).queryKey, { index, file: entryOf(language) });
    const describe = () => {
      const { path, sha256, bytes } = entryOf(language);
      return writeForMarkup(describeDataset(speaker, index, { file: linkFrom(`/${path}`), sha256, bytes }));
    };
    const drawn = async (place: Place, path: string, drawnFor: string | null): Promise<DrawnPage> => ({
      path,
      drawnFor,
      kind: place.kind,
      language,
      direction: factsByLanguage[language].direction,
      ...sayHead(speaker, index, place),
      content:
        drawnFor === null
          ? ''
          : await draw(<App client={client} first={{ language, catalogue }} drawnPath={linkFrom(drawnFor)} sketch={sketch} />),
      structured: place.kind === 'data' ? describe() : null,
      loading: speaker.say('page.loading'),
      late: speaker.say('loading'),
      noScript: speaker.say('page.no-script'),
      noScriptData: speaker.say('page.no-script.data'),
    });
    for (const place of allPlaces(index)) {
      const path = `/${language}${writePlace(place)}`;
      const page = await drawn(place, path, path);
      yield page;
      if (language === languages[0]) yield { ...page, path: writePlace(place) };
    }
    if (language === languages[0]) yield await drawn({ kind: 'unknown', path: '/404' }, '/404', null);
  }
}

async function draw(app: React.ReactNode): Promise<string> {
  const faults: unknown[] = [];
  const { prelude } = await prerender(app, {
    // Parts that are large would else come later, by a script that the policy refuses.
    progressiveChunkSize: Number.POSITIVE_INFINITY,
    onError: (fault) => {
      faults.push(fault);
    },
  });
  const content = await new Response(prelude).text();
  const [fault] = faults;
  if (fault !== undefined) throw new Error('a page could not be drawn', { cause: fault });
  return content;
}

/** The words of the embedded views in each language. */
export function wordsOfEmbedded(): readonly EmbeddedWords[] {
  return languages.map((language) => {
    const speaker = createSpeaker(language, catalogues.get(language) ?? {});
    return {
      language,
      direction: speaker.direction,
      title: speaker.say('app.title'),
      loading: speaker.say('page.loading'),
      noScript: speaker.say('embed.no-script'),
      open: speaker.say('embed.open'),
    };
  });
}
