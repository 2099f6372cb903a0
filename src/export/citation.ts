import type { Claim, Figure } from '@/domain/figure';
import type { SourceId } from '@/domain/identifier';
import type { Operation } from '@/domain/operation';
import type { Budget, Phase, Programme } from '@/domain/programme';
import type { DatasetIndex } from '@/query/index-dataset';
import { type FigureReceipt, figuresOf, type Scope, type TotalReceipt } from '@/query/receipt';
import { sayClaim, sayMoney, sayResult, sayTotalCounted } from '@/text/amount';
import { sayClaimDetail } from '@/text/claims';
import { sayDate, sayPeriod } from '@/text/dates';
import { sayInTotals } from '@/text/in-totals';
import { sayCountry, sayCounted, sayMeasure } from '@/text/names';
import { sayDataTitle, sayOrigin } from '@/text/origin';
import { sayReceiptRules } from '@/text/receipt-rules';
import { sayAbsence, sayCoverage } from '@/text/sentences';
import type { Speaker } from '@/text/speaker';

/** The receipt of a record as plain text: figures with their doubt and their sources, and the address that restores the view. */
export function citeOperation(speaker: Speaker, index: DatasetIndex, operation: Operation, address: string): string {
  const { whole, byCountry } = figuresOf(index, operation);
  const numberOf = (source: SourceId) => `[${operation.sources.indexOf(source) + 1}]`;
  return [
    citeHeading(speaker, operation),
    ...[...whole, ...byCountry].flatMap((receipt) => citeFigure(speaker, index, receipt, (claim) => claim.sources.map(numberOf).join(' '))),
    ...operation.sources.map((id, position) => `[${position + 1}] ${citeSource(speaker, index, id)}`),
    citeWhere(speaker, index, address),
  ].join('\n');
}

/** The receipt of one figure as plain text: the record that it belongs to, its claims with their sources, how it counts, and the address that restores the view. */
export function citeOperationFigure(
  speaker: Speaker,
  index: DatasetIndex,
  operation: Operation,
  receipt: FigureReceipt,
  address: string,
): string {
  return [
    citeHeading(speaker, operation),
    ...citeFigure(speaker, index, receipt, (claim) => citeSources(speaker, index, claim)),
    ...sayInTotals(speaker, index, operation, receipt),
    citeWhere(speaker, index, address),
  ].join('\n');
}

/** The receipt of a total as plain text: what is shown, the sum, what was added and who stayed silent. */
export function citeTotal(speaker: Speaker, index: DatasetIndex, scope: Scope, receipt: TotalReceipt, address: string): string {
  const { total, added, silent, attributedTo } = receipt;
  const isPlaced = attributedTo !== null;
  const coverage = sayCoverage(speaker, isPlaced, total);
  const measure = sayMeasure(speaker, index, total.measure);
  const absence = total.asked === 0 ? speaker.say('mark.none') : sayAbsence(speaker, isPlaced);
  return [
    total.stated === 0
      ? speaker.say(total.asked === 0 ? 'cite.silent' : 'cite.none', { measure, name: measure, absence, coverage })
      : speaker.say('cite.sum', { amount: sayTotalCounted(speaker, index, total), coverage }),
    speaker.say('cite.as-of', { title: sayDataTitle(speaker, index), date: sayDate(speaker, index.dataset.asOf) }),
    ...sayReceiptRules(speaker, index, receipt, scope),
    ...added.flatMap(({ operation, result, figures }) => {
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
    ...silent.map(({ operation, figures }) =>
      speaker.say('cite.silent', { name: operation.name, absence: figures.length > 0 ? speaker.say('receipt.only-countries') : absence }),
    ),
    citeWhere(speaker, index, address),
  ].join('\n');
}

/** The receipt of a budget as plain text. */
export function citeBudget(
  speaker: Speaker,
  index: DatasetIndex,
  programme: Programme,
  phase: Phase,
  budget: Budget,
  address: string,
): string {
  return [
    speaker.say('cite.budget', {
      programme: programme.name,
      number: phase.number,
      amount: sayMoney(speaker, budget.value, budget.currency).text,
    }),
    budget.note,
    ...budget.sources.map((id) => citeSource(speaker, index, id)),
    citeWhere(speaker, index, address),
  ].join('\n');
}

/** The address that restores the view; no address does where the data are not the published ones, and then whose they are. */
function citeWhere(speaker: Speaker, index: DatasetIndex, address: string): string {
  return sayOrigin(speaker, index.origin) ?? address;
}

function citeHeading(speaker: Speaker, operation: Operation): string {
  return speaker.say(operation.disagreements.some((entry) => entry.about === 'period') ? 'cite.title.disputed' : 'cite.title', {
    name: operation.name,
    period: sayPeriod(speaker, operation.period, 'long'),
  });
}

function citeFigure(speaker: Speaker, index: DatasetIndex, receipt: FigureReceipt, sourcesOf: (claim: Claim) => string): readonly string[] {
  const { figure, preferred, others, parts } = receipt;
  const key = figure.partUncertain === true ? 'cite.part-uncertain' : figure.partOf === undefined ? 'cite.figure' : 'cite.part';
  const cite = (claim: Claim, as: CitationKey) => citeClaim(speaker, index, receipt, claim, as, sourcesOf(claim));
  return [
    cite(preferred, key),
    ...others.map((claim) => cite(claim, 'cite.otherwise')),
    ...parts.flatMap((part) => citeFigure(speaker, index, part, sourcesOf)),
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
      count: claim.sources.length,
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
  return speaker.list(
    claim.sources.map((id) => citeSource(speaker, index, id)),
    'clauses',
  );
}

function citeSource(speaker: Speaker, index: DatasetIndex, id: SourceId): string {
  const source = index.sources.get(id);
  if (source === undefined) return id;
  const date = source.published === undefined ? speaker.say('receipt.no-date') : sayDate(speaker, source.published);
  return speaker.say('cite.source', { publisher: source.publisher, title: source.title, date, url: source.url });
}
