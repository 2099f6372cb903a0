import type { Operation } from '@/domain/operation';
import type { DatasetIndex } from '@/query/index-dataset';
import { type MainFigure, resultsInShort } from '@/query/main-figures';
import type { OutcomeAnswer } from '@/query/outcomes';
import { sayCountryCount } from '@/text/countries';
import { sayPeriod } from '@/text/dates';
import { sayCountry, sayMeasure, sayMeasureWithin } from '@/text/names';
import { sayFigureName } from '@/text/parts';
import { useSpeaker } from '@/text/SpeakerContext';
import { DataTable } from '@/ui/table/DataTable';
import { DisputedTag } from './DisputedTag';
import { ResultFigure } from './Figure';
import { useLinks } from './LinksContext';
import styles from './OutcomeRecords.module.css';
import { PreferredFigure } from './PreferredFigure';
import { RecordLink } from './RecordLink';
import { TablePart } from './TablePart';

interface OutcomeRecordsProps {
  index: DatasetIndex;
  outcome: OutcomeAnswer['outcome'];
  records: readonly Operation[];
}

/** What serves an outcome: when it was, in which countries, and with what result. */
export function OutcomeRecords({ index, outcome, records }: OutcomeRecordsProps) {
  const speaker = useSpeaker();
  const name = speaker.say('programme.outcome.name', { number: outcome.number, outcome: outcome.name });
  return (
    <TablePart title={name}>
      <DataTable
        caption={name}
        blocks="tablet"
        className={styles.table}
        columns={[
          { id: 'record', label: speaker.say('programme.outcome.record'), className: styles.record },
          { id: 'when', label: speaker.say('table.when'), className: styles.when },
          { id: 'countries', label: speaker.say('table.countries'), className: styles.countries },
          { id: 'results', label: speaker.say('programme.outcome.results') },
        ]}
        rows={records.map((operation) => ({
          id: operation.id,
          cells: [
            <span key="record">
              <RecordLink operation={operation} />
              <span className={styles.quiet}>
                {operation.kind === 'operation'
                  ? speaker.say('programme.record.operation')
                  : speaker.say(`activity.${operation.activityType}`)}
              </span>
            </span>,
            sayPeriod(speaker, operation.period),
            <Countries key="countries" index={index} operation={operation} />,
            <Results key="results" index={index} operation={operation} />,
          ],
        }))}
      />
    </TablePart>
  );
}

function Countries({ index, operation }: { index: DatasetIndex; operation: Operation }) {
  const speaker = useSpeaker();
  const names = operation.countries.named.map((country) => sayCountry(speaker, index, country)).sort(speaker.compare);
  return (
    <>
      <span className={styles.label}>{speaker.say('table.countries')} </span>
      {sayCountryCount(speaker, operation)}
      {names.length > 0 && <span className={styles.names}>{speaker.list(names, 'row')}</span>}
    </>
  );
}

/** The main results, each leading to its receipt, and the headline measures that nobody gives. */
function Results({ index, operation }: { index: DatasetIndex; operation: Operation }) {
  const speaker = useSpeaker();
  const links = useLinks();
  const { main, more, silent } = resultsInShort(index, operation);
  return (
    <ul className={styles.results} data-several="">
      {main.map((figure) => (
        <li key={figure.kind === 'measured' ? figure.measure : figure.receipt.figure.key}>
          <MainResult index={index} operation={operation} figure={figure} />
        </li>
      ))}
      {main.length === 0 && silent.length === 0 && (
        <li className={styles.silent} data-status="unreported">
          <span className={styles.label}>{speaker.say('programme.outcome.results')} </span>
          {speaker.say('not-published')}
        </li>
      )}
      {silent.length > 0 && (
        <li className={styles.silent} data-status="unreported">
          {speaker.say('programme.outcome.silent', {
            measures: speaker.list(
              silent.map((measure) => sayMeasureWithin(speaker, index, measure)),
              'row',
            ),
          })}
        </li>
      )}
      {more > 0 && (
        <li>
          <a className={styles.more} href={`${links.place({ kind: 'operation', operation: operation.id })}#results`}>
            {speaker.say('programme.outcome.more', { count: more })}
          </a>
        </li>
      )}
    </ul>
  );
}

function MainResult({ index, operation, figure }: { index: DatasetIndex; operation: Operation; figure: MainFigure }) {
  const speaker = useSpeaker();
  if (figure.kind === 'single') {
    const { receipt } = figure;
    return (
      <>
        {sayFigureName(speaker, index, receipt.figure)}{' '}
        <b>
          <PreferredFigure index={index} operation={operation} receipt={receipt} />
        </b>{' '}
        {receipt.isDisputed && <DisputedTag />}
      </>
    );
  }
  const { measure, result } = figure;
  return (
    <>
      {sayMeasure(speaker, index, measure)}{' '}
      <b>
        <ResultFigure index={index} result={result} measure={measure} operation={operation.id} />
      </b>{' '}
      {result.status === 'disputed' && <DisputedTag />}
    </>
  );
}
