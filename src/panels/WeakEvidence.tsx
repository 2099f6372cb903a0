import { figuresByOnlySource } from '@/query/only-source';
import type { Evidence } from '@/query/evidence';
import type { DatasetIndex } from '@/query/index-dataset';
import { receiptOfFigure } from '@/query/receipt';
import { sayFigurePlaced } from '@/text/evidence';
import { useSpeaker } from '@/text/SpeakerContext';
import { Section } from '@/ui/Section';
import { PreferredFigure } from './PreferredFigure';
import { RecordLink } from './RecordLink';
import { SourceItem } from './SourceItem';
import { StackedTable } from './StackedTable';
import styles from './WeakEvidence.module.css';

interface WeakEvidenceProps {
  index: DatasetIndex;
  id: string;
  evidence: Evidence;
}

/** Figures that nothing but one secondary source gives. */
export function WeakEvidence({ index, id, evidence: { onOneSecondarySource: thin, summary } }: WeakEvidenceProps) {
  const speaker = useSpeaker();
  return (
    <Section
      id={id}
      title={speaker.say('weak.title', { count: thin.length, figures: summary.figures })}
      subtitle={speaker.say('weak.subtitle', { one: summary.onOneSource })}
    >
      {thin.length > 0 && (
        <StackedTable
          caption={speaker.say('weak.caption')}
          columns={[
            { id: 'record', label: speaker.say('weak.record'), className: styles.record },
            { id: 'figures', label: speaker.say('weak.figures') },
            { id: 'source', label: speaker.say('weak.source'), className: styles.source },
          ]}
          rows={figuresByOnlySource(thin).map(({ operation, source, figures: its }) => ({
            id: `${operation.id} ${source.id}`,
            cells: [
              <RecordLink key="record" operation={operation} />,
              <ul key="figures" className={styles.figures}>
                {its.map((figure) => (
                  <li key={figure.key}>
                    <span>{sayFigurePlaced(speaker, index, figure)}</span>
                    <PreferredFigure index={index} operation={operation} receipt={receiptOfFigure(index, operation, figure)} />
                  </li>
                ))}
              </ul>,
              <SourceItem key="source" index={index} id={source.id} />,
            ],
          }))}
        />
      )}
    </Section>
  );
}
