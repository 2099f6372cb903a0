import { memo, useEffect, useMemo, useState } from 'react';
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
import { MOST_WHOLE } from '@/ui/table/many-rows';
import { whenSettled } from '@/ui/when-idle';
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
/** Of more records no list is drawn before it is opened. */
const MOST_AHEAD = 3000;

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
  const drawn = useDrawn(index, bySource);
  const [isMoreOpened, setMoreOpened] = useState(false);
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
        <Sources index={index} evidence={shown.slice(0, FIRST)} drawn={drawn} />
        <WithoutDrawer all={shown.length} />
      </TablePart>
      {shown.length > FIRST && (
        <details className={styles.more} onToggle={() => setMoreOpened(true)}>
          <summary>{speaker.say('evidence.more', { count: shown.length - FIRST })}</summary>
          {(isMoreOpened || drawn.size > 0) && <Sources index={index} evidence={shown.slice(FIRST)} drawn={drawn} />}
        </details>
      )}
    </Section>
  );
}

/**
 * The sources of which the closed list is drawn: all of them where records are few. Many would hold up the page; their lists are drawn one after the
 * other once nobody waits, for the browser to find what stands in them.
 */
function useDrawn({ rows }: DatasetIndex, bySource: readonly SourceEvidence[]): ReadonlySet<SourceEvidence> {
  const [count, setCount] = useState(rows.length > MOST_WHOLE ? 0 : bySource.length);
  const isMoreToCome = count < bySource.length && rows.length <= MOST_AHEAD;
  useEffect(() => {
    if (!isMoreToCome) return;
    return whenSettled(() => {
      setCount(count + 1);
    });
  }, [count, isMoreToCome]);
  return useMemo(() => new Set(bySource.slice(0, count)), [bySource, count]);
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

interface SourcesProps {
  index: DatasetIndex;
  evidence: readonly SourceEvidence[];
  drawn: ReadonlySet<SourceEvidence>;
}

function Sources({ index, evidence, drawn }: SourcesProps) {
  return (
    <ul className={styles.sources}>
      {evidence.map((each) => (
        <li key={each.source.id} className={styles.source}>
          <Source index={index} evidence={each} isDrawn={drawn.has(each)} />
        </li>
      ))}
    </ul>
  );
}

interface SourceProps {
  index: DatasetIndex;
  evidence: SourceEvidence;
  /** Whether what rests on it is drawn before it is opened. */
  isDrawn: boolean;
}

const Source = memo(function Source({ index, evidence, isDrawn }: SourceProps) {
  const speaker = useSpeaker();
  const [isOpened, setOpened] = useState(false);
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
        <details className={styles.rests} onToggle={() => setOpened(true)}>
          <summary>{sayWhatRests(speaker, evidence)}</summary>
          {(isDrawn || isOpened) && (
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
          )}
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
});

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
