import type { ReactNode } from 'react';
import { type Part, parts, partByRole } from '@/domain/role';
import type { Operation } from '@/domain/operation';
import { disputedCountries } from '@/query/disputed-countries';
import type { DatasetIndex } from '@/query/index-dataset';
import { sayCountryCount } from '@/text/countries';
import { sayPeriod } from '@/text/dates';
import { sayCrimeArea, sayOrganisation, sayProgramme } from '@/text/names';
import { useSpeaker } from '@/text/SpeakerContext';
import { DisputedTag } from './DisputedTag';
import { useLinks } from './LinksContext';
import styles from './RecordFacts.module.css';

interface RecordFactsProps {
  index: DatasetIndex;
  operation: Operation;
}

/** When, against what, who, in how many countries, within which programme. */
export function RecordFacts({ index, operation }: RecordFactsProps) {
  const speaker = useSpeaker();
  const links = useLinks();
  const days = operation.segments.filter(({ kind }) => kind === 'action');
  const isTied = index.dataset.programmes.some(
    ({ id, details }) =>
      operation.programmes.includes(id) && (details?.outcomes ?? []).some((outcome) => operation.judgedOutcomes.includes(outcome.id)),
  );
  const outcomes = index.dataset.programmes.flatMap((programme) =>
    (programme.details?.outcomes ?? [])
      .filter(({ id }) => operation.judgedOutcomes.includes(id))
      .map(({ id, number, name }) => ({
        id,
        name: speaker.say('receipt.outcome', { programme: programme.shortName, number, outcome: name }),
      })),
  );
  return (
    <dl className={styles.facts}>
      <Fact name={speaker.say('receipt.when')}>
        <span>{sayPeriod(speaker, operation.period, 'long')}</span>{' '}
        {operation.disagreements.some(({ about }) => about === 'period') && <DisputedTag />}
        {days.map(({ period, label }) => (
          <span key={`${period} ${label}`} className={styles.line}>
            {speaker.say('receipt.segment', { period: sayPeriod(speaker, period, 'long'), label })}
          </span>
        ))}
      </Fact>
      {operation.kind === 'activity' && (
        <Fact name={speaker.say('table.activity-type')}>{speaker.say(`activity.${operation.activityType}`)}</Fact>
      )}
      <Fact name={speaker.say('receipt.crime-areas')}>
        <ul className={styles.row}>
          {operation.crimeAreas.map((area) => (
            <li key={area}>
              <a href={links.asked({ crimeAreas: [area] })}>{sayCrimeArea(speaker, index, area)}</a>
            </li>
          ))}
        </ul>
      </Fact>
      {operation.organisations.length > 0 && (
        <Fact name={speaker.say('receipt.who')}>
          <Organisations index={index} operation={operation} />
        </Fact>
      )}
      <Fact name={speaker.say('receipt.countries')}>
        {sayCountryCount(speaker, operation)} {disputedCountries(operation).size > 0 && <DisputedTag />}
      </Fact>
      {operation.programmes.length > 0 && (
        <Fact name={speaker.say('record.programmes')}>
          <ul className={styles.row}>
            {operation.programmes.map((programme) => (
              <li key={programme}>
                <a
                  href={
                    index.programmes.get(programme)?.details == null
                      ? links.asked({ programmes: [programme] })
                      : links.place({ kind: 'programme' })
                  }
                >
                  {sayProgramme(index, programme)}
                </a>
              </li>
            ))}
          </ul>
        </Fact>
      )}
      {outcomes.length > 0 && (
        <Fact name={speaker.say('receipt.outcomes')}>
          <ul className={styles.row}>
            {outcomes.map(({ id, name }) => (
              <li key={id}>
                <a href={links.place({ kind: 'programme' })}>{name}</a>
              </li>
            ))}
          </ul>
          <span className={styles.quiet}>{speaker.say(isTied ? 'receipt.outcomes-judgement' : 'receipt.outcomes-untied')}</span>
        </Fact>
      )}
      <Fact name={speaker.say('headline.receipt')}>
        <a href={links.receipt({ kind: 'operation', operation: operation.id })}>{speaker.say('record.cite')}</a>
      </Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** Who did the same stands together, those who led first. */
function Organisations({ index, operation }: RecordFactsProps) {
  const speaker = useSpeaker();
  const links = useLinks();
  const byRoles = new Map<string, { part: Part; entries: Operation['organisations'][number][] }>();
  for (const entry of operation.organisations) {
    const [first] = entry.roles;
    if (first === undefined) continue;
    const roles = speaker.list(
      entry.roles.map((role) => speaker.say(`role.${role}`)),
      'and',
    );
    const group = byRoles.get(roles) ?? { part: partByRole[first], entries: [] };
    group.entries.push(entry);
    byRoles.set(roles, group);
  }
  const groups = [...byRoles].sort(([, a], [, b]) => parts.indexOf(a.part) - parts.indexOf(b.part));
  return groups.map(([roles, { entries }]) => (
    <div key={roles} className={styles.group}>
      <span className={styles.role}>{roles}</span>
      <ul className={styles.row}>
        {entries.map(({ organisation, note, through }) => {
          const name = (
            <a href={links.asked({ organisation: { organisation, part: 'any' } })}>
              <bdi>{sayOrganisation(index, organisation)}</bdi>
            </a>
          );
          const details = [
            ...(note === undefined ? [] : [note]),
            ...(through === undefined ? [] : [speaker.say('record.who.through', { programme: sayProgramme(index, through) })]),
          ];
          return (
            <li key={organisation}>
              {details.length === 0
                ? name
                : speaker.sayRich('record.who.detail', { organisation: name, detail: speaker.list(details, 'row') })}
            </li>
          );
        })}
      </ul>
    </div>
  ));
}
