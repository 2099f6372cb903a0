import JSZip from 'jszip';
import PptxGenJS from 'pptxgenjs';
import { renderSVG } from 'uqr';
import type { SourceId } from '@/domain/identifier';
import type { Step } from '@/query/briefing';
import type { DatasetIndex } from '@/query/index-dataset';
import { sayDate } from '@/text/dates';
import { languageOfSource } from '@/text/names';
import { sayDataTitle, sayOrigin } from '@/text/origin';
import type { Speaker } from '@/text/speaker';
import { type BarChart, chartPart, chartSheet } from './slides/chart-part';
import { cleanText, escapeText } from './slides/clean-text';
import type { MapPlane } from './slides/map-drawing';
import {
  type BigNumber,
  bodyRoom,
  cellMargin,
  officeTags,
  type PlannedSlide,
  rowHeight,
  type SlideTable,
  slidesOfStep,
  tableParts,
  type Words,
} from './slides/step-slides';
import { fittingSize } from './slides/text-size';

export interface SlidesWanted {
  /** Null leaves the title of the data. */
  title: Words | null;
  steps: readonly Step[];
  /** The address that leads back to what is shown. */
  address: string;
  /** The day on which the file is made: 2026-01-31. */
  made: string;
  /** Null where the outlines could not be loaded: the slide of the map then says so. */
  plane: MapPlane | null;
  /** Makes a PNG of a drawing, as a data address. */
  rasterise: (drawing: string, width: number, height: number) => Promise<string>;
}

export interface SlidesProgress {
  onProgress?: (done: number, all: number) => void;
  /** Once it is aborted, the promise is rejected and nothing has been made. */
  signal?: AbortSignal;
}

// Arial is on Windows and macOS, holds Latin and Arabic, and has stand-ins of the same widths elsewhere.
const FONT = 'Arial';
const ink = '16191B';
const quiet = '474E52';
const line = 'DDE0E1';
const POINTS = 72;
/** Pixels of a picture for each point: twice what a large screen shows of a slide. */
const PIXELS = 4;
/** The margin of a slide and the width within, in points; a slide is 960 by 540. */
const margin = 48;
const { width } = bodyRoom;
const top = { title: 30, subtitle: 104, body: 144, sentence: 410, rule: 468, sources: 472, foot: 504 } as const;

type Deck = ReturnType<typeof openDeck>;

/** A presentation of PowerPoint: a title, a slide or more for each step, and the sources. */
export async function makeSlides(
  speaker: Speaker,
  index: DatasetIndex,
  wanted: SlidesWanted,
  { onProgress, signal }: SlidesProgress = {},
): Promise<Blob> {
  const planned: PlannedSlide[] = [];
  for (const step of wanted.steps) {
    await breathe(signal);
    planned.push(...slidesOfStep(speaker, index, step, wanted.plane));
  }
  const sources = [...new Set(planned.flatMap((slide) => slide.sources))];
  const tables = sourceTables(speaker, index, sources);
  const deck = openDeck(speaker, index, wanted, sources);
  const all = planned.length + tables.length + 1;
  let done = 0;
  const advance = async () => {
    done += 1;
    onProgress?.(done, all);
    await breathe(signal);
  };
  await addTitle(deck, planned, wanted);
  await advance();
  for (const slide of planned) {
    await addPlanned(deck, slide, wanted);
    await advance();
  }
  for (const [part, table] of tables.entries()) {
    addSources(deck, table, part, tables);
    await advance();
  }
  const written = await deck.file.write({ outputType: 'arraybuffer' });
  await breathe(signal);
  const finished = await finish(deck, written);
  signal?.throwIfAborted();
  return finished;
}

/** Lets the page answer the reader between two slides. */
async function breathe(signal: AbortSignal | undefined): Promise<void> {
  signal?.throwIfAborted();
  await new Promise((resolve) => setTimeout(resolve, 0));
  signal?.throwIfAborted();
}

