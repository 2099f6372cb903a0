import type { OrganisationId } from '@/domain/identifier';
import type { CountryProfile } from '@/query/country-profile';
import type { DatasetIndex } from '@/query/index-dataset';
import { partnerOrganisations } from '@/query/partners-of-country';
import { countryWords, sayOrganisation } from '@/text/names';
import { useSpeaker } from '@/text/SpeakerContext';
import { Section } from '@/ui/Section';
import { useLinks } from './LinksContext';
import styles from './PartnerOrganisations.module.css';
import { PartTable } from './PartTable';

interface PartnerOrganisationsProps {
  index: DatasetIndex;
  profile: CountryProfile;
}

/** Who led or supported the operations that name the country. */
export function PartnerOrganisations({ index, profile: { country, operations } }: PartnerOrganisationsProps) {
  const speaker = useSpeaker();
  const links = useLinks();
  const words = countryWords(speaker, index, country);
  const nameOf = (id: OrganisationId) => sayOrganisation(index, id);
  const organisations = partnerOrganisations(operations, (a, b) => speaker.compare(nameOf(a), nameOf(b)));
  if (organisations.length === 0) return null;
  const count = (value: number) => (value === 0 ? <span className={styles.none}>–</span> : speaker.number(value));
  return (
    <Section
      id="organisations"
      title={speaker.say('profile.organisations.title')}
      subtitle={speaker.say('profile.organisations.subtitle', words)}
    >
      <PartTable
        citing={operations}
        caption={speaker.say('profile.organisations.caption', words)}
        columns={[
          { id: 'organisation', label: speaker.say('profile.organisations.organisation') },
          { id: 'led', label: speaker.say('profile.organisations.led'), isNumber: true },
          { id: 'supported', label: speaker.say('profile.organisations.supported'), isNumber: true },
        ]}
        rows={organisations.map(({ organisation, led, supported }) => ({
          id: organisation,
          cells: [
            <a
              key="organisation"
              className={styles.link}
              href={links.asked({ countries: [country], organisation: { organisation, part: 'any' }, kind: 'operations' })}
            >
              <bdi>{nameOf(organisation)}</bdi>
            </a>,
            count(led),
            count(supported),
          ],
        }))}
      />
    </Section>
  );
}
