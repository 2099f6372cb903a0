import type { MeasureId, OperationId } from '@/domain/identifier';
import { citeTotal } from '@/export/citation';
import type { DatasetIndex } from '@/query/index-dataset';
import type { Question } from '@/query/question';
import { receiptOfTotal } from '@/query/receipt';
import { unreported } from '@/query/result';
import { isAttributed } from '@/query/total';
import { sayTotal } from '@/text/amount';
import { sayPeriod } from '@/text/dates';
import { sayCountry, shortName } from '@/text/names';
import { useSpeaker } from '@/text/SpeakerContext';
import { Button } from '@/ui/control/Button';
import { ResultFigure } from './Figure';
import styles from './Receipt.module.css';
import { ReceiptFoot } from './ReceiptFoot';

interface TotalReceiptProps {
  index: DatasetIndex;
  question: Question;
  measure: MeasureId;
  address: string;
  onOperation: (operation: OperationId) => void;
}

/** What was added, by which rule, what is disputed, and who stayed silent. */
export function TotalReceipt({ index, question, measure, address, onOperation }: TotalReceiptProps) {
  const speaker = useSpeaker();
  const receipt = receiptOfTotal(index, question, measure);
  const { total, added, silent } = receipt;
  const amount = sayTotal(speaker, total);
  const rule =
    total.stated === 0
      ? speaker.say('receipt.none')
      : total.stated === 1
        ? speaker.say('receipt.rule.one')
        : speaker.say(`receipt.rule.${ruleByQualifier[total.qualifier]}`, { value: speaker.number(total.value) });
  const countries = speaker.list(
    question.countries.map((country) => sayCountry(speaker, index, country)),
    'and',
  );
  const rules = [
    rule,
    ...(isAttributed(question)
      ? [speaker.say('receipt.rule.attributed', { countries })]
      : total.stated > 0
        ? [speaker.say('receipt.part-left-out')]
        : []),
    ...(total.disputed > 0 ? [speaker.say('receipt.rule.preferred')] : []),
  ];
  return (
    <div className={styles.receipt}>
      <p className={styles.summary}>{speaker.say('coverage', { stated: total.stated, asked: total.asked })}</p>
      {rules.map((text) => (
        <p key={text} className={styles.rule}>
          {text}
        </p>
      ))}
      {added.length > 0 && (
        <>
          <h3 className={styles.heading}>
            {speaker.say('receipt.added')}: {amount.text}
          </h3>
          <ul className={styles.addends}>
            {added.map(({ operation, results }) => {
              const result = results.get(measure) ?? unreported;
              return (
                <li key={operation.id}>
                  <Button
                    look="link"
                    onClick={() => {
                      onOperation(operation.id);
                    }}
                  >
                    <bdi>{shortName(operation)}</bdi>
                  </Button>
                  <span className={styles.quiet}>{sayPeriod(speaker, operation.period)}</span>
                  <span className={styles.amount}>
                    {result.status === 'disputed' && <span className={styles.tag}>{speaker.say('disputed')}</span>}{' '}
                    <ResultFigure result={result} measure={measure} />
                  </span>
                </li>
              );
            })}
          </ul>
        </>
      )}
      {silent.length > 0 && (
        <>
          <h3 className={styles.heading}>{speaker.say('receipt.silent')}</h3>
          <p className={styles.quiet}>{speaker.say('receipt.silent.text', { count: silent.length })}</p>
          <ul className={styles.addends}>
            {silent.map((operation) => (
              <li key={operation.id}>
                <Button
                  look="link"
                  onClick={() => {
                    onOperation(operation.id);
                  }}
                >
                  <bdi>{shortName(operation)}</bdi>
                </Button>
                <span className={styles.quiet}>{sayPeriod(speaker, operation.period)}</span>
                <span className={styles.quiet}>{speaker.say('not-published')}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <ReceiptFoot citation={citeTotal(speaker, index, receipt, address)} address={address} />
    </div>
  );
}

const ruleByQualifier = {
  exact: 'exact',
  about: 'about',
  nearly: 'about',
  over: 'at-least',
  'at-least': 'at-least',
  'up-to': 'up-to',
} as const;
