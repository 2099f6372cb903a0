import type { CountryCode, MeasureId } from '@/domain/identifier';
import type { Operation } from '@/domain/operation';
import { daySpan, readDate, readPeriod } from '@/domain/period';
import { type CountryProfile, mainMeasureOf } from '@/query/country-profile';
import type { DatasetIndex } from '@/query/index-dataset';
import { daySpanOfEnd } from '@/query/month';
import { sayRecordCount } from '@/text/country';
import { sayMonth, sayPeriod, sayYear } from '@/text/dates';
import { countryWords, sayCrimeArea, sayMeasure, sayMeasureWithin } from '@/text/names';
import type { Speaker } from '@/text/speaker';
import { useSpeaker } from '@/text/SpeakerContext';
import { Glyph } from '@/ui/mark/Glyph';
import { DataTable } from '@/ui/table/DataTable';
import { PeriodChart } from '@/ui/timeline/PeriodChart';
import { TimelineKey } from '@/ui/timeline/TimelineKey';
import { useLinks } from './LinksContext';
import { PartFrame } from './PartFrame';
import { RecordName } from './RecordName';
import { toneByMeasure } from './mark-of';
import { PlacedResult } from './PlacedResult';

interface CountryRecordsProps {
  index: DatasetIndex;
  profile: CountryProfile;
}

/** The operations and activities that name a country, in time. Nothing where none does. */
export function CountryRecords({ index, profile }: CountryRecordsProps) {
  const speaker = useSpeaker();
  const links = useLinks();
  const { country } = profile;
  const records = [...profile.operations, ...profile.activities];
  const measure = mainMeasureOf(index, profile);
  if (records.length === 0 || measure === undefined) return null;
  const its = countryWords(speaker, index, country);
  const title = speaker.say('profile.records.title', {
    records: sayRecordCount(speaker, { operations: profile.operations.length, activities: profile.activities.length }),
    ...its,
  });
  const glyph = <Glyph tone={toneByMeasure(measure)} size={7} />;
  const asOf = daySpan(readDate(index.dataset.asOf)).last;
  return (
    <PartFrame
      id="records"
      chart="country-records"
      title={title}
      subtitle={speaker.say('profile.records.subtitle', { measure: sayMeasureWithin(speaker, index, measure), ...its })}
      sentence={title}
      note={
        <TimelineKey
          words={{
            exact: speaker.say('timeline.key.exact'),
            month: speaker.say('timeline.key.combed'),
            year: speaker.say('timeline.key.wide-comb'),
            disputed: speaker.say('timeline.key.disagree'),
            activity: speaker.say('timeline.key.activity'),
          }}
          measure={{ glyph, label: speaker.say('profile.records.placed', { measure: sayMeasure(speaker, index, measure), ...its }) }}
        />
      }
      table={<RecordsTable index={index} country={country} records={records} measure={measure} caption={title} />}
    >
      <PeriodChart
        title={title}
        extent={{ fromMonth: index.extent.from, toMonth: index.extent.to }}
        sayTick={(month, step) => (step === 'year' ? sayYear(speaker, Math.floor(month / 12)) : sayMonth(speaker, month, 'short'))}
        direction={speaker.direction}
        placement="beside"
        rows={records.map((operation) => {
          const { start, end } = readPeriod(operation.period);
          return {
            id: operation.id,
            label: (
              <a href={links.place({ kind: 'operation', operation: operation.id })}>
                <RecordName record={operation} />
              </a>
            ),
            detail: sayKind(speaker, index, operation),
            value:
              operation.kind === 'activity' ? null : (
                <PlacedResult index={index} operation={operation} country={country} measure={measure} glyph={glyph} />
              ),
            start: daySpanOfEnd(start),
            end: end === 'running' ? { first: asOf, last: asOf } : daySpanOfEnd(end),
            look: operation.kind === 'activity' ? 'ring' : operation.disagreements.some(({ about }) => about === 'period') ? 'soft' : 'bar',
            description: sayPeriod(speaker, operation.period, 'long'),
          };
        })}
      />
    </PartFrame>
  );
}

function sayKind(speaker: Speaker, index: DatasetIndex, operation: Operation): string {
  const [area] = operation.crimeAreas;
  if (operation.kind === 'activity') return speaker.say(`activity.${operation.activityType}`);
  return area === undefined ? '' : sayCrimeArea(speaker, index, area);
}

interface RecordsTableProps {
  index: DatasetIndex;
  country: CountryCode;
  records: readonly Operation[];
  measure: MeasureId;
  caption: string;
}

function RecordsTable({ index, country, records, measure, caption }: RecordsTableProps) {
  const speaker = useSpeaker();
  const links = useLinks();
  return (
    <DataTable
      caption={caption}
      columns={[
        { id: 'name', label: speaker.say('table.operation') },
        { id: 'area', label: speaker.say('table.crime-area') },
        { id: 'when', label: speaker.say('table.when') },
        {
          id: 'value',
          label: speaker.say('profile.records.placed', {
            measure: sayMeasure(speaker, index, measure),
            ...countryWords(speaker, index, country),
          }),
          isNumber: true,
        },
      ]}
      rows={records.map((operation) => ({
        id: operation.id,
        cells: [
          <a key="name" href={links.place({ kind: 'operation', operation: operation.id })}>
            <RecordName record={operation} />
          </a>,
          sayKind(speaker, index, operation),
          sayPeriod(speaker, operation.period),
          operation.kind === 'activity' ? (
            ''
          ) : (
            <PlacedResult key="value" index={index} operation={operation} country={country} measure={measure} />
          ),
        ],
      }))}
    />
  );
}
