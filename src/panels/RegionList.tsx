import type { SourceId } from '@/domain/identifier';
import type { Programme } from '@/domain/programme';
import type { DatasetIndex } from '@/query/index-dataset';
import { sayCountry } from '@/text/names';
import { useSpeaker } from '@/text/SpeakerContext';
import { DataText } from './DataText';
import { useLinks } from './LinksContext';
import styles from './RegionList.module.css';
import { SourceNumbers } from './SourceNumbers';

interface RegionListProps {
  index: DatasetIndex;
  regions: NonNullable<Programme['details']>['regions'];
  order: readonly SourceId[];
}

/** The regions that a programme works in: the body of their police chiefs and their countries. */
export function RegionList({ index, regions, order }: RegionListProps) {
  const speaker = useSpeaker();
  const links = useLinks();
  return (
    <ul className={styles.regions}>
      {regions.map(({ id, policeBody, memberStates, sources }) => (
        <li key={id} className={styles.region}>
          <div>
            <h3 className={styles.name}>{speaker.say(`region.${id}`)}</h3>
            <span className={styles.quiet}>{speaker.say('programme.regions.members', { count: memberStates.length })}</span>
          </div>
          <div>
            <b>{policeBody.abbreviation}</b>
            <SourceNumbers ids={sources} order={order} />
            <span className={styles.quiet}>
              <DataText>{policeBody.note}</DataText>
            </span>
          </div>
          <ul className={styles.countries}>
            {memberStates
              .map((country) => ({ country, name: sayCountry(speaker, index, country) }))
              .sort((a, b) => speaker.compare(a.name, b.name))
              .map(({ country, name }) => (
                <li key={country}>
                  <a className={styles.country} href={links.place({ kind: 'country', country })}>
                    {name}
                  </a>
                </li>
              ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
