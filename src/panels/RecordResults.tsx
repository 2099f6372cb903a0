import type { ReactNode } from 'react';
import type { Operation } from '@/domain/operation';
import type { DatasetIndex } from '@/query/index-dataset';
import { withParts } from '@/query/parts-of-figure';
import { type FigureReceipt, figuresOf } from '@/query/receipt';
import { sayClaimDetail } from '@/text/claims';
import { sayFigureName, sayPartName } from '@/text/parts';
import type { Speaker } from '@/text/speaker';
import { useSpeaker } from '@/text/SpeakerContext';
import { Glyph } from '@/ui/mark/Glyph';
import { Section } from '@/ui/Section';
import { type TableRow } from '@/ui/table/TableLine';
import { DisputedTag } from './DisputedTag';
import { FigureClaim } from './FigureClaim';
import { toneByMeasure } from './mark-of';
import { PartName } from './PartName';
import { PartTable } from './PartTable';
import { PreferredFigure } from './PreferredFigure';
import styles from './RecordResults.module.css';
import { ReferencedText } from './ReferencedText';
import { SourceNumbers } from './SourceNumbers';

interface RecordResultsProps {
  index: DatasetIndex;
  operation: Operation;
}

/** Every figure of the whole record and its parts; where claims disagree they stand beside each other. */
export function RecordResults({ index, operation }: RecordResultsProps) {
  const speaker = useSpeaker();
  const { whole } = figuresOf(index, operation);
  if (whole.length === 0) return null;
  const rows = whole.flatMap((receipt) => withParts(receipt));
  const hasOthers = rows.some(({ receipt }) => receipt.others.length > 0);
  return (
    <Section id="results" title={speaker.say('record.results')} subtitle={speaker.say('record.results.subtitle', { kind: operation.kind })}>
      <PartTable
        citing={rows.flatMap(({ receipt }) => receipt.figure.claims)}
        blocks="tablet"
        className={styles.table}
        caption={speaker.say('record.results')}
        columns={[
          { id: 'result', label: speaker.say('record.column.result'), className: styles.result },
          { id: 'number', label: speaker.say('record.column.number'), isNumber: true, className: styles.number },
          { id: 'counted', label: speaker.say('record.column.counted'), className: styles.counted },
          { id: 'sources', label: speaker.say('receipt.sources'), className: styles.sources },
          ...(hasOthers ? [{ id: 'others', label: speaker.say('receipt.other-sources'), className: styles.others }] : []),
        ]}
        rows={rows.map(({ receipt, depth }) => rowOf(speaker, index, operation, receipt, depth, hasOthers))}
      />
    </Section>
  );
}

function rowOf(
  speaker: Speaker,
  index: DatasetIndex,
  operation: Operation,
  receipt: FigureReceipt,
  depth: number,
  hasOthers: boolean,
): TableRow {
  const { figure, preferred, others, isDisputed } = receipt;
  const isPart = depth > 0;
  const name = isPart ? sayPartName(speaker, index, receipt) : sayFigureName(speaker, index, figure);
  const counted = sayClaimDetail(
    speaker,
    index,
    preferred,
    [isPart || figure.kind === 'single' ? undefined : figure.label, figure.note].filter((text) => text !== undefined),
  );
  const cells: ReactNode[] = [
    <span key="name" className={isPart ? styles.part : undefined}>
      {!isPart && figure.kind === 'measured' && index.measures.get(figure.measure)?.rank === 1 && (
        <Glyph tone={toneByMeasure(figure.measure)} />
      )}
      {isPart ? <PartName index={index} part={receipt} /> : name} {isDisputed && <DisputedTag />}
      {figure.partUncertain === true && <span className={styles.quiet}>{speaker.say('receipt.part-uncertain.short')}</span>}
    </span>,
    <PreferredFigure key="number" index={index} operation={operation} receipt={receipt} />,
    counted === name ? '' : <ReferencedText key="counted" operation={operation} text={counted} />,
    <SourceNumbers key="sources" ids={preferred.sources} order={operation.sources} />,
  ];
  if (hasOthers)
    cells.push(
      others.length === 0 ? (
        ''
      ) : (
        <ul key="others" className={styles.claims}>
          {others.map((claim) => (
            <li key={claim.sources.join(' ')}>
              <span className={styles.label}>{speaker.say('receipt.another-source', { count: claim.sources.length })} </span>
              <b>
                <FigureClaim index={index} figure={figure} claim={claim} isDisputed operation={operation.id} />
              </b>{' '}
              <ReferencedText operation={operation} text={sayClaimDetail(speaker, index, claim, [])} />
              <SourceNumbers ids={claim.sources} order={operation.sources} />
            </li>
          ))}
        </ul>
      ),
    );
  return { id: figure.key, cells };
}
