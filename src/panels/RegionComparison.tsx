import type { CountryCode } from '@/domain/identifier';
import type { DatasetIndex } from '@/query/index-dataset';
import { regionComparison } from '@/query/region-comparison';
import { sayAverage, sayRegionAverage, sayUnionAverage } from '@/text/country';
import { countryWords } from '@/text/names';
import { useSpeaker } from '@/text/SpeakerContext';
import { MiniBar } from '@/ui/mark/MiniBar';
import { Section } from '@/ui/Section';
import { useLinks } from './LinksContext';
import { PartTable } from './PartTable';
import styles from './RegionComparison.module.css';

interface RegionComparisonProps {
  index: DatasetIndex;
  country: CountryCode;
}

/** How often the country is named, beside the averages of its region and of the African Union. Nothing for a country that is not a member. */
export function RegionComparison({ index, country }: RegionComparisonProps) {
  const speaker = useSpeaker();
  const links = useLinks();
  const comparison = regionComparison(index, country);
  if (comparison === null) return null;
  const { region, own, ofRegion, ofUnion, relation } = comparison;
  const words = countryWords(speaker, index, country);
  const most = Math.max(own ?? 0, ofRegion.average ?? 0, ofUnion.average ?? 0);
  const bars = [
    { id: 'country', label: words.country, shown: own === null ? speaker.say('mark.not-named') : speaker.number(own), value: own },
    {
      id: 'region',
      label: speaker.say('profile.region.region-name', { region: speaker.say(`region.${region}`) }),
      shown: sayAverage(speaker, ofRegion),
      value: ofRegion.average,
    },
    { id: 'union', label: speaker.say('profile.region.union-name'), shown: sayAverage(speaker, ofUnion), value: ofUnion.average },
  ];
  return (
    <Section
      id="region"
      title={
        relation === 'unnamed'
          ? speaker.say('profile.region.title.unnamed', words)
          : speaker.say('profile.region.title', { ...words, relation })
      }
      subtitle={speaker.say('profile.region.subtitle')}
    >
      <p className={styles.sentence}>
        {[
          own === null ? speaker.say('profile.region.own.unnamed', words) : speaker.say('profile.region.own', { ...words, count: own }),
          sayRegionAverage(speaker, region, ofRegion),
          sayUnionAverage(speaker, ofUnion),
        ].join(' ')}
      </p>
      <PartTable
        citing={null}
        caption={speaker.say('profile.region.caption', words)}
        columns={[
          { id: 'group', label: speaker.say('profile.region.group'), className: styles.group },
          { id: 'operations', label: speaker.say('ranking.operations') },
        ]}
        rows={bars.map(({ id, label, shown, value }) => ({
          id,
          cells: [
            label,
            value === null ? (
              shown
            ) : (
              <span key="operations" className={styles.pair}>
                <span>{shown}</span>
                <MiniBar value={value} maximum={most} tone="count" kind={value === 0 ? 'none' : 'value'} doubt="none" size="row" />
              </span>
            ),
          ],
        }))}
      />
      <p className={styles.more}>
        <a href={`${links.place({ kind: 'countries' })}#${region}`}>{speaker.say('profile.region.all')}</a>
      </p>
    </Section>
  );
}
