import { describe, expect, it } from 'vitest';
import { languages } from '@/domain/language';
import { makeSlides, type SlidesWanted } from '@/export/slides';
import { indexDataset } from '@/query/index-dataset';
import { evidenceOf } from '@/query/evidence';
import { readyBriefing } from '@/query/ready-briefing';
import { loadAllMessages } from '@/text/load-messages';
import { createSpeaker, type Speaker } from '@/text/speaker';
import { aDeck, stepsOf } from '../fixtures/a-deck';
import { englishSpeaker } from '../fixtures/english-speaker';
import { getId } from '../fixtures/get-id';
import { openDeck, readXml } from '../fixtures/open-deck';
import { realDataset, realIndex } from '../fixtures/real-dataset';

const deckOf = async (changes: Partial<SlidesWanted> = {}, speaker: Speaker = englishSpeaker) =>
  openDeck(await makeSlides(speaker, realIndex, aDeck(changes)));
const only = (view: string, changes: Parameters<typeof stepsOf>[0] = {}) => stepsOf(changes).filter((step) => step.view === view);
const isXml = /\.(?:xml|rels)$/;
const textOf = (xml: string) => readXml(xml).texts.join('|');
const hostile = `</a:t>]]>&amp;<b>"'\u0000\u0008\u000b\u001f\ufffe\uffff\ud800x\udc00\u202ereversed`;