function openDeck(speaker: Speaker, index: DatasetIndex, wanted: SlidesWanted, sources: readonly SourceId[]) {
  const file = new PptxGenJS();
  const title = wanted.title ?? { text: sayDataTitle(speaker, index), language: speaker.dataLanguage.texts };
  file.layout = 'LAYOUT_WIDE';
  file.title = cleanText(title.text);
  file.author = 'Tally';
  file.company = 'Tally';
  file.theme = { headFontFace: FONT, bodyFontFace: FONT };
  file.rtlMode = speaker.direction === 'rtl';
  file.defineSlideMaster({
    title: MASTER,
    background: { color: 'FFFFFF' },
    objects: [
      {
        placeholder: {
          options: { name: 'title', type: 'title', ...box({ x: margin, y: top.title, width, height: 68 }), margin: 0, valign: 'top' },
          text: '',
        },
      },
    ],
  });
  const charts: BarChart[] = [];
  const notes: string[] = [];
  return { file, speaker, index, title, address: wanted.address, made: wanted.made, sources, charts, notes };
}

const MASTER = 'Tally';
/** Nobody types a longer one, which stands in the notes. */
const LONGEST_ADDRESS = 100;
/** The side of the code of the address, in points. */
const codeSize = 84;

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Points to the inches of the library. */
function box({ x, y, width: w, height: h }: Box) {
  return { x: x / POINTS, y: y / POINTS, w: w / POINTS, h: h / POINTS };
}

interface Look {
  from: number;
  to: number;
  bold?: boolean;
  colour?: string;
  valign?: 'top' | 'middle' | 'bottom';
}

function tagOf(speaker: Speaker, language: string | undefined): string {
  const known = new Map<string, string>(Object.entries(officeTags));
  return known.get(language ?? speaker.language) ?? language ?? speaker.language;
}

function runOf(speaker: Speaker, size: number, language?: string) {
  const isRtl = speaker.direction === 'rtl';
  return { fontFace: FONT, fontSize: size, lang: tagOf(speaker, language), align: isRtl ? 'right' : 'left', rtlMode: isRtl } as const;
}

function addWords(
  { speaker }: Deck,
  slide: PptxGenJS.Slide,
  words: Words,
  at: Box,
  look: Look & { placeholder?: string; link?: string },
): void {
  const text = cleanText(words.text);
  if (text === '') return;
  const size = fittingSize(
    text,
    { width: at.width * (look.bold === true ? 0.93 : 1), height: at.height },
    speaker.direction,
    look.from,
    look.to,
  );
  const run = { ...runOf(speaker, size, words.language), bold: look.bold ?? false, color: look.colour ?? ink };
  // It stands on the side of its slide, and runs as its first letter does.
  if (words.isOwn) run.rtlMode = beginsFromTheRight(text);
  slide.addText([{ text, options: { ...run, ...(look.link === undefined ? {} : { hyperlink: { url: look.link } }) } }], {
    ...(look.placeholder === undefined ? box(at) : { placeholder: look.placeholder }),
    ...run,
    margin: 0,
    valign: look.valign ?? 'top',
    wrap: true,
  });
}

function beginsFromTheRight(text: string): boolean {
  const [first = ''] = /\p{L}/u.exec(text) ?? [];
  return /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(first);
}

async function addTitle(deck: Deck, planned: readonly PlannedSlide[], { rasterise }: SlidesWanted): Promise<void> {
  const { file, speaker, index, title, address } = deck;
  const origin = sayOrigin(speaker, index.origin);
  const slide = file.addSlide({ masterName: MASTER });
  const [filter, ...others] = new Set(planned.map((one) => one.filter));
  addWords(deck, slide, title, { x: margin, y: top.title, width, height: 68 }, { from: 34, to: 12, bold: true, placeholder: 'title' });
  const rows: [string, number, Look][] = [
    [filter === undefined || others.length > 0 ? speaker.say('slides.filters-differ') : filter, 90, { from: 20, to: 10 }],
    [speaker.say('slides.as-of', { date: sayDate(speaker, index.dataset.asOf) }), 34, { from: 16, to: 10, bold: true }],
    [origin ?? speaker.say('footer.independent.text'), 60, { from: 16, to: 10 }],
    [speaker.say('slides.made', { date: sayDate(speaker, deck.made) }), 30, { from: 14, to: 10, colour: quiet }],
  ];
  let y = 150;
  for (const [text, height, look] of rows) {
    addWords(deck, slide, { text }, { x: margin, y, width, height }, look);
    y += height + 12;
  }
  addNumber(deck, slide);
  addNotes(deck, slide, [filter ?? '', origin ?? [speaker.say('footer.independent.text'), address]].flat());
  // No address leads back to data that are not published.
  if (origin !== null) return;
  const isRtl = speaker.direction === 'rtl';
  const beside = { x: isRtl ? margin + codeSize + 16 : margin, y, width: width - codeSize - 16, height: codeSize };
  const look = { from: 14, to: 7, colour: quiet, ...(address.startsWith('https://') ? { link: address } : {}) };
  const isShort = address.length <= LONGEST_ADDRESS;
  addWords(deck, slide, isShort ? { text: address, language: 'en' } : { text: speaker.say('slides.address-link') }, beside, look);
  const pixels = codeSize * PIXELS;
  // Of a longer address the squares are too small for a camera.
  if (address.length <= 1200)
    slide.addImage({
      data: await rasterise(renderSVG(address, { ecc: 'M', border: 4 }), pixels, pixels),
      ...box({ x: isRtl ? margin : margin + width - codeSize, y, width: codeSize, height: codeSize }),
      altText: speaker.say('present.qr'),
      objectName: 'Address',
    });
}

