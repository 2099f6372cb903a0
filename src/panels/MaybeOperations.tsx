import type { CountryProfile } from '@/query/country-profile';
import { disputedCountries } from '@/query/disputed-countries';
import type { DatasetIndex } from '@/query/index-dataset';
import { sayCountryCount } from '@/text/countries';
import { sayMaybe } from '@/text/country';
import { sayPeriod } from '@/text/dates';
import { useSpeaker } from '@/text/SpeakerContext';
import { Section } from '@/ui/Section';
import { DisputedTag } from './DisputedTag';
import { useLinks } from './LinksContext';
import styles from './MaybeOperations.module.css';
import { RecordName } from './RecordName';

interface MaybeOperationsProps {
  index: DatasetIndex;
  profile: CountryProfile;
}

/** Operations that do not name all their countries, or whose sources disagree about them: the country may be among the others. */
export function MaybeOperations({ index, profile }: MaybeOperationsProps) {
  const speaker = useSpeaker();
  const links = useLinks();
  const { maybeOperations, maybeActivities } = profile;
  return (
    <Section id="may-have-taken-part" title={speaker.say('profile.maybe.title')} subtitle={sayMaybe(speaker, index, profile)}>
      <ul className={styles.list}>
        {maybeOperations.toReversed().map((operation) => (
          <li key={operation.id}>
            <a href={links.place({ kind: 'operation', operation: operation.id })}>
              <RecordName record={operation} />
            </a>
            <span>{sayPeriod(speaker, operation.period)}</span>
            <span>
              {speaker.say('profile.maybe.countries', { countries: sayCountryCount(speaker, operation) })}{' '}
              {disputedCountries(operation).has(profile.country) && <DisputedTag />}
            </span>
          </li>
        ))}
      </ul>
      {maybeActivities.length > 0 && (
        <p className={styles.more}>{speaker.say('profile.maybe.activities', { count: maybeActivities.length })}</p>
      )}
    </Section>
  );
}
