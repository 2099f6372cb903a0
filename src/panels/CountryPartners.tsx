import { useMemo } from 'react';
import type { CountryCode } from '@/domain/identifier';
import type { CountryProfile } from '@/query/country-profile';
import type { DatasetIndex } from '@/query/index-dataset';
import { classesOf, classOf } from '@/query/map-classes';
import { partnerCountries } from '@/query/partners-of-country';
import { sayPartnersFinding } from '@/text/country';
import { countryWords, sayCountry } from '@/text/names';
import { useSpeaker } from '@/text/SpeakerContext';
import type { MapOutlines } from '@/ui/map/map-outlines';
import { OutlineMap } from '@/ui/map/OutlineMap';
import { MiniBar } from '@/ui/mark/MiniBar';
import { DataTable } from '@/ui/table/DataTable';
import styles from './CountryPartners.module.css';
import { useLinks } from './LinksContext';
import { MapPlace } from './MapPlace';
import { PartFrame } from './PartFrame';

const MOST_LISTED = 10;

interface CountryPartnersProps {
  index: DatasetIndex;
  profile: CountryProfile;
  outlines: MapOutlines | 'loading' | 'failed';
  onTryAgain: () => void;
}

/** The countries named in the same operations, on a map and by number. Nothing where no operation names the country. */
export function CountryPartners({ index, profile: { country, operations }, outlines, onTryAgain }: CountryPartnersProps) {
  const speaker = useSpeaker();
  const links = useLinks();
  const its = countryWords(speaker, index, country);
  const partners = useMemo(() => {
    const nameOf = (code: CountryCode) => sayCountry(speaker, index, code);
    return partnerCountries(operations, country, (a, b) => speaker.compare(nameOf(a), nameOf(b)));
  }, [operations, country, speaker, index]);
  const shapes = useMemo(() => {
    const classes = classesOf(partners.map(({ shared }) => shared));
    const sharedWith = new Map<string, number>(partners.map((partner) => [partner.country, partner.shared]));
    return index.dataset.countries.map(({ code }) => {
      const caption = sayCountry(speaker, index, code);
      const shared = sharedWith.get(code) ?? 0;
      const isHere = code === country;
      const what = shared > 0 ? speaker.say('count.operations', { count: shared }) : speaker.say('profile.partners.unshared');
      return {
        id: code,
        name: isHere ? speaker.say('profile.partners.here', { country: caption }) : speaker.say('map.shape', { country: caption, what }),
        kind: shared > 0 ? ('value' as const) : ('none' as const),
        level: shared > 0 ? classOf(shared, classes) : null,
        label: shared > 0 ? speaker.number(shared) : null,
        caption,
        href: isHere || shared === 0 ? null : links.place({ kind: 'country', country: code }),
        selected: isHere,
      };
    });
  }, [partners, index, speaker, country, links]);
  const [first] = partners;
  if (first === undefined) return null;
  const title = sayPartnersFinding(speaker, index, country, partners);
  const columns = [
    { id: 'country', label: speaker.say('ranking.country'), className: styles.country },
    { id: 'shared', label: speaker.say('profile.partners.shared') },
  ];
  const rows = partners.map((partner) => ({
    id: partner.country,
    cells: [
      <a key="country" className={styles.link} href={links.place({ kind: 'country', country: partner.country })}>
        {sayCountry(speaker, index, partner.country)}
      </a>,
      <span key="shared" className={styles.pair}>
        <span>{speaker.number(partner.shared)}</span>
        <MiniBar value={partner.shared} maximum={first.shared} tone="count" kind="value" doubt="none" size="mini" />
      </span>,
    ],
  }));
  const caption = speaker.say('profile.partners.caption', its);
  return (
    <PartFrame
      id="partners"
      chart="country-partners"
      title={title}
      subtitle={speaker.say('profile.partners.subtitle', its)}
      sentence={title}
      citing={operations}
      note={[
        ...(partners.length > MOST_LISTED ? [speaker.say('profile.partners.first', { count: MOST_LISTED, all: partners.length })] : []),
        speaker.say('profile.partners.outline'),
      ].join(' ')}
      table={<DataTable caption={caption} columns={columns} rows={rows} className={styles.table} />}
    >
      <div className={styles.partners}>
        <div>
          <MapPlace outlines={outlines} onTryAgain={onTryAgain}>
            {(drawn) => <OutlineMap outlines={drawn} shapes={shapes} tone="count" title={speaker.say('profile.partners.map', its)} />}
          </MapPlace>
        </div>
        <DataTable caption={caption} columns={columns} rows={rows.slice(0, MOST_LISTED)} className={styles.table} />
      </div>
    </PartFrame>
  );
}
