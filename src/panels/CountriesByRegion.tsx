import { useMemo } from 'react';
import { recordsByCountry } from '@/query/count-records';
import { type CountryProfile, countryScales } from '@/query/country-profile';
import { averageOf, countriesByRegion } from '@/query/country-regions';
import type { DatasetIndex } from '@/query/index-dataset';
import { sayMembersAverage } from '@/text/country';
import { useSpeaker } from '@/text/SpeakerContext';
import { Section } from '@/ui/Section';
import { CountriesTable } from './CountriesTable';
import styles from './CountriesByRegion.module.css';
import { DataText } from './DataText';
import { TablePart } from './TablePart';

interface CountriesByRegionProps {
  index: DatasetIndex;
  /** Every country, in the order of the names. */
  profiles: readonly CountryProfile[];
}

/** The members of the African Union by region, each region with its police chiefs' body and its average, then the other countries. */
export function CountriesByRegion({ index, profiles }: CountriesByRegionProps) {
  const speaker = useSpeaker();
  const counts = useMemo(() => recordsByCountry(index), [index]);
  const scales = useMemo(() => countryScales(index, profiles), [index, profiles]);
  const { regions, others } = countriesByRegion(index);
  const pick = (codes: readonly string[]) => profiles.filter(({ country }) => codes.includes(country));
  return (
    <>
      {regions.map(({ region, policeBody, members }) => {
        const name = speaker.say(`region.${region}`);
        return (
          <Section key={region} id={region} title={name} subtitle={sayMembersAverage(speaker, averageOf(index, counts, members))}>
            {policeBody !== null && (
              <p className={styles.police}>
                {speaker.sayRich('labelled', {
                  label: speaker.say('profile.fact.police'),
                  value: (
                    <>
                      <b>{policeBody.abbreviation}</b>
                      {speaker.say('list.separator')}
                      <DataText>{policeBody.note}</DataText>
                    </>
                  ),
                })}
              </p>
            )}
            <TablePart>
              <CountriesTable
                index={index}
                caption={speaker.say('countries.table.caption', { group: name })}
                profiles={pick(members)}
                scales={scales}
              />
            </TablePart>
          </Section>
        );
      })}
      {others.length > 0 && (
        <Section id="others" title={speaker.say('countries.others.title')} subtitle={speaker.say('countries.others.subtitle')}>
          <TablePart>
            <CountriesTable
              index={index}
              caption={speaker.say('countries.table.caption', { group: speaker.say('countries.others.title') })}
              profiles={pick(others)}
              scales={scales}
            />
          </TablePart>
        </Section>
      )}
      <p className={styles.note}>{speaker.say('countries.table.note')}</p>
    </>
  );
}
