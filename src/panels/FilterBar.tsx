import { useMemo } from 'react';
import type { OrganisationId } from '@/domain/identifier';
import { parts } from '@/domain/role';
import { regions } from '@/domain/region';
import { choiceCounts } from '@/query/choice-counts';
import { namingsByCountry } from '@/query/count-records';
import { foldText } from '@/query/fold-text';
import type { DatasetIndex } from '@/query/index-dataset';
import { isSamePeriod, type MonthRange, periodWithin, yearOfMonth, yearRange } from '@/query/month';
import { kinds, type Question, toggled } from '@/query/question';
import { sayNamings } from '@/text/countries';
import { sayMonth, sayMonthRange, sayYear } from '@/text/dates';
import { sayCountry, sayCrimeArea, sayCrimeAreaWithin, sayOrganisation, sayProgramme } from '@/text/names';
import { sayOrganisationChoice } from '@/text/sentences';
import type { Speaker } from '@/text/speaker';
import { useSpeaker } from '@/text/SpeakerContext';
import { ChoiceList } from '@/ui/control/ChoiceList';
import { Disclosure } from '@/ui/control/Disclosure';
import styles from './FilterBar.module.css';

interface FilterBarProps {
  index: DatasetIndex;
  question: Question;
  onQuestion: (question: Question) => void;
}

/** The conditions that a reader can set, each a button that shows its current choice. */
export function FilterBar({ index, question, onQuestion }: FilterBarProps) {
  return (
    <>
      <PeriodFilter index={index} question={question} onQuestion={onQuestion} />
      <CrimeAreaFilter index={index} question={question} onQuestion={onQuestion} />
      <CountryFilter index={index} question={question} onQuestion={onQuestion} />
      <OrganisationFilter index={index} question={question} onQuestion={onQuestion} />
      <ProgrammeFilter index={index} question={question} onQuestion={onQuestion} />
      <KindFilter question={question} onQuestion={onQuestion} />
    </>
  );
}

function PeriodFilter({ index, question, onQuestion }: FilterBarProps) {
  const speaker = useSpeaker();
  return (
    <Disclosure
      label={speaker.say('filter.period')}
      value={sayMonthRange(speaker, question.period ?? yearsOf(index.range), 'short')}
      isSet={question.period !== null}
    >
      <PeriodChoices index={index} question={question} onQuestion={onQuestion} />
    </Disclosure>
  );
}

/** All of the data is told by its years: months would leave the other filters no room. */
function yearsOf({ from, to }: MonthRange): MonthRange {
  return { from: yearRange(yearOfMonth(from)).from, to: yearRange(yearOfMonth(to)).to };
}

