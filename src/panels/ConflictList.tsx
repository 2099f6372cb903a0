import type { Claim } from '@/domain/figure';
import type { DisputedFigure, Evidence } from '@/query/evidence';
import type { DatasetIndex } from '@/query/index-dataset';
import { sayClaimDetail } from '@/text/claims';
import { sayFigurePlaced } from '@/text/evidence';
import { useSpeaker } from '@/text/SpeakerContext';
import { Section } from '@/ui/Section';
import styles from './ConflictList.module.css';
import { FigureClaim } from './FigureClaim';
import { RecordLink } from './RecordLink';
import { ReferencedText } from './ReferencedText';
import { SourceLink } from './SourceLink';
import { StackedTable } from './StackedTable';

interface ConflictListProps {
  index: DatasetIndex;
  id: string;
  evidence: Evidence;
}

/** Where sources disagree: figure by figure with the claim that counts beside the others, then in words. */
export function ConflictList({ index, id, evidence: { disputed, disagreements, summary } }: ConflictListProps) {
  const speaker = useSpeaker();
  return (
    <Section id={id} title={speaker.say('conflicts.title', { count: disputed.length })} subtitle={speaker.say('conflicts.subtitle')}>
      {disputed.length > 0 && (
        <StackedTable
          caption={speaker.say('conflicts.caption')}
          columns={[
            { id: 'record', label: speaker.say('conflicts.record'), className: styles.record },
            { id: 'counts', label: speaker.say('conflicts.counts') },
            { id: 'others', label: speaker.say('conflicts.others') },
          ]}
          rows={disputed.map((conflict) => {
            const { operation, figure, preferred, others } = conflict;
            return {
              id: `${operation.id} ${figure.key}`,
              cells: [
                <>
                  <RecordLink operation={operation} />
                  <span className={styles.quiet}>{sayFigurePlaced(speaker, index, figure)}</span>
                </>,
                <OneClaim key="counts" index={index} conflict={conflict} claim={preferred} />,
                others.length === 0 ? (
                  <span key="none" className={styles.quiet}>
                    {speaker.say('in-totals.uncertain-part')}
                  </span>
                ) : (
                  <div key="others" className={styles.claims}>
                    {others.map((claim) => (
                      <OneClaim key={claim.sources.join(' ')} index={index} conflict={conflict} claim={claim} />
                    ))}
                  </div>
                ),
              ],
            };
          })}
        />
      )}
      {disagreements.length > 0 && (
        <>
          <h3 className={styles.heading}>
            {speaker.say('conflicts.words', { count: summary.disagreements, records: summary.recordsWithDisagreements })}
          </h3>
          <p className={styles.quiet}>{speaker.say('conflicts.words.hint')}</p>
          <ul className={styles.records}>
            {disagreements.map(({ operation, disagreements: points }) => (
              <li key={operation.id} className={styles.words}>
                <h4 className={styles.name}>
                  <RecordLink operation={operation} />
                </h4>
                <dl className={styles.points}>
                  {points.map(({ about, text }) => (
                    <div key={text} className={styles.point}>
                      <dt>{speaker.say(`conflicts.about.${about}`)}</dt>
                      <dd>
                        <ReferencedText operation={operation} text={text} leadsTo="page" />
                      </dd>
                    </div>
                  ))}
                </dl>
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

function OneClaim({ index, conflict: { operation, figure }, claim }: { index: DatasetIndex; conflict: DisputedFigure; claim: Claim }) {
  const speaker = useSpeaker();
  const detail = sayClaimDetail(speaker, index, claim, []);
  return (
    <div>
      <b className={styles.amount}>
        <FigureClaim index={index} figure={figure} claim={claim} isDisputed operation={operation.id} />
      </b>
      {detail !== '' && (
        <span className={styles.quiet}>
          <ReferencedText operation={operation} text={detail} leadsTo="page" />
        </span>
      )}
      <ul className={styles.sources}>
        {claim.sources.map((source) => (
          <li key={source}>
            <SourceLink index={index} id={source} among={claim.sources} />
          </li>
        ))}
      </ul>
    </div>
  );
}
