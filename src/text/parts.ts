import type { Figure } from '@/domain/figure';
import type { DatasetIndex } from '@/query/index-dataset';
import type { DoubtfulSum, WholeWithParts } from '@/query/parts-of-figure';
import type { FigureReceipt } from '@/query/receipt';
import { type Amount, sayClaim } from './amount';
import { capitalise, sayCountry, sayCounted, sayMeasure, sayMeasureWithin } from './names';
import type { Speaker } from './speaker';

/** A number that was computed from parts, in the unit of their whole. Three figures are enough for "about", and keep 300 less 271 at 29. */
export function sayPartsSum(speaker: Speaker, index: DatasetIndex, whole: Figure, { value, qualifier }: DoubtfulSum): Amount {
  const shown = qualifier === 'about' && value !== 0 ? Number(value.toPrecision(3)) : value;
  return { ...sayClaim(speaker, index, whole, { value: shown, qualifier, sources: [] }), value };
}

/** What a figure counts, as a heading: its measure, or the label of its own. */
export function sayFigureName(speaker: Speaker, index: DatasetIndex, figure: Figure): string {
  if (figure.kind === 'measured') return sayMeasure(speaker, index, figure.measure);
  return capitalise(speaker, figure.label);
}

/** What sets a part apart from the rest of its whole. */
export function sayPartName(speaker: Speaker, index: DatasetIndex, { figure, preferred }: FigureReceipt): string {
  return figure.label ?? preferred.wording ?? figure.note ?? sayFigureName(speaker, index, figure);
}

/** For `lang`: the language of {@link sayPartName} where it is not the speaker's. */
export function languageOfPart({ dataLanguage }: Speaker, { figure, preferred }: FigureReceipt): string | undefined {
  return (figure.label ?? preferred.wording ?? figure.note) === undefined ? undefined : dataLanguage.texts;
}

/** How parts and whole go together, as a title. */
export function sayPartsFinding(speaker: Speaker, index: DatasetIndex, parts: WholeWithParts): string {
  const { figure } = parts.whole;
  const finding = sayFinding(speaker, index, parts);
  return figure.country === undefined
    ? finding
    : speaker.say('parts.in-country', { country: sayCountry(speaker, index, figure.country), finding });
}

function sayFinding(speaker: Speaker, index: DatasetIndex, { whole, readings }: WholeWithParts): string {
  const { figure, preferred } = whole;
  const [inside, onTop] = readings;
  const amount = sayClaim(speaker, index, figure, preferred);
  const counted =
    figure.kind === 'measured'
      ? sayCounted(speaker, index, figure.measure, amount.shown, amount.text)
      : speaker.say('parts.counted', { amount: amount.text, label: figure.label });
  if (inside === undefined) return speaker.say('parts.find.unlike', { whole: counted });
  const sum = sayPartsSum(speaker, index, figure, inside.sum).text;
  if (inside.sum.value > preferred.value) return speaker.say('parts.find.beyond', { sum, whole: counted });
  if (onTop !== undefined && inside.rest !== null)
    return speaker.say('parts.find.unexplained', {
      count: inside.inside.length,
      what: figure.kind === 'measured' ? sayMeasureWithin(speaker, index, figure.measure) : figure.label,
      sum,
      whole: amount.text,
    });
  if (onTop !== undefined) return speaker.say('parts.find.open', { whole: counted });
  return inside.rest === null ? speaker.say('parts.find.all', { whole: counted }) : speaker.say('parts.find.some', { sum, whole: counted });
}
