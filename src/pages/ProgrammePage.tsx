import { useMemo } from 'react';
import { ActivityTypes } from '@/panels/ActivityTypes';
import { ActivityFigures } from '@/panels/ActivityFigures';
import { AgreementList } from '@/panels/AgreementList';
import { Crumbs } from '@/panels/Crumbs';
import { DataText } from '@/panels/DataText';
import { GoalTable } from '@/panels/GoalTable';
import { useLinks } from '@/panels/LinksContext';
import { OtherProgrammes } from '@/panels/OtherProgrammes';
import { OutcomeList } from '@/panels/OutcomeList';
import { OutcomeTable } from '@/panels/OutcomeTable';
import { PartContext } from '@/panels/PartContext';
import { PartnerFacts } from '@/panels/PartnerFacts';
import { PartnerFounding } from '@/panels/PartnerFounding';
import { PhaseChart } from '@/panels/PhaseChart';
import { ProgrammeFacts } from '@/panels/ProgrammeFacts';
import { ProgrammePhases } from '@/panels/ProgrammePhases';
import { ProgrammeReach } from '@/panels/ProgrammeReach';
import { ProgrammeYears } from '@/panels/ProgrammeYears';
import { RegionList } from '@/panels/RegionList';
import { SourceList } from '@/panels/SourceList';
import { SteeringCommittee } from '@/panels/SteeringCommittee';
import { goalsTouched } from '@/query/goals';
import type { DatasetIndex } from '@/query/index-dataset';
import { answerProgramme } from '@/query/outcomes';
import { figuresOfActivities, reachOf } from '@/query/programme-reach';
import { sourcesOfProgramme } from '@/query/programme-sources';
import { sayCountry, sayOrganisation } from '@/text/names';
import { sayGroup, sayOutcomesFinding, sayYearsFinding } from '@/text/programme';
import { useSpeaker } from '@/text/SpeakerContext';
import { Page } from '@/ui/Page';
import { Section } from '@/ui/Section';
import { useReadyMark } from '@/ui/use-ready-mark';
import styles from './ProgrammePage.module.css';

