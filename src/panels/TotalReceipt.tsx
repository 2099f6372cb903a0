import type { ReactNode } from 'react';
import type { Claim } from '@/domain/figure';
import type { Operation } from '@/domain/operation';
import { citeTotal } from '@/export/citation';
import type { DatasetIndex } from '@/query/index-dataset';
import type { FigureReceipt, Scope, TotalReceipt as TotalAnswer } from '@/query/receipt';
import { sayClaimDetail } from '@/text/claims';
import { sayPeriod } from '@/text/dates';
import { sayCountry } from '@/text/names';
import { sayReceiptRules } from '@/text/receipt-rules';
import { sayAbsence, sayCoverage } from '@/text/sentences';
import { useSpeaker } from '@/text/SpeakerContext';
import { ResultFigure, TotalFigure } from './Figure';
import { DisputedTag } from './DisputedTag';
import { FigureClaim } from './FigureClaim';
import { useLinks } from './LinksContext';
import { RecordName } from './RecordName';
import styles from './receipt.module.css';
import { ReceiptFoot } from './ReceiptFoot';
import { SourceLink } from './SourceLink';

interface TotalReceiptProps {
  index: DatasetIndex;
  scope: Scope;
  receipt: TotalAnswer;
  /** The link that restores the view with this receipt open, relative to the host. */
  link: string;
}

/** What was added and who says so, by which rule, what is disputed, and who stayed silent. */
export function TotalReceipt({ index, scope, receipt, link }: TotalReceiptProps) {
  const speaker = useSpeaker();
  const { total, added, silent, attributedTo } = receipt;
  const { measure } = total;
  const isPlaced = attributedTo !== null;
  const inside = added.flatMap(({ operation, inside: figures }) => (figures.length === 0 ? [] : [{ operation, figures }]));
  return (
    <div className={styles.receipt}>
      {total.asked > 0 && <p className={styles.summary}>{sayCoverage(speaker, isPlaced, total)}</p>}
      {sayReceiptRules(speaker, index, receipt, scope).map((text) => (
        <p key={text} className={styles.rule}>
          {text}
        </p>
      ))}
      {added.length > 0 && (
        <>
          <h3 className={styles.heading}>{speaker.sayRich('receipt.added', { total: <TotalFigure index={index} total={total} /> })}</h3>
          <ul className={styles.addends}>
            {added.map(({ operation, result, figures }) => {
              const [only] = figures;
              return (
                <li key={operation.id}>
                  <OperationLine operation={operation}>
                    {result.status === 'disputed' && <DisputedTag />}{' '}
                    {figures.length === 1 && only !== undefined ? (
                      <FigureClaim
                        index={index}
                        figure={only.figure}
                        claim={only.preferred}
                        isDisputed={only.isDisputed}
                        operation={operation.id}
                      />
                    ) : (
                      <ResultFigure index={index} result={result} measure={measure} />
                    )}
                  </OperationLine>
                  {figures.map((figure) => (
                    <Evidence key={figure.figure.key} index={index} operation={operation} receipt={figure} isOnly={figures.length === 1} />
                  ))}
                </li>
              );
            })}
          </ul>
        </>
      )}
      {silent.length > 0 && (
        <>
          <h3 className={styles.heading}>{speaker.say('receipt.silent')}</h3>
          <p className={styles.quiet}>
            {speaker.say(isPlaced ? 'receipt.silent.text.attributed' : 'receipt.silent.text', { count: silent.length })}
          </p>
          <ul className={styles.addends}>
            {silent.map(({ operation, figures }) => (
              <li key={operation.id}>
                <OperationLine operation={operation}>
                  <span className={styles.quiet}>
                    {figures.length > 0 ? speaker.say('receipt.only-countries') : sayAbsence(speaker, isPlaced)}
                  </span>
                </OperationLine>
                <LeftOut index={index} operation={operation} figures={figures} />
              </li>
            ))}
          </ul>
        </>
      )}
      {inside.length > 0 && (
        <>
          <h3 className={styles.heading}>{speaker.say('receipt.left-out')}</h3>
          <details className={styles.inside}>
            <summary>
              {speaker.say('receipt.left-out.inside', { count: inside.reduce((sum, { figures }) => sum + figures.length, 0) })}
            </summary>
            <ul className={styles.addends}>
              {inside.map(({ operation, figures }) => (
                <li key={operation.id}>
                  <RecordName record={operation} />
                  <LeftOut index={index} operation={operation} figures={figures} />
                </li>
              ))}
            </ul>
          </details>
        </>
      )}
      <ReceiptFoot link={link} cite={(address) => citeTotal(speaker, index, scope, receipt, address)} />
    </div>
  );
}

