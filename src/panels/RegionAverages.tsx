import { recordsByCountry } from '@/query/count-records';
import { averageOf, countriesByRegion } from '@/query/country-regions';
import type { DatasetIndex } from '@/query/index-dataset';
import { sayAverage } from '@/text/country';
import { useSpeaker } from '@/text/SpeakerContext';
import { MiniBar } from '@/ui/mark/MiniBar';
import { PartTable } from './PartTable';
import styles from './RegionAverages.module.css';

/** The regions of the African Union by how often a member is named, each leading to its part of the page. */
export function RegionAverages({ index }: { index: DatasetIndex }) {
  const speaker = useSpeaker();
  const counts = recordsByCountry(index);
  const groups = countriesByRegion(index).regions.map(({ region, members }) => ({ region, group: averageOf(index, counts, members) }));
  const most = Math.max(...groups.map(({ group }) => group.average ?? 0));
  return (
    <PartTable
      isOneOfSeveral
      caption={speaker.say('countries.averages.caption')}
      columns={[
        { id: 'region', label: speaker.say('countries.averages.region'), className: styles.region },
        { id: 'members', label: speaker.say('countries.averages.members'), isNumber: true },
        { id: 'average', label: speaker.say('countries.averages.average'), className: styles.average },
      ]}
      rows={groups.map(({ region, group }) => ({
        id: region,
        cells: [
          <a key="region" className={styles.link} href={`#${region}`}>
            {speaker.say(`region.${region}`)}
          </a>,
          speaker.number(group.countries + group.unnamed),
          group.average === null ? (
            sayAverage(speaker, group)
          ) : (
            <span key="average" className={styles.pair}>
              <span>{sayAverage(speaker, group)}</span>
              <MiniBar
                value={group.average}
                maximum={most}
                tone="count"
                kind={group.average === 0 ? 'none' : 'value'}
                doubt="none"
                size="mini"
              />
            </span>
          ),
        ],
      }))}
    />
  );
}
