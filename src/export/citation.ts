import type { Claim, Figure } from '@/domain/figure';
import type { SourceId } from '@/domain/identifier';
import type { Operation } from '@/domain/operation';
import type { Answer } from '@/query/answer';
import type { DatasetIndex } from '@/query/index-dataset';
import { type FigureReceipt, figuresOf, type TotalReceipt } from '@/query/receipt';
import { sayClaim, sayResult, sayTotalCounted } from '@/text/amount';
import { sayClaimDetail } from '@/text/claims';
import { sayDate, sayPeriod } from '@/text/dates';
import { sayCountry, sayCounted, sayMeasure } from '@/text/names';
import { sayAbsence, sayCoverage, sayReading, sayShown } from '@/text/sentences';
import type { Speaker } from '@/text/speaker';

/** The receipt of a record as plain text: figures with their doubt and their sources, and the address that restores the view. */
export function citeOperation(speaker: Speaker, index: DatasetIndex, operation: Operation, address: string): string {
  const { whole, byCountry } = figuresOf(index, operation);
  const numberOf = (source: SourceId) => `[${operation.sources.indexOf(source) + 1}]`;
  return [
    speaker.say(operation.disagreements.some((entry) => entry.about === 'period') ? 'cite.title.disputed' : 'cite.title', {
      name: operation.name,
      period: sayPeriod(speaker, operation.period, 'long'),
    }),
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
  const measure = sayMeasure(speaker, index, total.measure);
  const absence = total.asked === 0 ? speaker.say('mark.none') : sayAbsence(speaker, question);
  return [
    total.stated === 0
      ? speaker.say(total.asked === 0 ? 'cite.silent' : 'cite.none', { measure, name: measure, absence, coverage })
      : speaker.say('cite.sum', { amount: sayTotalCounted(speaker, index, total), coverage }),
    speaker.say('sentence.showing', { parts: speaker.list(sayShown(speaker, index, answer), 'row') }),
    ...sayReading(speaker, index, answer),
    ...added.flatMap(({ record: { operation, results }, figures }) => {
      const result = results.get(total.measure);
      if (result === undefined || result.status === 'unreported') return [];
      const amount = sayResult(speaker, index, total.measure, result).text;
      const [only] = figures;
      const isSingle = figures.length === 1 && only !== undefined;
      return [
        speaker
          .say('cite.addend', {
            name: operation.name,
            amount: result.status === 'disputed' ? speaker.say('cite.disputed', { amount }) : amount,
            wording: isSingle ? sayWording(speaker, index, only.figure, only.preferred, true) : '',
            sources: isSingle ? citeSources(speaker, index, only.preferred) : '',
          })
          .trim(),
        ...figures.flatMap((receipt) => [
          ...(isSingle
            ? []
            : [citeClaim(speaker, index, receipt, receipt.preferred, 'cite.part', citeSources(speaker, index, receipt.preferred))]),
          ...receipt.others.map((claim) => citeClaim(speaker, index, receipt, claim, 'cite.otherwise', citeSources(speaker, index, claim))),
        ]),
      ];
    }),
    ...silent.map((operation) => speaker.say('cite.silent', { name: operation.name, absence })),
    address,
  ].join('\n');
}

function citeFigure(
  speaker: Speaker,
  index: DatasetIndex,
  receipt: FigureReceipt,
  numberOf: (source: SourceId) => string,
): readonly string[] {
  const { figure, preferred, others, parts } = receipt;
  const key = figure.partUncertain === true ? 'cite.part-uncertain' : figure.partOf === undefined ? 'cite.figure' : 'cite.part';
  const cite = (claim: Claim, as: CitationKey) => citeClaim(speaker, index, receipt, claim, as, claim.sources.map(numberOf).join(' '));
  return [
    cite(preferred, key),
    ...others.map((claim) => cite(claim, 'cite.otherwise')),
    ...parts.flatMap((part) => citeFigure(speaker, index, part, numberOf)),
  ];
}

type CitationKey = 'cite.figure' | 'cite.part' | 'cite.part-uncertain' | 'cite.otherwise';

/** One claim, counted in the measure that its own sources name. */
function citeClaim(speaker: Speaker, index: DatasetIndex, receipt: FigureReceipt, claim: Claim, key: CitationKey, sources: string): string {
  const { figure, preferred, isDisputed } = receipt;
  const isPreferred = claim === preferred;
  const amount = sayClaim(speaker, index, figure, claim);
  const measure = figure.kind === 'measured' ? (isPreferred ? figure.measure : (claim.readAs ?? figure.measure)) : null;
  const counted = measure === null ? amount.text : sayCounted(speaker, index, measure, amount.shown, amount.text);
  const placed =
    figure.country === undefined
      ? counted
      : speaker.say('receipt.country-figure', { country: sayCountry(speaker, index, figure.country), measure: counted });
  return speaker
    .say(key, {
      what: isDisputed && isPreferred ? speaker.say('cite.disputed', { amount: placed }) : placed,
      wording: sayWording(speaker, index, figure, claim, isPreferred),
      sources,
    })
    .replace(/ {2,}/g, ' ');
}

/** What a claim counts, in brackets. The label and the note of a figure belong to the claim by which it counts. */
function sayWording(speaker: Speaker, index: DatasetIndex, figure: Figure, claim: Claim, isPreferred: boolean): string {
  const own = isPreferred || figure.kind === 'single' ? [figure.label, isPreferred ? figure.note : undefined] : [];
  const shown = isPreferred ? claim : withoutReading(claim);
  const detail = sayClaimDetail(
    speaker,
    index,
    shown,
    own.filter((text) => text !== undefined),
  );
  return detail === '' ? '' : `(${detail})`;
}

function withoutReading({ readAs: _reading, ...claim }: Claim): Claim {
  return claim;
}

function citeSources(speaker: Speaker, index: DatasetIndex, claim: Claim): string {
  return claim.sources.map((id) => citeSource(speaker, index, id)).join('; ');
}

function citeSource(speaker: Speaker, index: DatasetIndex, id: SourceId): string {
  const source = index.sources.get(id);
  if (source === undefined) return id;
  const date = source.published === undefined ? speaker.say('receipt.no-date') : sayDate(speaker, source.published);
  return speaker.say('cite.source', { publisher: source.publisher, title: source.title, date, url: source.url });
}