/** The programme of which details are published: what it is, what serves its outcomes, what it rests on. */
export function ProgrammePage({ index }: { index: DatasetIndex }) {
  const speaker = useSpeaker();
  const links = useLinks();
  const main = useReadyMark(true, index);
  const crumbs = <Crumbs trail={[{ href: links.place({ kind: 'overview' }), name: speaker.say('crumbs.overview') }]} />;
  const published = useMemo(() => publishedIn(index), [index]);
  if (published === null)
    return (
      <Page ref={main} before={crumbs} title={speaker.say('nav.programme')}>
        <p>{speaker.say('programme.none')}</p>
      </Page>
    );
  const { programme, details, answer, order, frameworks, reach, activityFigures } = published;
  const { donor, partner } = details;
  const goals = frameworks.flatMap((framework) => framework.goals);
  const publisher = programme.pages.flatMap((id) => index.sources.get(id)?.publisher ?? [])[0] ?? programme.shortName;
  // A publisher stands as it published; as an organisation it has a name in each language.
  const runner = index.dataset.organisations.find(({ name, otherNames }) => [name, ...otherNames].includes(publisher))?.name ?? publisher;
  const names = { programme: programme.shortName, runner, partner: sayOrganisation(index, partner.organisation) };
  const others = index.dataset.programmes.filter((other) => other !== programme);
  const sections = [
    { id: 'phases', title: speaker.say('programme.phases') },
    { id: 'outcomes', title: speaker.say('programme.outcomes') },
    { id: 'reach', title: speaker.say('programme.reach') },
    { id: 'published', title: speaker.say('programme.published') },
    { id: 'years', title: speaker.say('programme.years') },
    { id: 'agreements', title: speaker.say('programme.agreements') },
    { id: 'partner', title: speaker.say('programme.partner', names) },
    { id: 'regions', title: speaker.say('programme.regions') },
    { id: 'disagreements', title: speaker.say('programme.disagreements') },
    { id: 'goals', title: speaker.say('programme.goals') },
    { id: 'sources', title: speaker.say('programme.sources') },
  ];
  const part = {
    index,
    link: links.place({ kind: 'programme' }),
    name: `programme-${programme.id}`,
    about: programme.name,
    records: [...answer.operations, ...answer.activities],
    sources: order,
  };
  return (
    <PartContext value={part}>
      <Page ref={main} before={crumbs} title={programme.name} titleLook="name">
        <div className={styles.head}>
          <div className={styles.lead}>
            <p className={styles.what}>
              {speaker.say('programme.lead', {
                ...names,
                donor: sayOrganisation(index, donor.organisation),
                country: sayCountry(speaker, index, donor.country),
              })}
            </p>
            <p>
              {speaker.say('programme.lead.records', {
                records: sayGroup(speaker, answer),
                count: answer.operations.length + answer.activities.length,
              })}{' '}
              <a className={styles.show} href={links.asked({ programmes: [programme.id] })}>
                {speaker.say('programme.show')}
              </a>
            </p>
            <p className={styles.independent}>{speaker.say('programme.independent', names)}</p>
            <nav className={styles.contents} aria-label={speaker.say('programme.on-this-page')}>
              <ul>
                {sections.map(({ id, title }) => (
                  <li key={id}>
                    <a href={`#${id}`}>{title}</a>
                  </li>
                ))}
              </ul>
            </nav>
          </div>
          <ProgrammeFacts index={index} programme={programme} details={details} order={order} />
        </div>

        <div className={`${styles.section} ${styles.halves}`}>
          <Section
            id="phases"
            title={speaker.say('programme.phases.as-published')}
            subtitle={speaker.say('programme.phases.as-published.subtitle')}
          >
            <div className={styles.phases}>
              <ProgrammePhases programme={programme} phases={details.phases} order={order} />
            </div>
          </Section>
          <PhaseChart index={index} details={details} />
        </div>

        <div className={styles.section}>
          <Section id="outcomes" title={sayOutcomesFinding(speaker, answer.outcomes)} subtitle={speaker.say('programme.outcomes.subtitle')}>
            <OutcomeTable index={index} programme={programme.id} outcomes={answer.outcomes} />
            <OutcomeList index={index} outcomes={answer.outcomes} order={order} />
            <p className={styles.note}>
              <DataText>{details.outcomesNote}</DataText>
            </p>
          </Section>
        </div>

        <div className={styles.section}>
          <Section id="reach" title={speaker.say('programme.reach')} subtitle={speaker.say('programme.reach.subtitle')}>
            <ProgrammeReach index={index} programme={programme} reach={reach} operations={answer.operations} donor={donor.country} />
          </Section>
        </div>

        <div className={styles.section}>
          <Section id="published" title={speaker.say('programme.published')} subtitle={speaker.say('programme.published.subtitle')}>
            <ActivityFigures index={index} figures={activityFigures} />
          </Section>
        </div>

        <div className={styles.section}>
          <Section id="years" title={sayYearsFinding(speaker, answer.years)} subtitle={speaker.say('programme.years.subtitle', names)}>
            <ProgrammeYears answer={answer} />
            <p className={styles.note}>{speaker.say('programme.years.note')}</p>
            {answer.activities.length > 0 && (
              <div className={styles.types}>
                <h3 className={styles.heading}>{speaker.say('programme.types')}</h3>
                <ActivityTypes answer={answer} />
              </div>
            )}
          </Section>
        </div>

        <div className={`${styles.section} ${styles.halves}`}>
          <Section id="agreements" title={speaker.say('programme.agreements')} subtitle={speaker.say('programme.agreements.subtitle')}>
            <AgreementList index={index} agreements={details.agreements} order={order} />
          </Section>
          <Section id="steering" title={speaker.say('programme.steering')}>
            <SteeringCommittee committee={details.steeringCommittee} order={order} />
          </Section>
        </div>

        <div className={`${styles.section} ${styles.halves}`}>
          <Section
            id="founding"
            title={speaker.say('programme.partner.founding', names)}
            subtitle={speaker.say('programme.partner.founding.subtitle')}
          >
            <PartnerFounding partner={partner} order={order} />
          </Section>
          <Section id="partner" title={speaker.say('programme.partner', names)}>
            <PartnerFacts partner={partner} />
          </Section>
        </div>

        <div className={styles.section}>
          <Section id="regions" title={speaker.say('programme.regions')} subtitle={speaker.say('programme.regions.subtitle')}>
            <RegionList index={index} regions={details.regions} order={order} />
            <p className={styles.note}>
              <DataText>{details.regionsNote}</DataText>
            </p>
          </Section>
        </div>

        <div className={`${styles.section} ${styles.halves}`}>
          <Section id="disagreements" title={speaker.say('programme.disagreements')}>
            <ul className={styles.points}>
              {details.disagreements.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </Section>
          {others.length > 0 && (
            <Section id="others" title={speaker.say('programme.others')} subtitle={speaker.say('programme.others.subtitle', names)}>
              <OtherProgrammes index={index} programmes={others} />
            </Section>
          )}
        </div>

        <div className={styles.section}>
          <Section
            id="goals"
            title={speaker.say('programme.goals.title', { count: goals.length })}
            subtitle={speaker.say('programme.goals.subtitle')}
          >
            {frameworks.map((framework) => (
              <GoalTable
                key={framework.framework.id}
                index={index}
                framework={framework}
                maximum={Math.max(1, ...goals.flatMap(({ operations, activities }) => [operations.length, activities.length]))}
                order={order}
              />
            ))}
            <p className={styles.note}>{speaker.say('programme.goals.note')}</p>
          </Section>
        </div>

        <div className={styles.section}>
          <Section id="sources" title={speaker.say('programme.sources')} subtitle={speaker.say('programme.sources.subtitle')}>
            <SourceList index={index} ids={order} />
          </Section>
        </div>
      </Page>
    </PartContext>
  );
}

/** The programme of which details are published, with what its page shows; null where the data have none. */
function publishedIn(index: DatasetIndex) {
  const programme = index.dataset.programmes.find(({ details }) => details !== null);
  const answer = programme === undefined ? undefined : answerProgramme(index, programme.id);
  if (programme === undefined || programme.details === null || answer === undefined) return null;
  return {
    programme,
    details: programme.details,
    answer,
    order: sourcesOfProgramme(programme, index.dataset.goals),
    frameworks: goalsTouched(index, [...answer.operations, ...answer.activities]),
    reach: reachOf(index, answer.operations, programme.details.donor),
    activityFigures: figuresOfActivities(index, answer.activities),
  };
}
