import type { Claim } from '@/domain/figure';
import type { SourceId } from '@/domain/identifier';
import type { Operation } from '@/domain/operation';
import type { Answer } from '@/query/answer';
import type { DatasetIndex } from '@/query/index-dataset';
import { type FigureReceipt, figuresOf, type TotalReceipt } from '@/query/receipt';
import { sayClaim, sayResult, sayTotalCounted } from '@/text/amount';
import { sayClaimDetail } from '@/text/claims';
import { sayDate, sayPeriod } from '@/text/dates';
import { sayCountry, sayCounted } from '@/text/names';
import { sayCoverage, sayReading, sayShown } from '@/text/sentences';
import type { Speaker } from '@/text/speaker';

/** The receipt of a record as plain text: figures with their doubt and their sources, and the address that restores the view. */
export function citeOperation(speaker: Speaker, index: DatasetIndex, operation: Operation, address: string): string {
  const { whole, byCountry } = figuresOf(index, operation);
  const numberOf = (source: SourceId) => `[${operation.sources.indexOf(source) + 1}]`;
  return [
    speaker.say('cite.title', { name: operation.name, period: sayPeriod(speaker, operation.period, 'long') }),
    ...[...whole, ...byCountry].flatMap((receipt) => citeFigure(speaker, index, receipt, numberOf)),
    ...operation.sources.map((id, position) => `[${position + 1}] ${citeSource(speaker, index, id)}`),
    address,
  ].join('\n');
}

/** The receipt of a total as plain text: what is shown, the sum, what was added and who stayed silent. */
export function citeTotal(
  speaker: Speaker,
  index: DatasetIndex,
  answer: Answer,
  { total, added, silent }: TotalReceipt,
  address: string,
): string {
  const { question } = answer;
  const coverage = sayCoverage(speaker, question, total);
  const sum = total.stated === 0 ? coverage : speaker.say('cite.sum', { amount: sayTotalCounted(speaker, index, total), coverage });
  return [
    sum,
    speaker.say('sentence.showing', { parts: speaker.list(sayShown(speaker, index, answer), 'row') }),
    ...sayReading(speaker, index, answer),
    ...added.map(({ record: { operation, results }, figures }) => {
      const result = results.get(total.measure);
      if (result === undefined || result.status === 'unreported') return operation.name;
      const amount = sayResult(speaker, index, total.measure, result).text;
      const sources = [...new Set(figures.flatMap(({ preferred }) => preferred.sources))].map((id) => citeSource(speaker, index, id));
      const doubt = result.status === 'disputed' ? speaker.say('cite.disputed', { amount }) : amount;
      return speaker.say('cite.addend', { name: operation.name, amount: doubt, sources: sources.join('; ') });
    }),
    ...silent.map((operation) =>
      speaker.say('cite.silent', {
        name: operation.name,
        absence: speaker.say(question.countries.length > 0 && question.reading === 'attributed' ? 'not-placed' : 'not-published'),
      }),
    ),
    address,
  ].join('\n');
}

function citeFigure(speaker: Speaker, index: DatasetIndex, receipt: FigureReceipt, numberOf: (source: SourceId) => string): string[] {
  const { figure, preferred, others, parts } = receipt;
  const say = (claim: Claim, key: 'cite.figure' | 'cite.part' | 'cite.otherwise') => {
    const amount = sayClaim(speaker, index, figure, claim);
    const counted =
      figure.kind === 'measured'
        ? sayCounted(speaker, index, figure.measure, amount.shown, amount.text)
        : `${amount.text} (${figure.label})`;
    const placed =
      figure.country === undefined
        ? counted
        : speaker.say('receipt.country-figure', { country: sayCountry(speaker, index, figure.country), measure: counted });
    const doubt = receipt.isDisputed && claim === preferred ? speaker.say('cite.disputed', { amount: placed }) : placed;
    const detail = sayClaimDetail(
      speaker,
      index,
      claim,
      [figure.kind === 'measured' ? figure.label : undefined, figure.note].filter((text) => text !== undefined),
    );
    return speaker.say(key, {
      what: doubt,
      wording: detail === '' ? '' : `(${detail})`,
      sources: claim.sources.map(numberOf).join(' '),
    });
  };
  return [
    say(preferred, figure.partOf === undefined ? 'cite.figure' : 'cite.part'),
    ...others.map((claim) => say(claim, 'cite.otherwise')),
    ...parts.flatMap((part) => citeFigure(speaker, index, part, numberOf)),
  ];
}

function citeSource(speaker: Speaker, index: DatasetIndex, id: SourceId): string {
  const source = index.sources.get(id);
  if (source === undefined) return id;
  const date = source.published === undefined ? speaker.say('receipt.no-date') : sayDate(speaker, source.published);
  return speaker.say('cite.source', { publisher: source.publisher, title: source.title, date, url: source.url });
}
