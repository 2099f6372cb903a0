import type { CountryCode } from '@/domain/identifier';
import type { Operation } from '@/domain/operation';
import type { Programme } from '@/domain/programme';
import type { DatasetIndex } from '@/query/index-dataset';
import type { ProgrammeReach as Reach } from '@/query/programme-reach';
import { sayCountry, sayOrganisation, shortName } from '@/text/names';
import { useSpeaker } from '@/text/SpeakerContext';
import { useLinks } from './LinksContext';
import styles from './programme.module.css';
import { RecordLink } from './RecordLink';

interface ProgrammeReachProps {
  index: DatasetIndex;
  programme: Programme;
  reach: Reach;
  operations: readonly Operation[];
  donor: CountryCode;
}

/** In which countries the operations of a programme ran, and who is named as their funder. */
export function ProgrammeReach({ index, programme, reach, operations, donor }: ProgrammeReachProps) {
  const speaker = useSpeaker();
  const links = useLinks();
  const { countries, byDonor, donorNames, withoutFunder, otherFunders } = reach;
  return (
    <dl className={styles.facts}>
      <dt>{speaker.say('programme.reach.where')}</dt>
      <dd>
        {speaker.say('programme.reach.countries', { count: countries.length })}{' '}
        <a className={styles.target} href={`${links.asked({ programmes: [programme.id] })}#map`}>
          {speaker.say('programme.reach.map')}
        </a>
        <ul className={styles.names}>
          {countries
            .map(({ country, operations: count }) => ({ country, count, name: sayCountry(speaker, index, country) }))
            .sort((a, b) => b.count - a.count || speaker.compare(a.name, b.name))
            .map(({ country, count, name }) => (
              <li key={country}>
                {speaker.sayRich('programme.reach.naming', {
                  country: (
                    <a className={styles.target} href={links.place({ kind: 'country', country })}>
                      {name}
                    </a>
                  ),
                  count,
                })}
              </li>
            ))}
        </ul>
      </dd>
      <dt>{speaker.say('programme.reach.donor', { donor: sayCountry(speaker, index, donor) })}</dt>
      <dd>
        {speaker.say('programme.reach.named', { count: byDonor.length, all: operations.length })}
        {donorNames.map(({ organisation, operations: named }) => (
          <span key={organisation} className={styles.line}>
            {sayOrganisation(index, organisation)} <Names operations={named} />
          </span>
        ))}
      </dd>
      <dt>{speaker.say('programme.reach.others')}</dt>
      <dd>
        {otherFunders.length === 0
          ? speaker.say('programme.reach.none')
          : speaker.list(
              otherFunders.map(({ organisation, operations: named }) =>
                speaker.say('programme.reach.funder', {
                  organisation: sayOrganisation(index, organisation),
                  operations: speaker.list(named.map(shortName), 'row'),
                }),
              ),
              'row',
            )}
      </dd>
      <dt>{speaker.say('programme.reach.unnamed')}</dt>
      <dd>
        {speaker.say('programme.reach.named', { count: withoutFunder.length, all: operations.length })} <Names operations={withoutFunder} />
      </dd>
    </dl>
  );
}

function Names({ operations }: { operations: readonly Operation[] }) {
  return (
    <span className={styles.names}>
      {operations.map((operation) => (
        <RecordLink key={operation.id} operation={operation} />
      ))}
    </span>
  );
}
