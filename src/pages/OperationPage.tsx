import { Fragment, useMemo } from 'react';
import type { OperationId } from '@/domain/identifier';
import type { Operation } from '@/domain/operation';
import { Crumbs } from '@/panels/Crumbs';
import { useLinks } from '@/panels/LinksContext';
import { PartContext } from '@/panels/PartContext';
import { RecordCountries } from '@/panels/RecordCountries';
import { RecordFacts } from '@/panels/RecordFacts';
import { RecordFigures } from '@/panels/RecordFigures';
import { RecordName } from '@/panels/RecordName';
import { RecordParts } from '@/panels/RecordParts';
import { RecordPeriods } from '@/panels/RecordPeriods';
import { RecordPoints } from '@/panels/RecordPoints';
import { RecordResults } from '@/panels/RecordResults';
import { RecordSeries } from '@/panels/RecordSeries';
import { ReferencedText } from '@/panels/ReferencedText';
import { SourceList } from '@/panels/SourceList';
import { type DatasetIndex, findOperation } from '@/query/index-dataset';
import { neighbouringRecords } from '@/query/neighbouring-records';
import type { Question } from '@/query/question';
import { useOutlines } from '@/state/use-dataset';
import { sayPeriod } from '@/text/dates';
import { useSpeaker } from '@/text/SpeakerContext';
import { readMapOutlines } from '@/ui/map/read-map-outlines';
import { Page } from '@/ui/Page';
import { Section } from '@/ui/Section';
import { useReadyMark } from '@/ui/use-ready-mark';
import styles from './OperationPage.module.css';

interface OperationPageProps {
  index: DatasetIndex;
  id: OperationId;
  /** The filters with which the reader came: they choose the neighbours, and nothing else. */
  question: Question;
}

/** One operation or activity: what it achieved, how the sources stand to it, when, where, what came before and after. */
export function OperationPage({ index, id, question }: OperationPageProps) {
  const operation = findOperation(index, id);
  return operation === undefined ? null : <RecordPage index={index} operation={operation} question={question} />;
}

function RecordPage({ index, operation, question }: { index: DatasetIndex; operation: Operation; question: Question }) {
  const speaker = useSpeaker();
  const links = useLinks();
  const outlines = useOutlines();
  const mapOutlines = useMemo(() => (outlines.data === undefined ? null : readMapOutlines(outlines.data)), [outlines.data]);
  const main = useReadyMark(!outlines.isFetching, operation);
  const part = {
    index,
    link: links.place({ kind: 'operation', operation: operation.id }),
    name: operation.id,
    about: speaker.list([operation.name, sayPeriod(speaker, operation.period, 'long')], 'row'),
    records: [operation],
  };
  const { previous, next } = neighbouringRecords(index, question, operation.id);
  const stepTo = (neighbour: Operation | null) =>
    neighbour === null
      ? null
      : { href: links.place({ kind: 'operation', operation: neighbour.id }), name: <RecordName record={neighbour} /> };
  return (
    <PartContext value={part}>
      <Page
        ref={main}
        before={
          <Crumbs
            trail={[
              {
                href: `${links.place({ kind: 'overview' })}#table`,
                name: speaker.say(operation.kind === 'operation' ? 'crumbs.operations' : 'crumbs.activities'),
              },
            ]}
            previous={stepTo(previous)}
            next={stepTo(next)}
          />
        }
        title={<RecordName record={operation} isFull />}
        titleLook="name"
      >
        <div className={styles.head}>
          <div>
            {operation.otherNames.length > 0 && (
              <p className={styles.also}>
                {speaker.sayRich('record.also', {
                  names: operation.otherNames.map((name, position) => (
                    <Fragment key={name}>
                      {position > 0 && speaker.say('list.separator')}
                      <bdi lang={speaker.dataLanguage.names}>{name}</bdi>
                    </Fragment>
                  )),
                })}
              </p>
            )}
            <p className={styles.lead}>
              <ReferencedText operation={operation} text={operation.summary} />
            </p>
          </div>
          <RecordFacts index={index} operation={operation} />
        </div>
        <RecordFigures index={index} operation={operation} />
        <div className={styles.pair}>
          <div className={styles.stack}>
            <RecordPoints operation={operation} />
          </div>
          <div className={styles.stack}>
            <RecordParts index={index} operation={operation} />
          </div>
        </div>
        <div className={styles.section}>
          <RecordResults index={index} operation={operation} />
        </div>
        <div className={styles.section}>
          <RecordPeriods index={index} operation={operation} />
        </div>
        <div className={styles.section}>
          <RecordCountries
            index={index}
            operation={operation}
            outlines={mapOutlines ?? (outlines.isFetching ? 'loading' : 'failed')}
            onTryAgain={() => void outlines.refetch()}
          />
        </div>
        <div className={styles.section}>
          <RecordSeries index={index} operation={operation} />
        </div>
        <div className={styles.section}>
          <Section id="sources" title={speaker.say('receipt.sources')}>
            <SourceList index={index} ids={operation.sources} />
          </Section>
        </div>
      </Page>
    </PartContext>
  );
}
