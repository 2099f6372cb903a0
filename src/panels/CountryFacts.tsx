import type { CountryCode } from '@/domain/identifier';
import { countRecords } from '@/query/count-records';
import type { CountryProfile } from '@/query/country-profile';
import { policeBodyOf } from '@/query/country-regions';
import type { DatasetIndex } from '@/query/index-dataset';
import { sayCountryLead, sayRecordCount } from '@/text/country';
import { sayCrimeArea } from '@/text/names';
import type { Speaker } from '@/text/speaker';
import { useSpeaker } from '@/text/SpeakerContext';
import styles from './CountryFacts.module.css';
import { DataText } from './DataText';
import { useLinks } from './LinksContext';

interface CountryFactsProps {
  index: DatasetIndex;
  profile: CountryProfile;
}

/** What a country is here: how often it is named, where it belongs, and what its operations were against. */
export function CountryFacts({ index, profile }: CountryFactsProps) {
  const speaker = useSpeaker();
  const links = useLinks();
  const { country, operations, activities } = profile;
  const region = regionOf(index, country);
  const policeBody = region === null ? null : policeBodyOf(index, region);
  const areas = sayMainAreas(speaker, index, profile);
  return (
    <div className={styles.facts}>
      <p className={styles.lead}>{sayCountryLead(speaker, index, profile, countRecords(index)).join(' ')}</p>
      <dl className={styles.list}>
        <dt>{speaker.say('profile.fact.region')}</dt>
        <dd>{region === null ? speaker.say('profile.fact.outside') : speaker.say(`region.${region}`)}</dd>
        {policeBody !== null && (
          <>
            <dt>{speaker.say('profile.fact.police')}</dt>
            <dd>
              {policeBody.abbreviation}
              <span className={styles.note}>
                <DataText>{policeBody.note}</DataText>
              </span>
            </dd>
          </>
        )}
        {areas.length > 0 && (
          <>
            <dt>{speaker.say('profile.fact.crime-areas')}</dt>
            <dd>{speaker.list(areas, 'row')}</dd>
          </>
        )}
        {operations.length + activities.length > 0 && (
          <>
            <dt>{sayRecordCount(speaker, { operations: operations.length, activities: activities.length })}</dt>
            <dd>
              <a className={styles.link} href={links.asked({ countries: [country] })}>
                {speaker.say('profile.fact.on-overview')}
              </a>
            </dd>
          </>
        )}
      </dl>
    </div>
  );
}

function regionOf(index: DatasetIndex, country: CountryCode) {
  return index.countries.get(country)?.region ?? null;
}

/** The main crime areas of the operations that name the country, most operations first. */
function sayMainAreas(speaker: Speaker, index: DatasetIndex, { operations }: CountryProfile): string[] {
  return index.dataset.crimeAreas
    .map(({ id }) => ({ id, count: operations.filter(({ crimeAreas }) => crimeAreas[0] === id).length }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .map(({ id, count }) => speaker.say('profile.fact.crime-area', { area: sayCrimeArea(speaker, index, id), count }));
}
