import { useMemo } from 'react';
import { type CountryProfile, countryScales } from '@/query/country-profile';
import type { DatasetIndex } from '@/query/index-dataset';
import { classesOf, classOf } from '@/query/map-classes';
import { sayCountClass, sayCountriesFinding, sayRecordCount } from '@/text/country';
import { sayCountry } from '@/text/names';
import { useSpeaker } from '@/text/SpeakerContext';
import type { MapOutlines } from '@/ui/map/map-outlines';
import { OutlineMap } from '@/ui/map/OutlineMap';
import { Swatch, type SwatchKind } from '@/ui/mark/Swatch';
import styles from './CountriesMap.module.css';
import { CountriesTable } from './CountriesTable';
import { useLinks } from './LinksContext';
import { MapPlace } from './MapPlace';
import { PartFrame } from './PartFrame';
import { RegionAverages } from './RegionAverages';

interface CountriesMapProps {
  index: DatasetIndex;
  profiles: readonly CountryProfile[];
  outlines: MapOutlines | 'loading' | 'failed';
  onTryAgain: () => void;
}

/** In how many operations each member of the African Union is named; every country leads to its page. */
export function CountriesMap({ index, profiles, outlines, onTryAgain }: CountriesMapProps) {
  const speaker = useSpeaker();
  const links = useLinks();
  const members = useMemo(
    () => profiles.filter(({ country }) => (index.countries.get(country)?.region ?? null) !== null),
    [profiles, index],
  );
  const marks = useMemo(() => marksOf(members), [members]);
  const shapes = members.map(({ country, operations, activities }, position) => {
    const caption = sayCountry(speaker, index, country);
    const mark = marks.byMember[position] ?? nothing;
    return {
      id: country,
      name: speaker.say('map.shape', {
        country: caption,
        what: sayRecordCount(speaker, { operations: operations.length, activities: activities.length }),
      }),
      ...mark,
      label: operations.length > 0 ? speaker.number(operations.length) : null,
      caption,
      href: links.place({ kind: 'country', country }),
      selected: false,
    };
  });
  const title = sayCountriesFinding(speaker, index, members);
  const caption = speaker.say('countries.map.caption');
  return (
    <PartFrame
      id="map"
      chart="countries-map"
      title={title}
      subtitle={speaker.say('countries.map.subtitle')}
      sentence={title}
      note={speaker.say('countries.map.note')}
      table={<CountriesTable index={index} caption={caption} profiles={profiles} scales={countryScales(index, profiles)} />}
    >
      <div className={styles.where}>
        <div>
          <MapPlace outlines={outlines} onTryAgain={onTryAgain}>
            {(drawn) => <OutlineMap outlines={drawn} shapes={shapes} tone="count" title={speaker.say('map.name', { subject: title })} />}
          </MapPlace>
        </div>
        <div className={styles.beside}>
          <RegionAverages index={index} />
          <Legend marks={marks} />
        </div>
      </div>
    </PartFrame>
  );
}

const nothing = { kind: 'none', level: null } as const;

function marksOf(members: readonly CountryProfile[]) {
  const classes = classesOf(members.map(({ operations }) => operations.length));
  const byMember = members.map(({ operations, maybeOperations }) =>
    operations.length > 0
      ? ({ kind: 'value', level: classOf(operations.length, classes) } as const)
      : maybeOperations.length > 0
        ? ({ kind: 'not-named', level: null } as const)
        : nothing,
  );
  return { classes, byMember };
}

function Legend({ marks: { classes, byMember } }: { marks: ReturnType<typeof marksOf> }) {
  const speaker = useSpeaker();
  const rows: { kind: SwatchKind; label: string; count: number }[] = [
    ...classes.map((from, position) => ({
      kind: classOf(from, classes),
      label: sayCountClass(speaker, from, classes[position + 1]),
      count: byMember.filter(({ level }) => level === position + 1).length,
    })),
    ...(['not-named', 'none'] as const).map((kind) => ({
      kind,
      label: speaker.say(kind === 'none' ? 'mark.did-not-take-part' : 'mark.not-named'),
      count: byMember.filter((mark) => mark.kind === kind).length,
    })),
  ];
  return (
    <div className={styles.legend}>
      <p className={styles.title}>
        <span>{speaker.say('map.legend.took-part')}</span>
        <span>{speaker.say('map.legend.states')}</span>
      </p>
      <ul>
        {rows
          .filter(({ count }) => count > 0)
          .map(({ kind, label, count }) => (
            <li key={kind}>
              <Swatch kind={kind} tone="count" />
              <span>{label}</span>
              <b>{speaker.number(count)}</b>
            </li>
          ))}
      </ul>
    </div>
  );
}
