import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type DataOrigin, publishedData } from '@/domain/data-origin';
import { dataset } from '@/domain/dataset';
import { languages } from '@/domain/language';
import { citeBudget, citeOperation, citeTotal } from '@/export/citation';
import { fileFormats } from '@/export/make-file';
import { makeSlides } from '@/export/slides';
import { indexDataset } from '@/query/index-dataset';
import { receiptOfTotal } from '@/query/receipt';
import { openQuestion } from '@/query/question';
import { sayOrigin } from '@/text/origin';
import { aDeck } from '../fixtures/a-deck';
import { englishSpeaker } from '../fixtures/english-speaker';
import { getId } from '../fixtures/get-id';
import { openDeck, readXml } from '../fixtures/open-deck';
import { realDataset, realIndex } from '../fixtures/real-dataset';
import { aSpeaker, fileOf } from '../fixtures/taken-data';

const own: DataOrigin = { kind: 'own', name: 'our cases.json', hidden: { below: 5, figures: 3 } };
const draft: DataOrigin = { kind: 'draft', name: 'Operation Lantern' };
const withOrigin = (origin: DataOrigin) => indexDataset(realDataset, origin);

/** All words of a file; those of a workbook or a package without its wrapping. */
async function wordsOf(blob: Blob, isZip: boolean): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  return isZip
    ? Object.values(unzipSync(bytes))
        .map((part) => strFromU8(part))
        .join('\n')
    : strFromU8(bytes);
}

describe.each([
  { origin: own, name: 'our cases.json', mark: 'own data, not published', stem: 'own-data-' },
  { origin: draft, name: 'Operation Lantern', mark: 'unpublished draft', stem: 'draft-' },
])('what is taken along of $origin.kind data', ({ origin, name, mark, stem }) => {
  const index = withOrigin(origin);

  it.each(fileFormats.flatMap((format) => [null, 'by-year' as const].map((view) => ({ format, view }))))(
    'says whose they are in a file of $format ($view)',
    async ({ format, view }) => {
      const file = await fileOf(index, format, view);
      const words = await wordsOf(file.blob, format === 'xlsx' || format === 'package');
      expect(file.name.startsWith(stem)).toBe(true);
      expect(words).toContain(format === 'json' ? mark : name);
    },
  );

  it('says so on each slide and in the notes, and names no address that would lead to other data', async () => {
    const deck = await openDeck(await makeSlides(englishSpeaker, index, aDeck()));
    const parts = await deck.parts(/(?:slides\/slide|notesSlides\/notesSlide)\d+\.xml$/);
    expect(parts.length).toBeGreaterThan(15);
    for (const part of parts) {
      const text = readXml(part).texts.join(' ');
      expect(text).toContain(name);
      expect(text).not.toContain('tally.example');
    }
  });

  it('says so in a citation, in place of an address', () => {
    const [record] = realDataset.operations;
    const programme = realDataset.programmes.find(({ details }) => details !== null);
    const phase = programme?.details?.phases.find(({ budget }) => budget !== null);
    if (record === undefined || programme === undefined || phase?.budget == null) throw new Error('nothing to cite');
    const measure = getId.measure('arrests');
    const total = receiptOfTotal(index, openQuestion(measure), measure, { kind: 'all' });
    const address = 'https://tally.example/en/';
    for (const cited of [
      citeOperation(englishSpeaker, index, record, address),
      citeTotal(englishSpeaker, index, { kind: 'all' }, total, address),
      citeBudget(englishSpeaker, index, programme, phase, phase.budget, address),
    ]) {
      expect(cited).toContain(name);
      expect(cited).not.toContain(address);
    }
  });
});

it('how many counts were left out is said with them, in every language', async () => {
  expect(sayOrigin(englishSpeaker, own)).toContain('3 figures with a count below 5');
  for (const language of languages) {
    const said = sayOrigin(await aSpeaker(language), own);
    expect(said).toContain('our cases.json');
    expect(said).toMatch(/3.*5|5.*3/);
  }
});

it('nothing is said of the published data, and a file of them is named after them', async () => {
  expect(sayOrigin(englishSpeaker, publishedData)).toBe(null);
  expect((await fileOf(realIndex, 'json', null)).name).toMatch(/^results-/);
});

it('a file of own data that is opened and taken along again is not marked twice', async () => {
  const once: unknown = JSON.parse(await (await fileOf(withOrigin(own), 'json', null)).blob.text());
  const again = await (await fileOf(indexDataset(dataset.parse(once), own), 'json', null)).blob.text();
  expect(again.split('own data, not published')).toHaveLength(2);
});