async function addPlanned(deck: Deck, planned: PlannedSlide, { rasterise }: SlidesWanted): Promise<void> {
  const { file, speaker, index } = deck;
  const slide = file.addSlide({ masterName: MASTER });
  addWords(
    deck,
    slide,
    planned.title,
    { x: margin, y: top.title, width, height: 68 },
    { from: 28, to: 8, bold: true, placeholder: 'title' },
  );
  addWords(deck, slide, { text: planned.subtitle }, { x: margin, y: top.subtitle, width, height: 36 }, { from: 14, to: 9, colour: quiet });
  await addBody(deck, slide, planned, rasterise);
  addWords(
    deck,
    slide,
    { text: planned.sentence },
    { x: margin, y: top.sentence, width, height: 54 },
    { from: 13, to: 7, valign: 'middle' },
  );
  slide.addShape('line', { ...box({ x: margin, y: top.rule, width, height: 0 }), line: { color: line, width: 0.75 } });
  const short = shortSources(deck, planned.sources);
  addWords(deck, slide, { text: short }, { x: margin, y: top.sources, width, height: 30 }, { from: 11, to: 10, colour: quiet });
  addFoot(deck, slide);
  const cited = planned.sources.flatMap((id) => {
    const source = index.sources.get(id);
    return source === undefined ? [] : [`[${deck.sources.indexOf(id) + 1}] ${sayFullSource(speaker, source)}, ${source.url}`];
  });
  addNotes(deck, slide, [
    planned.sentence,
    ...(planned.sentence.includes(planned.filter) ? [] : [planned.filter]),
    ...planned.note.text.split(/\r?\n/),
    speaker.say('slides.sources'),
    ...cited,
  ]);
}

function sayFullSource(speaker: Speaker, source: { publisher: string; title: string; published?: string | undefined }): string {
  const date = source.published === undefined ? speaker.say('receipt.no-date') : sayDate(speaker, source.published);
  return speaker.list([source.publisher, source.title, date], 'row');
}

async function addBody(deck: Deck, slide: PptxGenJS.Slide, { body }: PlannedSlide, rasterise: SlidesWanted['rasterise']): Promise<void> {
  const at = { x: margin, y: top.body, ...bodyRoom };
  switch (body.kind) {
    case 'chart': {
      const { categories, series } = body.chart;
      // The library makes the frame and the parts; what is in them is written when the file is finished.
      slide.addChart('bar', [{ name: 'x', labels: ['x'], values: [1] }], { ...box(at), altText: cleanText(body.alt), objectName: 'Chart' });
      deck.charts.push({ ...body.chart, categories, series });
      return;
    }
    case 'numbers':
      addNumbers(deck, slide, body.numbers, at);
      return;
    case 'table':
      addTable(deck, slide, body.table, at, body.name);
      return;
    case 'map': {
      const isRtl = deck.speaker.direction === 'rtl';
      const height = at.height + 6;
      const beside = body.table.columns.reduce((sum, column) => sum + column.width, 0);
      if (body.map !== null) {
        const mapWidth = height * body.map.ratio;
        const data = await rasterise(body.map.drawing, Math.round(mapWidth * PIXELS), Math.round(height * PIXELS));
        const x = isRtl ? margin + width - mapWidth : margin;
        slide.addImage({ data, ...box({ x, y: at.y - 4, width: mapWidth, height }), altText: cleanText(body.alt), objectName: 'Map' });
      }
      addTable(deck, slide, body.table, { ...at, x: isRtl ? margin : margin + width - beside, width: beside }, body.alt);
    }
  }
}

