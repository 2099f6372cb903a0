import type { Operation } from '@/domain/operation';
import type { DatasetIndex } from '@/query/index-dataset';
import type { FigureReceipt } from '@/query/receipt';
import { sayPeriod } from '@/text/dates';
import { sayFigureName } from '@/text/parts';
import type { Speaker } from '@/text/speaker';
import { useSpeaker } from '@/text/SpeakerContext';
import { DisputedTag } from './DisputedTag';
import { PartTable } from './PartTable';
import { PreferredFigure } from './PreferredFigure';
import { RecordLink } from './RecordLink';

interface ActivityFiguresProps {
  index: DatasetIndex;
  figures: readonly { operation: Operation; receipt: FigureReceipt }[];
}

/** What sources publish of meetings, trainings and equipment; none of it is in a total. */
export function ActivityFigures({ index, figures }: ActivityFiguresProps) {
  const speaker = useSpeaker();
  return (
    <PartTable
      citing={figures.flatMap(({ receipt }) => receipt.figure.claims)}
      caption={speaker.say('programme.published.caption')}
      blocks="phone"
      columns={[
        { id: 'activity', label: speaker.say('table.activity') },
        { id: 'when', label: speaker.say('table.when') },
        { id: 'what', label: speaker.say('programme.published.what') },
        { id: 'amount', label: speaker.say('programme.published.amount'), isNumber: true },
      ]}
      rows={figures.map(({ operation, receipt }) => ({
        id: `${operation.id} ${receipt.figure.key}`,
        cells: [
          <RecordLink key="name" operation={operation} />,
          sayPeriod(speaker, operation.period),
          sayFigureName(speaker, index, receipt.figure),
          <span key="amount">
            <PreferredFigure index={index} operation={operation} receipt={receipt} /> {sayUnit(speaker, index, receipt)}{' '}
            {receipt.isDisputed && <DisputedTag />}
          </span>,
        ],
      }))}
    />
  );
}

/** What a measure is counted in, as single results say it of themselves; of things, the measure says it. */
function sayUnit(speaker: Speaker, index: DatasetIndex, { figure, preferred }: FigureReceipt): string {
  const unit = figure.kind === 'measured' ? index.measures.get(figure.measure)?.unit : undefined;
  return unit === 'people' || unit === 'countries' ? speaker.say(`programme.published.unit.${unit}`, { count: preferred.value }) : '';
}
