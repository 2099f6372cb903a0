import { memo } from 'react';
import type { CountryCode, MeasureId, OperationId } from '@/domain/identifier';
import type { DatasetIndex } from '@/query/index-dataset';
import type { ReceiptSubject, Scope } from '@/query/receipt';
import type { Result } from '@/query/result';
import type { Total } from '@/query/total';
import { type Amount, sayResult, sayTotal, sayTotalCounted } from '@/text/amount';
import { sayCounted } from '@/text/names';
import { sayScope } from '@/text/scope';
import type { Speaker } from '@/text/speaker';
import { useSpeaker } from '@/text/SpeakerContext';
import styles from './Figure.module.css';
import { isAlike } from './is-alike';
import { useLinks } from './LinksContext';

interface FigureProps {
  amount: Amount;
  /** The measure of the catalogue, or null for a single result. */
  measure: MeasureId | null;
  status: 'stated' | 'disputed';
  /** The coverage of a headline total. */
  coverage?: { stated: number; asked: number };
  /** The word above the number or before it. */
  stacked?: boolean;
}

interface FigureLinkProps extends FigureProps {
  subject: ReceiptSubject;
  /** What the number is of, as it is read aloud: "1,062 arrests, FLASH-WEKA". */
  name?: string;
  /** Only the pointer meets it: the same number stands elsewhere in the view for the keyboard. */
  isAside?: boolean;
}

/** A published number on screen, with its qualifier as a word before it and as attributes that a script can read. */
export const Figure = memo(function Figure({ amount, measure, status, coverage, stacked = false }: FigureProps) {
  return (
    <data
      value={amount.value}
      className={styles.figure}
      data-measure={measure ?? undefined}
      data-qualifier={amount.qualifier}
      data-status={status}
      {...(coverage === undefined ? {} : { 'data-total': measure, 'data-stated': coverage.stated, 'data-asked': coverage.asked })}
    >
      {amount.word !== null && <small className={stacked ? styles.above : styles.word}>{amount.word}</small>}
      {amount.word !== null && ' '}
      <span className={styles.number}>{amount.number}</span>
    </data>
  );
}, isAlike);

/** A number that leads to its receipt. */
export function FigureLink({ subject, name, isAside = false, ...figure }: FigureLinkProps) {
  const speaker = useSpeaker();
  const links = useLinks();
  return (
    <a
      className={styles.receipt}
      href={links.receipt(subject)}
      aria-label={speaker.say('receipt.of', { amount: name ?? figure.amount.text })}
      tabIndex={isAside ? -1 : undefined}
    >
      <Figure {...figure} />
    </a>
  );
}

interface TotalFigureProps {
  index: DatasetIndex;
  total: Total;
  /** What the total is over: with it, the number leads to its receipt. */
  scope?: Scope | undefined;
  absence?: string;
  stacked?: boolean;
  isAside?: boolean;
}

/** A total, or the words that stand where there is none. */
export const TotalFigure = memo(function TotalFigure({ index, total, scope, absence, stacked = false, isAside = false }: TotalFigureProps) {
  const speaker = useSpeaker();
  if (total.stated === 0) return <Absence words={absence} />;
  const { measure } = total;
  const figure: FigureProps = {
    amount: sayTotal(speaker, index, total),
    measure,
    status: total.disputed > 0 ? 'disputed' : 'stated',
    stacked,
  };
  if (scope === undefined) return <Figure {...figure} />;
  const name = sayOf(speaker, sayTotalCounted(speaker, index, total), sayScope(speaker, index, scope));
  return <FigureLink {...figure} subject={{ kind: 'total', measure, scope }} name={name} isAside={isAside} />;
}, isAlike);

interface ResultFigureProps {
  index: DatasetIndex;
  result: Result | undefined;
  measure: MeasureId;
  /** Whose result it is: with it, the number leads to its receipt. */
  operation?: OperationId;
  /** Where sources place it, where it is not the result of the whole operation. */
  country?: CountryCode;
  absence?: string;
}

/** The result of one operation, or the words that stand where there is none. */
export const ResultFigure = memo(function ResultFigure({ index, result, measure, operation, country, absence }: ResultFigureProps) {
  const speaker = useSpeaker();
  if (result === undefined || result.status === 'unreported') return <Absence words={absence} />;
  const figure: FigureProps = { amount: sayResult(speaker, index, measure, result), measure, status: result.status };
  if (operation === undefined) return <Figure {...figure} />;
  const scope: Scope = { kind: 'operation', operation, ...(country === undefined ? {} : { country }) };
  const name = sayCounted(speaker, index, measure, figure.amount.shown, figure.amount.text);
  return (
    <FigureLink {...figure} subject={{ kind: 'total', measure, scope }} name={sayOf(speaker, name, sayScope(speaker, index, scope))} />
  );
}, isAlike);

function sayOf(speaker: Speaker, amount: string, scope: string | null): string {
  return scope === null ? amount : speaker.list([amount, scope], 'row');
}

/** Where no source gives a figure: "not published" unless other words fit better. */
function Absence({ words }: { words: string | undefined }) {
  const speaker = useSpeaker();
  return (
    <span className={styles.nothing} data-status="unreported">
      {words ?? speaker.say('not-published')}
    </span>
  );
}
