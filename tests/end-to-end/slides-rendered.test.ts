import { execFileSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { languages, type Language } from '@/domain/language';
import { makeSlides } from '@/export/slides';
import { indexDataset } from '@/query/index-dataset';
import { loadAllMessages } from '@/text/load-messages';
import { createSpeaker } from '@/text/speaker';
import { makeOutlines } from '../../data/build/make-outlines';
import { readTranslation } from '../../data/build/read-translation';
import { translateDataset } from '../../data/build/translate';
import { chromiumFlags, findChromium } from '../../scripts/chromium.mjs';
import { aDeck, stepsOf } from '../fixtures/a-deck';
import { getId } from '../fixtures/get-id';
import { realDataset } from '../fixtures/real-dataset';

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
        ...stepsOf({}, language),
        ...stepsOf({ measure: getId.measure('arrests'), reading: 'attributed' }, language).filter(({ view }) =>
          ['by-year', 'by-crime-area', 'map', 'ranking'].includes(view),
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
  return join(own, 'slides.pdf');
}

/** Boxes of words that reach over the edge of their page. */
function wordsOutside(pdf: string): readonly string[] {
  const pages = execFileSync('pdftotext', ['-bbox', pdf, '-'], { encoding: 'utf8', maxBuffer: 1e8 }).split('<page ').slice(1);
  return pages.flatMap((page, position) => {
    const [, width = '0', height = '0'] = /width="([\d.]+)" height="([\d.]+)"/.exec(page) ?? [];
    return [...page.matchAll(/xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)</g)].flatMap(
      ([, left, above, right, below, word]) =>
        Number(left) < 0 || Number(above) < 0 || Number(right) > Number(width) || Number(below) > Number(height)
          ? [`${position + 1}: ${word}`]
          : [],
    );
  });
}

describe.skipIf(!hasOffice)('the slides, as LibreOffice draws them (skipped where soffice or pdftotext is not installed)', () => {
  it.each(languages)('keep every word on the slide in %s', async (language) => {
    const pdf = await render(language);
    expect(readFileSync(pdf).length).toBeGreaterThan(10_000);
    expect(wordsOutside(pdf)).toEqual([]);
  });
});
