import { useMemo } from 'react';
import type { CountryCode } from '@/domain/identifier';
import { CountriesByRegion } from '@/panels/CountriesByRegion';
import { CountriesMap } from '@/panels/CountriesMap';
import { useLinks } from '@/panels/LinksContext';
import { PartContext } from '@/panels/PartContext';
import { profileOfCountry } from '@/query/country-profile';
import type { DatasetIndex } from '@/query/index-dataset';
import { useOutlines } from '@/state/use-dataset';
import { sayCountriesLead } from '@/text/country';
import { sayCountry } from '@/text/names';
import { useSpeaker } from '@/text/SpeakerContext';
import { readMapOutlines } from '@/ui/map/read-map-outlines';
import { Page } from '@/ui/Page';
import { useReadyMark } from '@/ui/use-ready-mark';
import styles from './CountriesPage.module.css';

/** Every country: the members of the African Union by region, then the others. */
export function CountriesPage({ index }: { index: DatasetIndex }) {
  const speaker = useSpeaker();
  const links = useLinks();
  const outlines = useOutlines();
  const drawn = useMemo(() => (outlines.data === undefined ? null : readMapOutlines(outlines.data)), [outlines.data]);
  const profiles = useMemo(() => {
    const nameOf = (code: CountryCode) => sayCountry(speaker, index, code);
    return index.dataset.countries
      .map(({ code }) => profileOfCountry(index, code))
      .sort((a, b) => speaker.compare(nameOf(a.country), nameOf(b.country)));
  }, [index, speaker]);
  const main = useReadyMark(!outlines.isFetching, index);
  const part = {
    index,
    link: links.place({ kind: 'countries' }),
    name: 'countries',
    about: speaker.say('countries.title'),
    records: null,
  };
  return (
    <PartContext value={part}>
      <Page ref={main} title={speaker.say('countries.title')}>
        <p className={styles.lead}>{sayCountriesLead(speaker, index, profiles)}</p>
        <div className={styles.sections}>
          <CountriesMap
            index={index}
            profiles={profiles}
            outlines={drawn ?? (outlines.isFetching ? 'loading' : 'failed')}
            onTryAgain={() => void outlines.refetch()}
          />
          <CountriesByRegion index={index} profiles={profiles} />
        </div>
      </Page>
    </PartContext>
  );
}
