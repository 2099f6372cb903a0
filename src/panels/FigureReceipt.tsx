import type { Operation } from '@/domain/operation';
import type { SourceId } from '@/domain/identifier';
import { isDisputed, preferredClaim } from '@/domain/preferred-claim';
import { citeOperationFigure } from '@/export/citation';
import type { DatasetIndex } from '@/query/index-dataset';
import type { FigureReceipt as FigureAnswer } from '@/query/receipt';
import { sayClaimDetail } from '@/text/claims';
import { sayPeriod } from '@/text/dates';
import { sayInTotals } from '@/text/in-totals';
import { sayCountry, sayMeasure } from '@/text/names';
import { useSpeaker } from '@/text/SpeakerContext';
import { DataText } from './DataText';
import { DisputedTag } from './DisputedTag';
import { FigureClaim } from './FigureClaim';
import { useLinks } from './LinksContext';
import { RecordName } from './RecordName';
import styles from './receipt.module.css';
import { ReceiptFoot } from './ReceiptFoot';
import { SourceItem } from './SourceItem';

interface FigureReceiptProps {
  index: DatasetIndex;
  operation: Operation;
  receipt: FigureAnswer;
  /** The link that restores the view with this receipt open, relative to the host. */
  link: string;
}

/** One figure: its claim in words, who published it where and when, who says otherwise, and how it counts. */
export function FigureReceipt({ index, operation, receipt, link }: FigureReceiptProps) {
  const speaker = useSpeaker();
  const links = useLinks();
  const { figure, preferred, others, parts } = receipt;
  const whole = operation.figures.find(({ key }) => key === figure.partOf);
  const wording = sayClaimDetail(
    speaker,
    index,
    preferred,
    [figure.kind === 'measured' ? figure.label : undefined, figure.note].filter((text) => text !== undefined),
  );
  return (
    <div className={styles.receipt}>
      <dl className={styles.facts}>
        <dt>{speaker.say('receipt.record')}</dt>
        <dd>
          <a href={links.place({ kind: 'operation', operation: operation.id })}>
            <RecordName record={operation} isFull />
          </a>
          <span className={styles.line}>{sayPeriod(speaker, operation.period, 'long')}</span>
        </dd>
        {figure.country !== undefined && (
          <>
            <dt>{speaker.say('receipt.placed-in')}</dt>
            <dd>
              <a href={links.place({ kind: 'country', country: figure.country })}>{sayCountry(speaker, index, figure.country)}</a>
            </dd>
          </>
        )}
        <dt>{speaker.say('receipt.wording')}</dt>
        <dd>
          {wording === '' ? <span className={styles.quiet}>{speaker.say('receipt.wording.none')}</span> : <DataText>{wording}</DataText>}
        </dd>
        {figure.kind === 'measured' && (
          <>
            <dt>{speaker.say('receipt.counts')}</dt>
            <dd>
              <b>{sayMeasure(speaker, index, figure.measure)}</b>
              <span className={styles.line}>
                <DataText>{index.measures.get(figure.measure)?.definition}</DataText>
              </span>
            </dd>
          </>
        )}
        <dt>{speaker.say('receipt.published')}</dt>
        <dd>
          <Sources index={index} ids={preferred.sources} />
        </dd>
        {others.length > 0 && (
          <>
            <dt className={styles.doubt}>
              {speaker.say('receipt.another-source', { count: others.flatMap(({ sources }) => sources).length })}
            </dt>
            <dd className={styles.doubt}>
              {others.map((claim) => {
                const detail = sayClaimDetail(speaker, index, claim, []);
                return (
                  <div key={`${claim.value} ${claim.qualifier} ${claim.sources.join(' ')}`}>
                    <b>
                      <FigureClaim index={index} figure={figure} claim={claim} isDisputed />
                    </b>
                    {detail !== '' && (
                      <span>
                        {speaker.say('list.separator')}
                        {detail}
                      </span>
                    )}
                    <Sources index={index} ids={claim.sources} />
                  </div>
                );
              })}
            </dd>
          </>
        )}
        {parts.length > 0 && (
          <>
            <dt>{speaker.say('receipt.parts')}</dt>
            <dd>
              <ul>
                {parts.map((part) => (
                  <li key={part.figure.key}>
                    <b>
                      <FigureClaim
                        index={index}
                        figure={part.figure}
                        claim={part.preferred}
                        isDisputed={part.isDisputed}
                        operation={operation.id}
                      />
                    </b>{' '}
                    {part.figure.label !== undefined && <DataText>{part.figure.label}</DataText>}
                    {part.figure.partUncertain === true && (
                      <span className={styles.quiet}>{speaker.say('receipt.part-uncertain.short')}</span>
                    )}
                  </li>
                ))}
              </ul>
            </dd>
          </>
        )}
        <dt>{speaker.say('receipt.in-totals')}</dt>
        <dd>
          {sayInTotals(speaker, index, operation, receipt).map((text) => (
            <p key={text}>{text}</p>
          ))}
          {whole !== undefined && (
            <p>
              {speaker.sayRich('receipt.whole', {
                whole: (
                  <FigureClaim
                    index={index}
                    figure={whole}
                    claim={preferredClaim(whole, index.rank)}
                    isDisputed={isDisputed(whole, operation.figures)}
                    operation={operation.id}
                  />
                ),
              })}
            </p>
          )}
        </dd>
      </dl>
      <ReceiptFoot link={link} cite={(address) => citeOperationFigure(speaker, index, operation, receipt, address)} />
    </div>
  );
}

function Sources({ index, ids }: { index: DatasetIndex; ids: readonly SourceId[] }) {
  return (
    <ul className={styles.published}>
      {ids.map((id) => (
        <li key={id}>
          <SourceItem index={index} id={id} />
        </li>
      ))}
    </ul>
  );
}

/** The heading repeats the number with its word, and names whose it is. */
export function FigureReceiptTitle({ index, operation, receipt }: Omit<FigureReceiptProps, 'link'>) {
  const speaker = useSpeaker();
  const { figure, preferred } = receipt;
  const what = figure.kind === 'measured' ? sayMeasure(speaker, index, figure.measure) : figure.label;
  return (
    <>
      {speaker.sayRich('receipt.title', {
        measure: <>{speaker.sayRich('receipt.title.of', { name: <RecordName record={operation} />, measure: what })}</>,
        total: <FigureClaim index={index} figure={figure} claim={preferred} isDisputed={receipt.isDisputed} />,
      })}
      {receipt.isDisputed && (
        <>
          {' '}
          <DisputedTag />
        </>
      )}
    </>
  );
}