function addNumbers(deck: Deck, slide: PptxGenJS.Slide, numbers: readonly BigNumber[], at: Box): void {
  const { speaker } = deck;
  const each = at.width / Math.max(1, numbers.length);
  // Those that stand beside each other are of one size.
  const sizeOf = (texts: readonly string[], room: { width: number; height: number }, most: number) =>
    Math.min(...texts.filter((text) => text !== '').map((text) => fittingSize(cleanText(text), room, speaker.direction, most, 10)), most);
  const nameSize = sizeOf(
    numbers.map(({ name }) => name),
    { width: each - 24, height: 44 },
    18,
  );
  const lineHeight = numbers.every(({ lines }) => lines.length < 2) ? 84 : 40;
  const lineSize = sizeOf(
    numbers.flatMap(({ lines }) => lines),
    { width: each - 24, height: lineHeight },
    15,
  );
  for (const [position, { name, word, number, colour, lines }] of numbers.entries()) {
    const column = speaker.direction === 'rtl' ? numbers.length - 1 - position : position;
    const x = at.x + column * each + (speaker.direction === 'rtl' ? 24 : 0);
    const inner = each - 24;
    if (name !== '')
      slide.addShape('rect', {
        ...box({ x: speaker.direction === 'rtl' ? x + inner - 12 : x, y: at.y + 14, width: 12, height: 12 }),
        fill: { color: colour },
        line: { color: colour },
      });
    addWords(deck, slide, { text: name }, { x, y: at.y + 34, width: inner, height: 44 }, { from: nameSize, to: 10 });
    const shown = [cleanText(word ?? ''), cleanText(number)].filter((text) => text !== '');
    const size = fittingSize(shown.join(' '), { width: inner, height: 66 }, speaker.direction, 44, 12);
    const run = { ...runOf(speaker, size), color: ink };
    slide.addText(
      shown.map((text, part) => ({
        text: part < shown.length - 1 ? `${text} ` : text,
        options: { ...run, bold: part === shown.length - 1, fontSize: part < shown.length - 1 ? size * 0.6 : size },
      })),
      { ...box({ x, y: at.y + 82, width: inner, height: 66 }), ...run, margin: 0, valign: 'middle', wrap: true },
    );
    let y = at.y + 156;
    for (const text of lines) {
      addWords(deck, slide, { text }, { x, y, width: inner, height: lineHeight }, { from: lineSize, to: 10, colour: quiet });
      y += lineHeight + 4;
    }
  }
}

function addTable(deck: Deck, slide: PptxGenJS.Slide, table: SlideTable, at: Box, name: string): void {
  const { speaker } = deck;
  const isRtl = speaker.direction === 'rtl';
  const edge = { type: 'solid', pt: 0.75, color: line } as const;
  const bare = { type: 'none' } as const;
  const heightOf = (row: readonly Words[]) => rowHeight(speaker, table, row.map(textOf)) / POINTS;
  const cellOf = (words: Words, position: number, isHead: boolean) => {
    const text = cleanText(words.text);
    const isAddress = text.startsWith('https://');
    const isNumber = table.columns[position]?.isNumber ?? false;
    const run = {
      ...runOf(speaker, table.size, words.language),
      align: isNumber === isRtl || isAddress ? ('left' as const) : ('right' as const),
      ...(isAddress ? { rtlMode: false, hyperlink: { url: text } } : {}),
      bold: isHead,
      color: isHead ? quiet : ink,
    };
    const border: [typeof bare, typeof bare, typeof edge, typeof bare] = [bare, bare, edge, bare];
    return { text: [{ text, options: run }], options: { align: run.align, border, valign: 'middle' as const } };
  };
  // Office programs differ in whether they mirror a table, so its columns are turned here.
  const turned = <Item>(items: readonly Item[]) => (isRtl ? items.toReversed() : items);
  const rows = [table.columns.map(({ label }) => ({ text: label })), ...table.rows];
  slide.addTable(
    rows.map((row, position) => [...turned(row.map((words, column) => cellOf(words, column, position === 0)))]),
    {
      ...box(at),
      h: rows.reduce((sum, row) => sum + heightOf(row), 0),
      colW: turned(table.columns.map((column) => column.width / POINTS)).slice(),
      rowH: rows.map(heightOf),
      margin: [cellMargin.y, cellMargin.x, cellMargin.y, cellMargin.x],
      objectName: cleanText(name).slice(0, 200),
    },
  );
}

