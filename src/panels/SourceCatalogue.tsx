import { useMemo, useState } from 'react';
import { isDisputed } from '@/domain/preferred-claim';
import type { DatasetIndex } from '@/query/index-dataset';
import type { CitingRecord, Evidence, SourceEvidence } from '@/query/evidence';
import { chooseSources, type SourceChoice, sourceChoices } from '@/query/source-choice';
import { sayDate } from '@/text/dates';
import { sayFigurePlaced, sayWhatRests, sayWhenRead } from '@/text/evidence';
import { useSpeaker } from '@/text/SpeakerContext';
import { Segmented } from '@/ui/control/Segmented';
import { Section } from '@/ui/Section';
import { DataTable } from '@/ui/table/DataTable';
import { DataText } from './DataText';
import { FigureClaim } from './FigureClaim';
import { useLinks } from './LinksContext';
import { usePartPage } from './PartContext';
import { RecordLink, RecordSourceLink } from './RecordLink';
import styles from './SourceCatalogue.module.css';
import { SourceItem } from './SourceItem';
import { TablePart } from './TablePart';

/** So many sources stand open; the others wait in a drawer, where the browser still finds them. */
const FIRST = 24;

interface SourceCatalogueProps {
  index: DatasetIndex;
  id: string;
  evidence: Evidence;
}

/** Every source with what rests on it: the records that cite it, and the figures of which it speaks. */
export function SourceCatalogue({ index, id, evidence: { bySource, summary } }: SourceCatalogueProps) {
  const speaker = useSpeaker();
  const [choice, setChoice] = useState<SourceChoice>('all');
  const shown = useMemo(() => chooseSources(bySource, choice), [bySource, choice]);
  const { sources, addresses, publishers, primary, secondary, published, read, archived } = summary;
  const cited = bySource.filter(({ records }) => records.length > 0).length;
  return (
    <Section
      id={id}
      title={speaker.say('evidence.title', { addresses, publishers })}
      subtitle={speaker.say('evidence.subtitle', { sources, primary, secondary })}
    >
      <p className={styles.summary}>{speaker.say('evidence.cited', { cited, published, read, archived })}</p>
      <div className={styles.controls}>
        <Segmented
          legend={speaker.say('evidence.choose')}
          options={sourceChoices.map((each) => ({ id: each, label: speaker.say(`evidence.choose.${each}`) }))}
          chosen={choice}
          onChoose={setChoice}
        />
        <p className={styles.shown} role="status">
          {speaker.say('evidence.shown', { count: shown.length })}
        </p>
      </div>
      <TablePart table={<SourcesTable evidence={shown} />}>
        <Sources index={index} evidence={shown.slice(0, FIRST)} />
        <WithoutDrawer all={shown.length} />
      </TablePart>
      {shown.length > FIRST && (
        <details className={styles.more}>
          <summary>{speaker.say('evidence.more', { count: shown.length - FIRST })}</summary>
          <Sources index={index} evidence={shown.slice(FIRST)} />
        </details>
      )}
    </Section>
  );
}

/** A picture has no drawer, and says how many it leaves out. */
function WithoutDrawer({ all }: { all: number }) {
  const speaker = useSpeaker();
  const isPicture = usePartPage() === null;
  return isPicture && all > FIRST ? <p className={styles.line}>{speaker.say('evidence.first', { count: FIRST, all })}</p> : null;
}

/** The catalogue as rows, to be taken along. */
function SourcesTable({ evidence }: { evidence: readonly SourceEvidence[] }) {
  const speaker = useSpeaker();
  return (
    <DataTable
      caption={speaker.say('table.sources')}
      columns={[
        { id: 'title', label: speaker.say('data-file.field.title') },
        { id: 'publisher', label: speaker.say('data-file.field.publisher') },
        { id: 'published', label: speaker.say('data-file.field.published') },
        { id: 'kind', label: speaker.say('data-file.field.kind') },
        { id: 'read', label: speaker.say('data-file.field.read') },
        { id: 'url', label: speaker.say('data-file.field.url') },
        { id: 'rests', label: speaker.say('data-file.table.operations'), isNumber: true },
      ]}
      rows={evidence.map(({ source, records }) => ({
        id: source.id,
        cells: [
          source.title,
          source.publisher,
          source.published === undefined ? speaker.say('receipt.no-date') : sayDate(speaker, source.published),
          speaker.say(`evidence.choose.${source.kind}`),
          source.read === undefined ? '' : sayDate(speaker, source.read),
          source.url,
          speaker.number(records.length),
        ],
      }))}
    />
  );
}

function Sources({ index, evidence }: { index: DatasetIndex; evidence: readonly SourceEvidence[] }) {
  return (
    <ul className={styles.sources}>
      {evidence.map((each) => (
        <li key={each.source.id} className={styles.source}>
          <Source index={index} evidence={each} />
        </li>
      ))}
    </ul>
  );
}

function Source({ index, evidence }: { index: DatasetIndex; evidence: SourceEvidence }) {
  const speaker = useSpeaker();
  const links = useLinks();
  const { source, records, programmes, frameworks } = evidence;
  return (
    <>
      <SourceItem index={index} id={source.id} />
      <p className={styles.line}>{sayWhenRead(speaker, source)}</p>
      {source.note !== undefined && (
        <p className={styles.line}>
          <DataText>{source.note}</DataText>
        </p>
      )}
      {records.length === 0 ? (
        <p className={styles.line}>{sayWhatRests(speaker, evidence)}</p>
      ) : (
        <details className={styles.rests}>
          <summary>{sayWhatRests(speaker, evidence)}</summary>
          <ul className={styles.records}>
            {records.map((record) => (
              <li key={record.operation.id}>
                <RecordLink operation={record.operation} /> <RecordSourceLink operation={record.operation} number={record.number} />
                {record.claims.length === 0 ? (
                  <p className={styles.line}>{speaker.say('evidence.without')}</p>
                ) : (
                  <Figures index={index} record={record} />
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
      {programmes.map((programme) => (
        <p key={programme.id} className={styles.line}>
          {speaker.sayRich('evidence.programme', {
            programme: <a href={links.place({ kind: 'programme' })}>{programme.shortName}</a>,
          })}
        </p>
      ))}
      {frameworks.map((framework) => (
        <p key={framework.id} className={styles.line}>
          {speaker.say('evidence.framework', { framework: framework.name })}
        </p>
      ))}
    </>
  );
}

function Figures({ index, record: { operation, claims } }: { index: DatasetIndex; record: CitingRecord }) {
  const speaker = useSpeaker();
  return (
    <ul className={styles.figures}>
      {claims.map(({ figure, claim, isPreferred }) => (
        <li key={`${figure.key} ${figure.claims.indexOf(claim)}`}>
          <span>{sayFigurePlaced(speaker, index, figure)}</span>
          <span className={styles.amount}>
            <FigureClaim
              index={index}
              figure={figure}
              claim={claim}
              isDisputed={isDisputed(figure, operation.figures)}
              operation={operation.id}
            />
            {!isPreferred && <span className={styles.tag}>{speaker.say('evidence.not-counted')}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}