/** Figures that a total does not add: parts of a whole, and what sources place in one country. */
function LeftOut({ index, operation, figures }: { index: DatasetIndex; operation: Operation; figures: readonly FigureReceipt[] }) {
  const speaker = useSpeaker();
  if (figures.length === 0) return null;
  return (
    <ul className={styles.leftOut}>
      {figures.map(({ figure, preferred, isDisputed }) => (
        <li key={figure.key}>
          {speaker.sayRich(
            figure.partOf !== undefined && figure.country === undefined ? 'receipt.left-out.part' : 'receipt.left-out.figure',
            {
              what: speaker.list(
                [
                  ...(figure.country === undefined ? [] : [sayCountry(speaker, index, figure.country)]),
                  ...(figure.label === undefined ? [] : [figure.label]),
                ],
                'row',
              ),
              amount: <FigureClaim index={index} figure={figure} claim={preferred} isDisputed={isDisputed} operation={operation.id} />,
            },
          )}
        </li>
      ))}
    </ul>
  );
}

interface OperationLineProps {
  operation: Operation;
  children: ReactNode;
}

function OperationLine({ operation, children }: OperationLineProps) {
  const speaker = useSpeaker();
  const links = useLinks();
  return (
    <div className={styles.addend}>
      <a href={links.receipt({ kind: 'operation', operation: operation.id })}>
        <RecordName record={operation} />
      </a>
      <span className={styles.quiet}>{sayPeriod(speaker, operation.period)}</span>
      <span className={styles.amount}>{children}</span>
    </div>
  );
}

/** The claim by which a figure counts and where it stands, and what another source says. */
function Evidence({
  index,
  operation,
  receipt,
  isOnly,
}: {
  index: DatasetIndex;
  operation: Operation;
  receipt: FigureReceipt;
  isOnly: boolean;
}) {
  const speaker = useSpeaker();
  const { figure, preferred, others } = receipt;
  const detail = [figure.kind === 'measured' ? figure.label : undefined, figure.note].filter((text) => text !== undefined);
  const isNumberShown = !isOnly || figure.country !== undefined;
  return (
    <>
      <ClaimLine index={index} operation={operation} receipt={receipt} claim={preferred} detail={detail} isNumberShown={isNumberShown} />
      {others.map((claim) => (
        <div key={`${claim.value} ${claim.qualifier} ${claim.sources.join(' ')}`} className={styles.otherwise}>
          {speaker.say('receipt.another-source', { count: claim.sources.length })}
          <ClaimLine index={index} operation={operation} receipt={receipt} claim={claim} detail={[]} isNumberShown />
        </div>
      ))}
    </>
  );
}

interface ClaimLineProps {
  index: DatasetIndex;
  operation: Operation;
  receipt: FigureReceipt;
  claim: Claim;
  detail: readonly string[];
  isNumberShown: boolean;
}

function ClaimLine({ index, operation, receipt, claim, detail, isNumberShown }: ClaimLineProps) {
  const speaker = useSpeaker();
  return (
    <p className={styles.detail}>
      {isNumberShown && (
        <>
          <FigureClaim index={index} figure={receipt.figure} claim={claim} isDisputed={receipt.isDisputed} operation={operation.id} />{' '}
        </>
      )}
      {sayClaimDetail(speaker, index, claim, detail)}
      <span className={styles.line}>
        {claim.sources.map((source) => (
          <SourceLink key={source} index={index} id={source} among={claim.sources} />
        ))}
      </span>
    </p>
  );
}