function textOf({ text }: Words): string {
  return text;
}

/** Who published the sources of a slide, with their numbers; how many they are, where that is too long. */
function shortSources({ speaker, index, sources }: Deck, cited: readonly SourceId[]): string {
  if (cited.length === 0) return speaker.say('slides.sources.none');
  const numbers = new Map<string, number[]>();
  for (const id of cited) {
    const publisher = index.sources.get(id)?.publisher ?? id;
    numbers.set(publisher, [...(numbers.get(publisher) ?? []), sources.indexOf(id) + 1]);
  }
  const publishers = [...numbers].map(([publisher, list]) =>
    speaker.say('slides.sources.publisher', { publisher: cleanText(publisher), numbers: rangesOf(list) }),
  );
  const all = speaker.say('slides.sources.of', { sources: speaker.list(publishers, 'row') });
  // One page may have been read in several versions.
  const pages = new Set(cited.map((id) => index.sources.get(id)?.url));
  const room = { width, height: 30 };
  return fittingSize(all, room, speaker.direction, 10, 9.5) === 10 ? all : speaker.say('slides.sources.count', { count: pages.size });
}

/** 1, 2, 3 and 5 as "1–3, 5". */
function rangesOf(numbers: readonly number[]): string {
  const ranges: { from: number; to: number }[] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last !== undefined && number === last.to + 1) last.to = number;
    else ranges.push({ from: number, to: number });
  }
  return ranges.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}

function addFoot(deck: Deck, slide: PptxGenJS.Slide): void {
  const { speaker, index } = deck;
  const isRtl = speaker.direction === 'rtl';
  const date = sayDate(speaker, index.dataset.asOf);
  addWords(
    deck,
    slide,
    { text: speaker.list([sayOrigin(speaker, index.origin) ?? [], speaker.say('slides.foot', { date })].flat(), 'clauses') },
    { x: isRtl ? margin + 60 : margin, y: top.foot, width: width - 60, height: 18 },
    { from: 11, to: 8, colour: quiet },
  );
  addNumber(deck, slide);
}

function addNumber({ speaker }: Deck, slide: PptxGenJS.Slide): void {
  const isRtl = speaker.direction === 'rtl';
  slide.slideNumber = {
    ...box({ x: isRtl ? margin : margin + width - 50, y: top.foot, width: 50, height: 18 }),
    fontFace: FONT,
    fontSize: 11,
    color: quiet,
    align: isRtl ? 'left' : 'right',
    margin: 0,
  };
}

/** The lines under a slide for the one who presents; they are put in with their language when the file is finished. */
function addNotes({ speaker, index, notes }: Deck, slide: PptxGenJS.Slide, lines: readonly string[]): void {
  slide.addNotes(PLACE);
  const isRtl = speaker.direction === 'rtl';
  const tag = tagOf(speaker, undefined);
  notes.push(
    [sayOrigin(speaker, index.origin) ?? [], ...lines]
      .flat()
      .map(escapeText)
      .filter((text) => text !== '')
      .map((text) => `<a:p>${isRtl ? '<a:pPr algn="r" rtl="1"/>' : ''}<a:r><a:rPr lang="${tag}" dirty="0"/><a:t>${text}</a:t></a:r></a:p>`)
      .join('') || '<a:p/>',
  );
}

const PLACE = 'notes';

/** What does not fit on them stands in the notes of its slide. */
const MOST_SOURCE_SLIDES = 30;