describe('the slides of steps', () => {
  it('have a title, every step, the sources, and notes with https addresses', async () => {
    const deck = await deckOf();
    const slides = await deck.parts(/slides\/slide\d+\.xml$/);
    const notes = await deck.parts(/notesSlides\/notesSlide\d+\.xml$/);
    expect(slides.length).toBeGreaterThan(9);
    expect(notes).toHaveLength(slides.length);
    expect(textOf(slides[0] ?? '')).toContain('Results of joint operations');
    expect(textOf(slides[0] ?? '')).toContain('independent compilation');
    expect(textOf(slides.at(-1) ?? '')).toContain('Sources');
    for (const note of notes.slice(1, 8)) expect(textOf(note)).toMatch(/\[\d+\] .*https:\/\//);
    for (const slide of slides.slice(1)) expect(textOf(slide)).toContain('Data as of 18 February 2026');
  });

  it('hold charts that stay charts, each with its sheet', async () => {
    const deck = await deckOf({ steps: [...only('by-year'), ...only('by-crime-area'), ...only('ranking'), ...only('timeline')] });
    const charts = await deck.parts(/charts\/chart\d+\.xml$/);
    expect(charts, 'one for each of three measures by year and by crime area, and two of time').toHaveLength(8);
    expect(await deck.sheets()).toHaveLength(8);
    for (const chart of charts) {
      expect(readXml(chart).tags).toContain('c:barChart');
      expect(chart).not.toContain('${');
    }
    expect(
      deck.paths.filter((path) => path.includes('media/')),
      'the code of the address alone',
    ).toHaveLength(1);
  });

  it('keep doubt: the qualifier and “disputed” as words, disputed as a dashed hatch, not published as words without a bar', async () => {
    const deck = await deckOf({ steps: only('by-year') });
    const [chart = ''] = await deck.parts(/charts\/chart\d+\.xml$/);
    const [sheet = ''] = await deck.sheets();
    expect(textOf(chart)).toContain('nearly 700');
    expect(textOf(chart)).toContain('823, disputed');
    expect(textOf(chart)).toContain('0 of 4\nnot published');
    expect(chart).toMatch(/<a:pattFill[^]*<a:prstDash val="dash"\/>/);
    // 2024 is the fifth year: its cell is left out, not written as zero.
    expect(sheet).toContain('r="B4"><v>700</v>');
    expect(sheet).not.toContain('r="B6"');
    expect(sheet).not.toContain('<v>0</v>');
  });

  it('show the outcomes of a programme with how many operations publish each number, and say that no column may be added up', async () => {
    const steps = only('table', { programmes: [getId.programme('ispa')] }).map((step) => ({ ...step, view: 'outcomes' as const }));
    const [, slide = ''] = await (await deckOf({ steps })).parts(/slides\/slide\d+\.xml$/);
    const text = textOf(slide);
    expect(text).toContain('2 Criminal networks');
    expect(text).toMatch(/about 1,700 \(\d+ of 13, \d+ disputed\)/);
    expect(text).toContain('not published (0 of 3)');
    expect(text).toContain('no operation');
    expect(text).toContain('columns must not be added up');
  });

  it('write a published zero as a zero', async () => {
    const operations = realDataset.operations.map((operation) => ({
      ...operation,
      figures: operation.figures.map((figure) => ({ ...figure, claims: figure.claims.map((claim) => ({ ...claim, value: 0 })) })),
    }));
    const index = indexDataset({ ...realDataset, operations });
    const deck = await openDeck(await makeSlides(englishSpeaker, index, aDeck({ steps: only('by-crime-area') })));
    const [sheet = ''] = await deck.sheets();
    expect(sheet).toContain('<v>0</v>');
  });

  it('say in large numbers how many operations published them', async () => {
    const deck = await deckOf({ steps: only('figures') });
    const [, slide = ''] = await deck.parts(/slides\/slide\d+\.xml$/);
    expect(textOf(slide)).toMatch(/5,809.*published by 18 of 20 operations.*about .*1,700.*published by 3 of 20 operations/);
  });

  it('repeat the head where a table goes on, and leave no operation out', async () => {
    const deck = await deckOf({ steps: only('table') });
    const slides = await deck.parts(/slides\/slide\d+\.xml$/);
    const tables = slides.slice(1).filter((slide) => textOf(slide).includes('Networks identified'));
    expect(tables.length).toBeGreaterThan(1);
    const rows = tables.map((slide) => readXml(slide).tags.filter((tag) => tag === 'a:tr').length - 1);
    expect(rows.reduce((sum, count) => sum + count, 0)).toBe(20);
    expect(textOf(tables[0] ?? '')).toContain('29 activities are not shown here.');
  });

  it('show the map as a picture with its numbers in its description, and a table beside it', async () => {
    const deck = await deckOf({ steps: only('map') });
    const [, slide = ''] = await deck.parts(/slides\/slide\d+\.xml$/);
    expect(slide).toMatch(/descr="Map of Africa[^"]*Nigeria: 14/);
    expect(readXml(slide).tags).toContain('a:tbl');
    expect(
      deck.paths.filter((path) => /media\/.*\.png$/.test(path)),
      'the map and the code of the address',
    ).toHaveLength(2);
  });

  it('say it where the outlines could not be loaded, and keep the table', async () => {
    const deck = await deckOf({ steps: only('map'), plane: null });
    const [, slide = ''] = await deck.parts(/slides\/slide\d+\.xml$/);
    expect(textOf(slide)).toContain('The outlines of the map could not be loaded');
    expect(readXml(slide).tags).toContain('a:tbl');
  });

  it('say which part of a total is disputed, and not that all of it is', async () => {
    const deck = await deckOf({ steps: only('by-crime-area', { measure: getId.measure('arrests') }) });
    const [arrests = ''] = await deck.parts(/charts\/chart\d+\.xml$/);
    expect(textOf(arrests)).toContain('4,041, includes 25 disputed');
    expect(textOf(arrests)).not.toContain('4,041, disputed');
  });

  it('rank countries by both readings, under the title of the slide on the screen', async () => {
    const deck = await deckOf({ steps: only('ranking', { measure: getId.measure('arrests') }) });
    const [, slide = ''] = await deck.parts(/slides\/slide\d+\.xml$/);
    expect(textOf(slide)).toContain('Countries by operations taken part in');
    expect(textOf(slide)).toMatch(/Nigeria[^,]*14[^,]*5,414.*?259.*Kenya/s);
  });

  it('say how many countries a ranking leaves out', async () => {
    const deck = await deckOf({ steps: only('ranking') });
    const [, slide = ''] = await deck.parts(/slides\/slide\d+\.xml$/);
    expect(textOf(slide)).toContain('more are not shown here.');
  });

  it('carry the reader’s title with the finding below, and the reader’s note in the notes alone', async () => {
    const steps = only('by-year').map((step) => ({ ...step, title: 'My own title', note: 'Say this\nslowly' }));
    const deck = await deckOf({ steps });
    const [, slide = ''] = await deck.parts(/slides\/slide\d+\.xml$/);
    const [, note = ''] = await deck.parts(/notesSlides\/notesSlide\d+\.xml$/);
    expect(textOf(slide)).toContain('My own title');
    expect(textOf(slide)).toContain('Victims rescued: almost half from operations that ended in 2023');
    expect(textOf(slide)).not.toContain('slowly');
    expect(textOf(note)).toMatch(/Say this\|+slowly/);
  });

  it('are well-formed whatever the texts hold', async () => {
    const dataset = {
      ...realDataset,
      title: hostile,
      operations: realDataset.operations.map((operation) => ({ ...operation, name: hostile, shortName: hostile })),
      sources: realDataset.sources.map((source) => ({ ...source, title: hostile, publisher: hostile })),
      countries: realDataset.countries.map((country) => ({ ...country, name: hostile, names: {} })),
    };
    const steps = stepsOf().map((step) => ({ ...step, title: hostile, note: hostile }));
    const speaker = createSpeaker('en', { ...(await loadAllMessages('en')), 'slides.foot': hostile }, dataset);
    const deck = await openDeck(await makeSlides(speaker, indexDataset(dataset), aDeck({ steps, title: { text: hostile } })));
    const parts = await deck.parts(isXml);
    expect(parts.length).toBeGreaterThan(50);
    for (const part of [...parts, ...(await deck.sheets())]) {
      const { texts } = readXml(part);
      expect(texts.join('')).not.toMatch(/[\p{Cs}\ufffe\uffff\u202d\u202e]/u);
    }
  });

  it.each(languages)(
    'are well-formed and say in which language they are: %s',
    async (language) => {
      const speaker = createSpeaker(language, await loadAllMessages(language), realDataset);
      const deck = await deckOf({ steps: stepsOf({ reading: 'attributed', measure: getId.measure('arrests') }, language) }, speaker);
      for (const part of await deck.parts(isXml)) readXml(part);
      const [, slide = ''] = await deck.parts(/slides\/slide\d+\.xml$/);
      const [, note = ''] = await deck.parts(/notesSlides\/notesSlide\d+\.xml$/);
      expect(slide).toContain(`lang="${language}-`);
      expect(note).toContain(`lang="${language}-`);
      expect(slide.includes('rtl="1"')).toBe(language === 'ar');
      expect(note.includes('rtl="1"')).toBe(language === 'ar');
    },
    30_000,
  );

  it.each(languages)(
    'of the ready briefing are whole: %s',
    async (language) => {
      const speaker = createSpeaker(language, await loadAllMessages(language), realDataset);
      const deck = await deckOf({ steps: readyBriefing(realIndex, language).steps }, speaker);
      for (const part of await deck.parts(isXml)) readXml(part);
      const slides = await deck.parts(/slides\/slide\d+\.xml$/);
      const withChart = slides.slice(1, 8).map((slide) => slide.includes('<c:chart '));
      expect(withChart, 'when, by year and by crime area are charts').toEqual([false, true, true, false, false, true, true]);
      const notes = await deck.parts(/notesSlides\/notesSlide\d+\.xml$/);
      for (const note of notes.slice(1, 9)) expect(textOf(note)).toMatch(/\[\d+\] .*https:\/\//);
      const evidence = textOf(slides.find((slide) => textOf(slide).includes(speaker.say('present.title.evidence'))) ?? '');
      const { addresses } = evidenceOf(realIndex).summary;
      expect(evidence).toContain(speaker.number(addresses));
      expect(evidence, 'the foot counts what the slide counts').toContain(speaker.say('slides.sources.count', { count: addresses }));
    },
    30_000,
  );

  it('run from right to left in Arabic: tables turned, bars from the right, time still from the left', async () => {
    const speaker = createSpeaker('ar', await loadAllMessages('ar'), realDataset);
    const deck = await deckOf({ steps: [...only('table'), ...only('by-crime-area'), ...only('timeline')] }, speaker);
    const [, slide = ''] = await deck.parts(/slides\/slide\d+\.xml$/);
    const [bars = '', , , spans = ''] = await deck.parts(/charts\/chart\d+\.xml$/);
    expect(textOf(slide)).toMatch(/المصادر.*التوقيفات.*العملية/s);
    expect(/<c:valAx>.*?orientation val="(\w+)"/s.exec(bars)?.[1]).toBe('maxMin');
    expect(/<c:valAx>.*?orientation val="(\w+)"/s.exec(spans)?.[1]).toBe('minMax');
    expect(await deck.parts(/presentation\.xml$/)).toEqual([expect.stringContaining('rtl="1"')]);
  });

  it('stand many years below each other, and leave none out', async () => {
    const [first, ...others] = realDataset.operations;
    const operations = first === undefined ? [] : [{ ...first, period: '1980', segments: [] }, ...others];
    const deck = await openDeck(
      await makeSlides(englishSpeaker, indexDataset({ ...realDataset, operations }), aDeck({ steps: only('by-year') })),
    );
    const charts = await deck.parts(/charts\/chart\d+\.xml$/);
    expect(charts, 'four for each of three measures').toHaveLength(12);
    expect(textOf(charts[0] ?? '')).toContain('1980');
    expect(textOf(charts[3] ?? '')).toContain('2026');
  });

  it('give every shape of a slide a number of its own', async () => {
    const deck = await deckOf();
    for (const slide of await deck.parts(/slides\/slide\d+\.xml$/)) {
      const ids = [...slide.matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('can be made where nothing is in view', async () => {
    const deck = await deckOf({ steps: stepsOf({ text: 'no operation has this name' }) });
    for (const part of await deck.parts(isXml)) readXml(part);
    const slides = await deck.parts(/slides\/slide\d+\.xml$/);
    expect(textOf(slides[1] ?? '')).toContain('No source is cited');
    for (const chart of await deck.parts(/charts\/chart\d+\.xml$/)) expect(chart).not.toContain('<c:ptCount val="0"/>');
  });

  it('tell how far they are, and stop without a file when they are cancelled', async () => {
    const told: string[] = [];
    await makeSlides(englishSpeaker, realIndex, aDeck({ steps: only('by-year') }), {
      onProgress: (done, all) => told.push(`${done}/${all}`),
    });
    expect(told[0]).toMatch(/^1\/\d+$/);
    expect(new Set(told.at(-1)?.split('/')).size).toBe(1);
    const work = new AbortController();
    const making = makeSlides(englishSpeaker, realIndex, aDeck(), {
      signal: work.signal,
      onProgress: () => {
        work.abort();
      },
    });
    await expect(making).rejects.toThrow(/abort/i);
  });

  it('pass on a failure of the picture', async () => {
    const rasterise = () => Promise.reject(new Error('no canvas'));
    await expect(makeSlides(englishSpeaker, realIndex, aDeck({ steps: only('map'), rasterise }))).rejects.toThrow('no canvas');
  });
});
