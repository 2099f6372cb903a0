import type { Operation } from '@/domain/operation';
import type { DatasetIndex } from '@/query/index-dataset';
import { figuresOf } from '@/query/receipt';
import type { TotalReceipt } from '@/query/receipt';
import { unreported } from '@/query/result';
import { sayAmount, sayClaim, sayTotal } from '@/text/amount';
import { sayDate, sayPeriod } from '@/text/dates';
import { sayCounted, sayMeasure } from '@/text/names';
import type { Speaker } from '@/text/speaker';

/** A receipt as plain text, with the address that restores the view. */
export function citeOperation(speaker: Speaker, index: DatasetIndex, operation: Operation, address: string): string {
  const figures = figuresOf(index, operation).whole.map(({ figure, preferred }) => {
    const text = sayClaim(speaker, preferred).text;
    return figure.kind === 'measured'
      ? sayCounted(speaker, index, figure.measure, preferred.value, text)
      : `${text} ${figure.unit} (${figure.label})`;
  });
  return [
    `${operation.name}, ${sayPeriod(speaker, operation.period, 'long')}.`,
    ...figures.map((figure) => `${figure}.`),
    ...operation.sources.map((id, position) => `[${position + 1}] ${citeSource(speaker, index, id)}`),
    address,
  ].join('\n');
}

export function citeTotal(speaker: Speaker, index: DatasetIndex, { total, added, silent }: TotalReceipt, address: string): string {
  const amount = total.stated === 0 ? speaker.say('not-published') : sayTotal(speaker, total).text;
  const addends = added.map(({ operation, results }) => {
    const result = results.get(total.measure) ?? unreported;
    return result.status === 'unreported'
      ? operation.name
      : `${operation.name}: ${sayAmount(speaker, result.value, result.qualifier).text}`;
  });
  return [
    `${sayMeasure(speaker, index, total.measure)}: ${amount}, ${speaker.say('coverage', { stated: total.stated, asked: total.asked })}.`,
    ...addends,
    ...silent.map((operation) => `${operation.name}: ${speaker.say('not-published')}`),
    address,
  ].join('\n');
}

function citeSource(speaker: Speaker, index: DatasetIndex, id: Operation['sources'][number]): string {
  const source = index.sources.get(id);
  if (source === undefined) return id;
  const date = source.published === undefined ? speaker.say('receipt.no-date') : sayDate(speaker, source.published);
  return `${source.publisher}, “${source.title}”, ${date}, ${source.url}`;
}
