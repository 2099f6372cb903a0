import { describe, expect, it } from 'vitest';
import { describeDataset, writeForMarkup } from '@/export/structured-data';
import { indexDataset } from '@/query/index-dataset';
import { aDataset } from '../fixtures/a-dataset';
import { englishSpeaker } from '../fixtures/english-speaker';
import { realIndex } from '../fixtures/real-dataset';

const published = { file: '/data/dataset.json', sha256: 'abc', bytes: 12 };

describe('what the page of the data tells catalogues', () => {
  it('names the dataset, its date, its sources and its file', () => {
    const described = describeDataset(englishSpeaker, realIndex, published);
    expect(described).toMatchObject({
      '@type': 'Dataset',
      name: realIndex.dataset.title,
      dateModified: realIndex.dataset.asOf,
      inLanguage: 'en',
    });
    expect(described.description.length).toBeGreaterThan(50);
    expect(described.variableMeasured.map(({ name }) => name)).toContain('Arrests');
    expect(described.isBasedOn).toHaveLength(new Set(described.isBasedOn).size);
    expect(described.distribution[0]?.contentUrl).toBe(published.file);
  });

  it('cannot break out of its place, whatever a title holds', () => {
    const title = '</script><script>alert(1)</script><!-- & $& $1 \u2028.';
    const written = writeForMarkup(describeDataset(englishSpeaker, indexDataset(aDataset({ title })), published));
    expect(written).not.toMatch(/[<>&$\u2028\u2029]/);
    expect(JSON.parse(written)).toMatchObject({ name: title });
  });
});
