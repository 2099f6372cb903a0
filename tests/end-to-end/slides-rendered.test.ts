import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { languages, type Language } from '@/domain/language';
import { makeSlides } from '@/export/slides';
import { indexDataset } from '@/query/index-dataset';
import { readyBriefing } from '@/query/ready-briefing';
import { loadAllMessages } from '@/text/load-messages';
import { createSpeaker } from '@/text/speaker';
import { makeOutlines } from '../../data/build/make-outlines';
import { readTranslation } from '../../data/build/read-translation';
import { translateDataset } from '../../data/build/translate';
import { chromiumFlags, findChromium } from '../../scripts/chromium.mjs';
import { aDeck, stepsOf } from '../fixtures/a-deck';
import { getId } from '../fixtures/get-id';
import { realDataset } from '../fixtures/real-dataset';
import { readWords, type Word, wordsOnWords } from '../fixtures/words-of-pdf';

const folder = process.env['SLIDES_FOLDER'] ?? mkdtempSync(join(tmpdir(), 'slides-'));
const hasOffice = ['soffice', 'pdftotext'].every((program) => {
  try {
    execFileSync('which', [program]);
    return true;
  } catch {
    return false;
  }
});

async function rasteriser() {
  const executablePath = findChromium();
  const browser = await chromium.launch({ args: [...chromiumFlags], ...(executablePath && { executablePath }) });
  const page = await browser.newPage();
  return {
    close: () => browser.close(),
    rasterise: async (drawing: string, width: number, height: number) => {
      await page.setViewportSize({ width, height });
      await page.setContent(`<body style="margin:0">${drawing.replace('<svg ', '<svg style="width:100vw;height:100vh" ')}`);
      return `data:image/png;base64,${(await page.screenshot()).toString('base64')}`;
    },
  };
}

async function render(language: Language) {
  const dataset =
    language === 'en'
      ? realDataset
      : translateDataset(realDataset, language, (text) => readTranslation(process.cwd(), language).texts?.[text] ?? text);
  const index = indexDataset(dataset);
  const speaker = createSpeaker(language, await loadAllMessages(language), dataset);
  const outlines = makeOutlines(
    index.dataset.countries.filter(({ region }) => region !== null).map(({ code, numeric }) => ({ code, numeric })),
  );
  const { rasterise, close } = await rasteriser();
  const blob = await makeSlides(
    speaker,
    index,
    aDeck({
      plane: outlines,
      rasterise,
      steps: [
        ...readyBriefing(index, language).steps,
        ...stepsOf({}, language).filter(({ view }) => ['ranking', 'by-year', 'table'].includes(view)),
        ...stepsOf({ measure: getId.measure('arrests'), reading: 'attributed' }, language).filter(({ view }) =>
          ['by-year', 'by-crime-area', 'ranking'].includes(view),
        ),
      ],
    }),
  );
  await close();
  const own = join(folder, language);
  mkdirSync(own, { recursive: true });
  const file = join(own, 'slides.pptx');
  writeFileSync(file, Buffer.from(await blob.arrayBuffer()));
  execFileSync(
    'soffice',
    [`-env:UserInstallation=file://${join(folder, 'profile')}`, '--headless', '--convert-to', 'pdf', '--outdir', own, file],
    {
      stdio: 'ignore',
    },
  );
  return readFileSync(join(own, 'slides.pdf'));
}

/** Where one part of a slide ends and the next begins, from the top, in points: title, what is shown, body, sentence, sources, foot. */
const bounds = [100, 142, 408, 468, 503];

/** Words of the slides of views that reach from one part into the next: the text of the upper one needs more than its room. */
function wordsAcrossBounds(words: readonly Word[], slides: number): readonly string[] {
  return words
    .filter(({ page, top, bottom }) => page > 1 && page <= slides && bounds.some((bound) => top < bound - 4 && bottom > bound + 4))
    .map(({ page, text }) => `${page}: ${text}`);
}

describe.skipIf(!hasOffice)('the slides, as LibreOffice draws them (skipped where soffice or pdftotext is not installed)', () => {
  it.each(languages)('keep every word on the slide and none on another in %s', async (language) => {
    const { words, width, height } = readWords(await render(language));
    expect(words.length).toBeGreaterThan(1000);
    const outside = words.filter(({ left, top, right, bottom }) => left < 0 || top < 0 || right > width || bottom > height);
    expect(outside.map(({ page, text }) => `${page}: ${text}`)).toEqual([]);
    expect(wordsOnWords(words)).toEqual([]);
    // The slides of sources, which are one table each, come last.
    expect(wordsAcrossBounds(words, 8)).toEqual([]);
  });
});
