import type { ReactNode } from 'react';
import type { Claim } from '@/domain/figure';
import type { MeasureId, OperationId } from '@/domain/identifier';
import type { Operation } from '@/domain/operation';
import { citeTotal } from '@/export/citation';
import type { Answer } from '@/query/answer';
import type { DatasetIndex } from '@/query/index-dataset';
import { type FigureReceipt, receiptOfTotal } from '@/query/receipt';
import { isAttributed } from '@/query/total';
import { sayClaimDetail } from '@/text/claims';
import { sayPeriod } from '@/text/dates';
import { shortName } from '@/text/names';
import { sayAbsence, sayCountries, sayCoverage, sayReading } from '@/text/sentences';
import { useSpeaker } from '@/text/SpeakerContext';
import { Button } from '@/ui/control/Button';
import { ResultFigure, TotalFigure } from './Figure';
import { FigureClaim } from './FigureClaim';
import styles from './receipt.module.css';
import { ReceiptFoot } from './ReceiptFoot';
import { SourceLink } from './SourceLink';

interface TotalReceiptProps {
  index: DatasetIndex;
  answer: Answer;
  measure: MeasureId;
  link: string;
  onOperation: (operation: OperationId) => void;
}

const ruleByQualifier = {
  exact: 'exact',
  about: 'about',
  nearly: 'about',
  over: 'at-least',
  'at-least': 'at-least',
  'up-to': 'up-to',
} as const;

/** What was added and who says so, by which rule, what is disputed, and who stayed silent. */
export function TotalReceipt({ index, answer, measure, link, onOperation }: TotalReceiptProps) {
  const speaker = useSpeaker();
  const receipt = receiptOfTotal(index, answer, measure);
  if (receipt === undefined) return null;
  const { question } = answer;
  const { total, added, silent } = receipt;
  const rule =
    total.stated === 0
      ? speaker.say('receipt.none')
      : total.figures === 1
        ? speaker.say('receipt.rule.one')
        : speaker.say(`receipt.rule.${ruleByQualifier[total.qualifier]}`, { value: speaker.number(total.value) });
  const countries = sayCountries(speaker, index, question, 'or');
  const hasUncertainPart = added.some(({ figures }) =>
    figures.some(({ parts }) => parts.some((part) => part.figure.partUncertain === true)),
  );
  const rules = [
    rule,
    ...sayReading(speaker, index, answer),
    ...(isAttributed(question)
      ? [speaker.say('receipt.rule.attributed', { countries })]
      : total.stated > 0
        ? [speaker.say('receipt.part-left-out')]
        : []),
    ...(total.disputed > 0 ? [speaker.say('receipt.rule.preferred')] : []),
    ...(hasUncertainPart ? [speaker.say('receipt.rule.part-uncertain')] : []),
  ];
  return (
    <div className={styles.receipt}>
      {total.asked > 0 && <p className={styles.summary}>{sayCoverage(speaker, question, total)}</p>}
      {rules.map((text) => (
        <p key={text} className={styles.rule}>
          {text}
        </p>
      ))}
      {added.length > 0 && (
        <>
          <h3 className={styles.heading}>{speaker.sayRich('receipt.added', { total: <TotalFigure index={index} total={total} /> })}</h3>
          <ul className={styles.addends}>
            {added.map(({ record: { operation, results }, figures }) => {
              const result = results.get(measure);
              return (
                <li key={operation.id}>
                  <OperationLine operation={operation} onOperation={onOperation}>
                    {result?.status === 'disputed' && <span className={styles.tag}>{speaker.say('disputed')}</span>}{' '}
                    <ResultFigure index={index} result={result} measure={measure} />
                  </OperationLine>
                  {figures.map((figure) => (
                    <Evidence key={figure.figure.key} index={index} receipt={figure} isOnly={figures.length === 1} />
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
            {speaker.say(isAttributed(question) ? 'receipt.silent.text.attributed' : 'receipt.silent.text', { count: silent.length })}
          </p>
          <ul className={styles.addends}>
            {silent.map((operation) => (
              <li key={operation.id}>
                <OperationLine operation={operation} onOperation={onOperation}>
                  <span className={styles.quiet}>{sayAbsence(speaker, question)}</span>
                </OperationLine>
              </li>
            ))}
          </ul>
        </>
      )}
      <ReceiptFoot link={link} cite={(address) => citeTotal(speaker, index, answer, receipt, address)} />
    </div>
  );
}

interface OperationLineProps {
  operation: Operation;
  onOperation: (operation: OperationId) => void;
  children: ReactNode;
}

function OperationLine({ operation, onOperation, children }: OperationLineProps) {
  const speaker = useSpeaker();
  return (
    <div className={styles.addend}>
      <Button
        look="link"
        onClick={() => {
          onOperation(operation.id);
        }}
      >
        <bdi>{shortName(operation)}</bdi>
      </Button>
      <span className={styles.quiet}>{sayPeriod(speaker, operation.period)}</span>
      <span className={styles.amount}>{children}</span>
    </div>
  );
}

/** The claim by which a figure counts and where it stands, and what another source says. */
function Evidence({ index, receipt, isOnly }: { index: DatasetIndex; receipt: FigureReceipt; isOnly: boolean }) {
  const speaker = useSpeaker();
  const { figure, preferred, others } = receipt;
  const detail = [figure.kind === 'measured' ? figure.label : undefined, figure.note].filter((text) => text !== undefined);
  const isNumberShown = !isOnly || figure.country !== undefined;
  return (
    <>
      <ClaimLine index={index} receipt={receipt} claim={preferred} detail={detail} isNumberShown={isNumberShown} />
      {others.map((claim) => (
        <div key={`${claim.value} ${claim.qualifier} ${claim.sources.join(' ')}`} className={styles.otherwise}>
          {speaker.say('receipt.another-source')}
          <ClaimLine index={index} receipt={receipt} claim={claim} detail={[]} isNumberShown />
        </div>
      ))}
    </>
  );
}

interface ClaimLineProps {
  index: DatasetIndex;
  receipt: FigureReceipt;
  claim: Claim;
  detail: readonly string[];
  isNumberShown: boolean;
}

function ClaimLine({ index, receipt, claim, detail, isNumberShown }: ClaimLineProps) {
  const speaker = useSpeaker();
  return (
    <p className={styles.detail}>
      {isNumberShown && (
        <>
          <FigureClaim index={index} figure={receipt.figure} claim={claim} isDisputed={receipt.isDisputed} />{' '}
        </>
      )}
      {sayClaimDetail(speaker, index, claim, detail)}{' '}
      {claim.sources.map((source) => (
        <SourceLink key={source} index={index} id={source} />
      ))}
    </p>
  );
}