function sourceTables(speaker: Speaker, index: DatasetIndex, sources: readonly SourceId[]): readonly SlideTable[] {
  const columns = [
    { label: '', width: 44, isNumber: false },
    { label: speaker.say('slides.sources.page'), width: 440, isNumber: false },
    { label: speaker.say('slides.sources.address'), width: width - 484, isNumber: false },
  ];
  const rows = sources.flatMap((id, position): Words[][] => {
    const source = index.sources.get(id);
    if (source === undefined) return [];
    const language = languageOfSource(speaker, source);
    return [[{ text: `[${position + 1}]` }, { text: sayFullSource(speaker, source), language }, { text: source.url, language: 'en' }]];
  });
  return rows.length === 0 ? [] : tableParts(speaker, { columns, rows, size: 10 }, 360).slice(0, MOST_SOURCE_SLIDES);
}

function addSources(deck: Deck, table: SlideTable, part: number, tables: readonly SlideTable[]): void {
  const { file, speaker, sources } = deck;
  const parts = tables.length;
  const rest = sources.length - tables.reduce((sum, { rows }) => sum + rows.length, 0);
  const left = rest > 0 ? [speaker.say('slides.not-shown', { count: rest })] : [];
  const subtitle = speaker.list([speaker.say('slides.sources.subtitle'), ...left], 'clauses');
  const slide = file.addSlide({ masterName: MASTER });
  const title = speaker.say('slides.sources');
  const text = parts === 1 ? title : speaker.say('slides.part', { title, part: part + 1, parts });
  addWords(deck, slide, { text }, { x: margin, y: top.title, width, height: 68 }, { from: 28, to: 12, bold: true, placeholder: 'title' });
  addWords(deck, slide, { text: subtitle }, { x: margin, y: top.subtitle, width, height: 24 }, { from: 14, to: 9, colour: quiet });
  addTable(deck, slide, table, { x: margin, y: 130, width, height: 360 }, title);
  addFoot(deck, slide);
  addNotes(deck, slide, [subtitle]);
}

const presentation = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

/** Puts in what the library cannot write: doubt in the charts, the language and direction of notes and tables. */
async function finish({ speaker, charts, notes }: Deck, written: unknown): Promise<Blob> {
  if (!(written instanceof ArrayBuffer)) throw new TypeError('the presentation was not written');
  const zip = await JSZip.loadAsync(written);
  const speech = { tag: tagOf(speaker, undefined), direction: speaker.direction };
  const inOrder = (pattern: RegExp) =>
    Object.keys(zip.files)
      .flatMap((path) => {
        const number = pattern.exec(path)?.[1];
        return number === undefined ? [] : [{ path, number: Number(number) }];
      })
      .sort((a, b) => a.number - b.number)
      .map(({ path }) => path);
  const sheets = inOrder(/^ppt\/embeddings\/Microsoft_Excel_Worksheet(\d+)\.xlsx$/);
  for (const [position, path] of inOrder(/^ppt\/charts\/chart(\d+)\.xml$/).entries()) {
    const chart = charts[position];
    const sheet = sheets[position];
    if (chart === undefined || sheet === undefined) throw new RangeError(`a chart too many: ${path}`);
    zip.file(path, chartPart(chart, FONT, speech));
    const book = new JSZip();
    for (const [name, content] of Object.entries(chartSheet(chart))) book.file(name, content);
    zip.file(sheet, await book.generateAsync({ type: 'uint8array', compression: 'DEFLATE' }));
  }
  const rewrite = async (path: string, change: (xml: string) => string) => {
    const xml = await zip.file(path)?.async('string');
    if (xml !== undefined) zip.file(path, change(xml));
  };
  for (const [position, path] of inOrder(/^ppt\/notesSlides\/notesSlide(\d+)\.xml$/).entries())
    await rewrite(path, (xml) =>
      xml.replace(
        `<a:p><a:r><a:rPr lang="en-US" dirty="0"/><a:t>${PLACE}</a:t></a:r><a:endParaRPr lang="en-US" dirty="0"/></a:p>`,
        () => notes[position] ?? '<a:p/>',
      ),
    );
  for (const path of inOrder(/^ppt\/slides\/slide(\d+)\.xml$/))
    await rewrite(path, (xml) => {
      let shape = 1;
      return xml
        .replaceAll(/<p:cNvPr id="\d+"/g, () => `<p:cNvPr id="${shape++}"`)
        .replaceAll('<a:tblPr/>', '<a:tblPr firstRow="1"/>')
        .replaceAll('altLang="en-US"', '');
    });
  return zip.generateAsync({ type: 'blob', compression: 'DEFLATE', mimeType: presentation });
}
