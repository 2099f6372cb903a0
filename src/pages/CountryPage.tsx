import { useMemo } from 'react';
import type { CountryCode } from '@/domain/identifier';
import { CountryComparison } from '@/panels/CountryComparison';
import { CountryFacts } from '@/panels/CountryFacts';
import { CountryFigures } from '@/panels/CountryFigures';
import { CountryPartners } from '@/panels/CountryPartners';
import { CountryRecords } from '@/panels/CountryRecords';
import { Crumbs } from '@/panels/Crumbs';
import { FundedRecords } from '@/panels/FundedRecords';
import { PartContext } from '@/panels/PartContext';
import { useLinks } from '@/panels/LinksContext';
import { MaybeOperations } from '@/panels/MaybeOperations';
import { PartnerOrganisations } from '@/panels/PartnerOrganisations';
import { PlacedResults } from '@/panels/PlacedResults';
import { RegionComparison } from '@/panels/RegionComparison';
import { WholeResults } from '@/panels/WholeResults';
import { profileOfCountry } from '@/query/country-profile';
import type { DatasetIndex } from '@/query/index-dataset';
import { neighbouringCountries } from '@/query/neighbouring-countries';
import { MOST_COMPARED } from '@/state/address';
import { goTo } from '@/state/go-to';
import { useOutlines } from '@/state/use-dataset';
import { sayCountry } from '@/text/names';
import { useSpeaker } from '@/text/SpeakerContext';
import { readMapOutlines } from '@/ui/map/read-map-outlines';
import { Page } from '@/ui/Page';
import { useReadyMark } from '@/ui/use-ready-mark';
import styles from './CountryPage.module.css';

interface CountryPageProps {
  index: DatasetIndex;
  country: CountryCode;
  comparison: readonly CountryCode[];
}

/** One country: how often it is named, what is placed there, with whom it took part, and how it stands beside others. */
export function CountryPage({ index, country, comparison }: CountryPageProps) {
  const speaker = useSpeaker();
  const links = useLinks();
  const outlines = useOutlines();
  const drawn = useMemo(() => (outlines.data === undefined ? null : readMapOutlines(outlines.data)), [outlines.data]);
  const profile = useMemo(() => profileOfCountry(index, country), [index, country]);
  const main = useReadyMark(!outlines.isFetching, comparison);
  const nameOf = (code: CountryCode) => sayCountry(speaker, index, code);
  const part = {
    index,
    link: links.compared(country, comparison),
    name: `country-${country}`,
    about: nameOf(country),
    records: [...profile.operations, ...profile.activities],
  };
  const { previous, next } = neighbouringCountries(index, country, (a, b) => speaker.compare(nameOf(a), nameOf(b)));
  const step = (code: CountryCode | null) =>
    code === null ? null : { href: links.place({ kind: 'country', country: code }), name: nameOf(code) };
  return (
    <PartContext value={part}>
      <Page
        ref={main}
        title={nameOf(country)}
        titleLook="name"
        before={
          <Crumbs
            trail={[{ href: links.place({ kind: 'countries' }), name: speaker.say('crumbs.countries') }]}
            previous={step(previous)}
            next={step(next)}
          />
        }
      >
        <CountryFacts index={index} profile={profile} />
        <div className={styles.sections}>
          <FundedRecords index={index} country={country} />
          <PlacedResults index={index} profile={profile} />
          <div className={styles.pair}>
            <WholeResults index={index} profile={profile} />
            <MaybeOperations index={index} profile={profile} />
          </div>
          <CountryRecords index={index} profile={profile} />
          <CountryFigures index={index} profile={profile} />
          <CountryPartners
            index={index}
            profile={profile}
            outlines={drawn ?? (outlines.isFetching ? 'loading' : 'failed')}
            onTryAgain={() => void outlines.refetch()}
          />
          <div className={styles.pair}>
            <PartnerOrganisations index={index} profile={profile} />
            <RegionComparison index={index} country={country} />
          </div>
          <CountryComparison
            index={index}
            profile={profile}
            comparison={comparison}
            most={MOST_COMPARED}
            onChoose={(chosen) => {
              goTo(links.compared(country, chosen));
            }}
          />
        </div>
      </Page>
    </PartContext>
  );
}
