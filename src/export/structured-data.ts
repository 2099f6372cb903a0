import type { DatasetIndex } from '@/query/index-dataset';
import { yearOfMonth } from '@/query/month';
import { usedSources } from '@/query/used-sources';
import { sayRules } from '@/text/method';
import { sayMeasure } from '@/text/names';
import type { Speaker } from '@/text/speaker';

interface PublishedData {
  /** The link to the file of the dataset in this language. */
  file: string;
  sha256: string;
  bytes: number;
}

/** The dataset in the words of schema.org, for catalogues that look for data on pages. */
export function describeDataset(speaker: Speaker, index: DatasetIndex, { file, sha256, bytes }: PublishedData) {
  const { dataset, extent, lastMonth } = index;
  const used = usedSources(index);
  return {
    '@context': 'https://schema.org/',
    '@type': 'Dataset',
    name: dataset.title,
    description: [speaker.say('app.description'), ...sayRules(speaker)].join(' '),
    inLanguage: speaker.language,
    version: String(dataset.version),
    dateModified: dataset.asOf,
    temporalCoverage: `${yearOfMonth(extent.from)}/${yearOfMonth(lastMonth)}`,
    isAccessibleForFree: true,
    variableMeasured: dataset.measures.map(({ id, unit, definition }) => ({
      '@type': 'PropertyValue',
      name: sayMeasure(speaker, index, id),
      description: definition,
      unitText: speaker.say(`dictionary.unit.${unit}`),
    })),
    isBasedOn: [...new Set(used.map(({ url }) => url))],
    distribution: [{ '@type': 'DataDownload', encodingFormat: 'application/json', contentUrl: file, contentSize: `${bytes} B`, sha256 }],
  };
}

/** A value as JSON that can stand between tags of HTML: no sign in it ends a tag, begins one, or means anything to a replacement. */
export function writeForMarkup(value: unknown): string {
  return JSON.stringify(value).replaceAll(/[<>&$\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