function PeriodChoices({ index, question, onQuestion }: FilterBarProps) {
  const speaker = useSpeaker();
  const { range } = index;
  const period = question.period ?? range;
  const months = useMemo(() => Array.from({ length: range.to - range.from + 1 }, (_, position) => range.from + position), [range]);
  const years = useMemo(() => [...new Set(months.map(yearOfMonth))], [months]);
  const choose = ({ from, to }: MonthRange) => {
    onQuestion({ ...question, period: periodWithin(range, { from: Math.min(from, to), to: Math.max(from, to) }) ?? null });
  };
  const ends = [
    { id: 'from', label: speaker.say('filter.period.from'), value: period.from, onMonth: (from: number) => choose({ ...period, from }) },
    { id: 'to', label: speaker.say('filter.period.to'), value: period.to, onMonth: (to: number) => choose({ ...period, to }) },
  ] as const;
  const chosenYear =
    question.period === null ? 'whole' : String(years.find((year) => isSamePeriod(periodWithin(range, yearRange(year)), period)) ?? '');
  return (
    <>
      <div className={styles.ends}>
        {ends.map(({ id, label, value, onMonth }) => (
          <label key={id} className={styles.end}>
            <span>{label}</span>
            <select
              value={value}
              onChange={(event) => {
                onMonth(Number(event.target.value));
              }}
            >
              {months.map((month) => (
                <option key={month} value={month}>
                  {sayMonth(speaker, month)}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
      <ChoiceList
        legend={speaker.say('filter.period.year')}
        isLegendShown
        mode="one"
        choices={[
          { id: 'whole', label: speaker.say('filter.period.whole') },
          ...years.map((year) => ({ id: String(year), label: sayYear(speaker, year) })),
        ]}
        chosen={[chosenYear]}
        onChoose={(id) => {
          choose(id === 'whole' ? range : yearRange(Number(id)));
        }}
      />
    </>
  );
}

function CrimeAreaFilter({ index, question, onQuestion }: FilterBarProps) {
  const speaker = useSpeaker();
  const label = speaker.say('filter.crime-area');
  const chosen = question.crimeAreas.map((area) => sayCrimeAreaWithin(speaker, index, area));
  const records = useMemo(() => choiceCounts(index).crimeAreas, [index]);
  return (
    <Disclosure label={label} value={sayChosen(speaker, chosen, speaker.say('filter.all.crime-area'))} isSet={chosen.length > 0}>
      <ChoiceList
        legend={label}
        mode="many"
        choices={index.dataset.crimeAreas.map((area) => ({
          id: area.id,
          label: sayCrimeArea(speaker, index, area.id),
          detail: speaker.number(records.get(area.id) ?? 0),
        }))}
        chosen={question.crimeAreas}
        onChoose={(id) => {
          onQuestion({ ...question, crimeAreas: toggled(question.crimeAreas, id) });
        }}
      />
      <p className={styles.hint}>{speaker.say('filter.crime-area.hint')}</p>
    </Disclosure>
  );
}

function CountryFilter({ index, question, onQuestion }: FilterBarProps) {
  const speaker = useSpeaker();
  const label = speaker.say('filter.country');
  const chosen = question.countries.map((country) => sayCountry(speaker, index, country));
  const choices = useMemo(() => {
    const namings = namingsByCountry(index);
    const all = index.dataset.countries.map((country) => ({
      id: country.code,
      label: sayCountry(speaker, index, country.code),
      detail: sayNamings(speaker, namings.get(country.code)),
      group: country.region === null ? speaker.say('filter.outside-africa') : speaker.say(`region.${country.region}`),
      order: country.region === null ? regions.length : regions.indexOf(country.region),
    }));
    return all.sort((a, b) => a.order - b.order || speaker.compare(a.label, b.label));
  }, [index, speaker]);
  return (
    <Disclosure label={label} value={sayChosen(speaker, chosen, speaker.say('filter.all.country'))} isSet={chosen.length > 0}>
      <ChoiceList
        legend={speaker.say('filter.country.reading')}
        isLegendShown
        mode="one"
        choices={[
          { id: 'took-part', label: speaker.say('filter.country.took-part') } as const,
          { id: 'attributed', label: speaker.say('filter.country.attributed') } as const,
        ]}
        chosen={[question.reading]}
        onChoose={(id) => {
          onQuestion({ ...question, reading: id });
        }}
      />
      <ChoiceList
        legend={label}
        mode="many"
        choices={choices}
        chosen={question.countries}
        searchLabel={speaker.say('filter.narrow-countries')}
        fold={foldText}
        onChoose={(id) => {
          onQuestion({ ...question, countries: toggled(question.countries, id) });
        }}
      />
      <p className={styles.hint}>{speaker.say('filter.country.hint')}</p>
    </Disclosure>
  );
}

const ANY = 'any' as const;

function OrganisationFilter({ index, question, onQuestion }: FilterBarProps) {
  const speaker = useSpeaker();
  const choice = question.organisation;
  const choices = useMemo(() => {
    const records = choiceCounts(index).organisations;
    const organisations = index.dataset.organisations
      .map((organisation) => ({ id: organisation.id, label: organisation.name, records: records.get(organisation.id) ?? 0 }))
      .sort((a, b) => b.records - a.records || speaker.compare(a.label, b.label));
    return [
      { id: ANY, label: speaker.say('filter.organisation.any') } as const,
      ...organisations.map(({ id, label, records: count }) => ({ id, label, detail: speaker.number(count) })),
    ];
  }, [index, speaker]);
  const partChoices = (['any', ...parts, 'none'] as const).map((part) => ({ id: part, label: speaker.say(`part.${part}`) }));
  return (
    <Disclosure
      label={speaker.say('filter.organisation')}
      value={choice === null ? speaker.say('filter.any.organisation') : sayOrganisationChoice(speaker, index, choice)}
      isSet={choice !== null}
    >
      {choice !== null && (
        <ChoiceList
          legend={speaker.say('filter.part', { organisation: sayOrganisation(index, choice.organisation) })}
          isLegendShown
          mode="one"
          choices={partChoices}
          chosen={[choice.part]}
          onChoose={(id) => {
            onQuestion({ ...question, organisation: { ...choice, part: id } });
          }}
        />
      )}
      <ChoiceList<OrganisationId | typeof ANY>
        legend={speaker.say('filter.organisation')}
        mode="one"
        choices={choices}
        chosen={[choice?.organisation ?? ANY]}
        searchLabel={speaker.say('filter.narrow-organisations')}
        fold={foldText}
        onChoose={(id) => {
          onQuestion({ ...question, organisation: id === ANY ? null : { organisation: id, part: 'any' } });
        }}
      />
    </Disclosure>
  );
}

function ProgrammeFilter({ index, question, onQuestion }: FilterBarProps) {
  const speaker = useSpeaker();
  const label = speaker.say('filter.programme');
  const chosen = question.programmes.map((programme) => sayProgramme(index, programme));
  const records = useMemo(() => choiceCounts(index).programmes, [index]);
  return (
    <Disclosure label={label} value={sayChosen(speaker, chosen, speaker.say('filter.any.programme'))} isSet={chosen.length > 0}>
      <ChoiceList
        legend={label}
        mode="many"
        choices={index.dataset.programmes.map((programme) => ({
          id: programme.id,
          label: programme.shortName,
          detail: speaker.number(records.get(programme.id) ?? 0),
        }))}
        chosen={question.programmes}
        onChoose={(id) => {
          onQuestion({ ...question, programmes: toggled(question.programmes, id) });
        }}
      />
    </Disclosure>
  );
}

function KindFilter({ question, onQuestion }: Omit<FilterBarProps, 'index'>) {
  const speaker = useSpeaker();
  return (
    <Disclosure label={speaker.say('filter.kind')} value={speaker.say(`filter.kind.${question.kind}`)} isSet={question.kind !== 'both'}>
      <ChoiceList
        legend={speaker.say('filter.kind')}
        mode="one"
        choices={kinds.map((kind) => ({ id: kind, label: speaker.say(`filter.kind.${kind}`) }))}
        chosen={[question.kind]}
        onChoose={(id) => {
          onQuestion({ ...question, kind: id });
        }}
      />
    </Disclosure>
  );
}

/** "all", the one that is chosen, or the first and how many more. */
function sayChosen(speaker: Speaker, chosen: readonly string[], otherwise: string): string {
  const [first, ...others] = chosen;
  if (first === undefined) return otherwise;
  return others.length === 0 ? first : speaker.say('filter.chosen', { first, others: others.length });
}
