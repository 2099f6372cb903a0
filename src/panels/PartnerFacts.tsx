import type { Programme } from '@/domain/programme';
import { useSpeaker } from '@/text/SpeakerContext';
import { DataText } from './DataText';
import styles from './programme.module.css';

/** What is published of the partner of a programme: its members, leaders, system of communication and website. */
export function PartnerFacts({ partner }: { partner: NonNullable<Programme['details']>['partner'] }) {
  const speaker = useSpeaker();
  const { memberStates, memberStatesNote, leaders, communicationSystem, websiteLanguages } = partner;
  return (
    <dl className={styles.facts}>
      <dt>{speaker.say('programme.partner.members')}</dt>
      <dd>
        {speaker.number(memberStates)}
        <span className={styles.line}>
          <DataText>{memberStatesNote}</DataText>
        </span>
      </dd>
      <dt>{speaker.say('programme.partner.leaders')}</dt>
      <dd>
        <ul>
          {leaders.map(({ name, role, seenInSources }) => (
            <li key={name}>
              {speaker.say('programme.partner.leader', { name, role })}
              <span className={styles.line}>{speaker.say('programme.partner.leader.seen', { period: seenInSources })}</span>
            </li>
          ))}
        </ul>
      </dd>
      <dt>{speaker.say('programme.partner.communication')}</dt>
      <dd>
        {communicationSystem.abbreviation}
        <span className={styles.line}>
          <DataText>{communicationSystem.note}</DataText>
        </span>
      </dd>
      <dt>{speaker.say('programme.partner.website')}</dt>
      <dd>
        {speaker.list(
          websiteLanguages.map((code) => speaker.sayName(`language.${code}`, code)),
          'and',
        )}
      </dd>
    </dl>
  );
}
