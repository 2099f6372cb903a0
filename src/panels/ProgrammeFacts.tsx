import type { SourceId } from '@/domain/identifier';
import type { Programme } from '@/domain/programme';
import type { DatasetIndex } from '@/query/index-dataset';
import { sayPeriod } from '@/text/dates';
import { languageOfSource, sayCountry, sayOrganisation } from '@/text/names';
import { useSpeaker } from '@/text/SpeakerContext';
import { DataText } from './DataText';
import { useLinks } from './LinksContext';
import styles from './programme.module.css';
import { SourceNumbers } from './SourceNumbers';

type Details = NonNullable<Programme['details']>;

interface ProgrammeFactsProps {
  index: DatasetIndex;
  programme: Programme;
  details: Details;
  order: readonly SourceId[];
}

/** Who pays for a programme, when it runs, whom it supports and to what end. */
export function ProgrammeFacts({ index, programme, details, order }: ProgrammeFactsProps) {
  const speaker = useSpeaker();
  const links = useLinks();
  const { donor, timeframe, partner } = details;
  const { seat } = partner;
  const [page] = programme.pages.flatMap((id) => index.sources.get(id) ?? []);
  return (
    <dl className={styles.facts}>
      <dt>{speaker.say('programme.facts.donor')}</dt>
      <dd>
        {sayOrganisation(index, donor.organisation)}
        <SourceNumbers ids={donor.sources} order={order} />
        <span className={styles.line}>
          <a className={styles.target} href={links.place({ kind: 'country', country: donor.country })}>
            {sayCountry(speaker, index, donor.country)}
          </a>
        </span>
      </dd>
      <dt>{speaker.say('programme.facts.timeframe')}</dt>
      <dd>
        {speaker.say('programme.facts.timeframe.as-shown', { period: timeframe.asShown })}
        <SourceNumbers ids={timeframe.sources} order={order} />
        <span className={styles.line}>{sayPeriod(speaker, timeframe.period, 'long')}</span>
      </dd>
      <dt>{speaker.say('programme.facts.partner')}</dt>
      <dd>
        {sayOrganisation(index, partner.organisation)}
        <SourceNumbers ids={partner.sources} order={order} />
        <span className={styles.line}>
          <DataText>{partner.fullName}</DataText>
        </span>
        <span className={styles.line}>
          <DataText>{partner.nature}</DataText>
        </span>
        <span className={styles.line}>
          {speaker.say('programme.facts.seat', { city: seat.city, country: sayCountry(speaker, index, seat.country) })}
        </span>
        <span className={styles.line}>
          <DataText>{seat.note}</DataText>
        </span>
      </dd>
      <dt>{speaker.say('programme.facts.aim')}</dt>
      <dd>
        <DataText>{details.aim}</DataText>
      </dd>
      <dt>{speaker.say('programme.facts.page')}</dt>
      <dd>
        {page !== undefined && (
          <a className={styles.target} href={page.url} target="_blank" rel="noopener noreferrer">
            <bdi lang={languageOfSource(speaker, page)}>{details.pageTitle}</bdi>
          </a>
        )}
        <SourceNumbers ids={programme.pages} order={order} />
        <span className={styles.line}>{speaker.say('programme.facts.page.versions', { count: programme.pages.length })}</span>
        <span className={styles.line}>
          {speaker.say('programme.facts.page.languages', {
            languages: speaker.list(
              details.siteLanguages.map((code) => speaker.sayName(`language.${code}`, code)),
              'and',
            ),
          })}{' '}
          <DataText>{details.siteLanguagesNote}</DataText>
        </span>
      </dd>
    </dl>
  );
}
