import { useRef } from 'react';
import type { CountryCode, MeasureId } from '@/domain/identifier';
import { type CountryProfile, profileOfCountry } from '@/query/country-profile';
import type { DatasetIndex } from '@/query/index-dataset';
import { suggestedCountries } from '@/query/suggested-countries';
import type { Total } from '@/query/total';
import { sayNothingOf } from '@/text/country';
import { countriesWords, countryWords, sayCountry, sayMeasure } from '@/text/names';
import { useSpeaker } from '@/text/SpeakerContext';
import { Icon } from '@/ui/Icon';
import { Glyph } from '@/ui/mark/Glyph';
import { MiniBar } from '@/ui/mark/MiniBar';
import { Section } from '@/ui/Section';
import styles from './CountryComparison.module.css';
import { CountryPicker } from './CountryPicker';
import { CoveredTotal } from './CoveredTotal';
import { useLinks } from './LinksContext';
import { markOfTotal, toneByMeasure } from './mark-of';
import { PartTable } from './PartTable';

interface CountryComparisonProps {
  index: DatasetIndex;
  profile: CountryProfile;
  comparison: readonly CountryCode[];
  /** How many others may stand beside the country. */
  most: number;
  onChoose: (comparison: readonly CountryCode[]) => void;
}

/** The country beside others that the reader chose, each column of bars on one scale. */
export function CountryComparison({ index, profile, comparison, most, onChoose }: CountryComparisonProps) {
  const speaker = useSpeaker();
  const links = useLinks();
  const chips = useRef<HTMLDivElement>(null);
  const { country } = profile;
  const nameOf = (code: CountryCode) => sayCountry(speaker, index, code);
  const profiles = [profile, ...comparison.map((code) => profileOfCountry(index, code))];
  const nothing = profiles.map((each) => sayNothingOf(speaker, index, each)).filter((sentence) => sentence !== null);
  return (
    <Section
      id="compare"
      title={speaker.say('profile.compare.title', countryWords(speaker, index, country))}
      subtitle={speaker.say('profile.compare.subtitle', { most })}
    >
      <div ref={chips} className={styles.controls}>
        <CountryPicker index={index} country={country} chosen={comparison} most={most} onChoose={onChoose} />
        {comparison.map((code) => (
          <a
            key={code}
            className={styles.chip}
            href={links.compared(
              country,
              comparison.filter((other) => other !== code),
            )}
            aria-label={speaker.say('filter.remove', { filter: nameOf(code) })}
            onClick={() => {
              // The chip goes; the focus stays near.
              chips.current?.querySelector('button')?.focus();
            }}
          >
            {nameOf(code)}
            <Icon name="close" />
          </a>
        ))}
      </div>
      {comparison.length === 0 ? (
        <Suggestion index={index} country={country} />
      ) : (
        <>
          <ComparisonTable index={index} profiles={profiles} />
          {nothing.map((sentence) => (
            <p key={sentence} className={styles.note}>
              {sentence}
            </p>
          ))}
          <p className={styles.note}>{speaker.say('profile.compare.note')}</p>
        </>
      )}
    </Section>
  );
}

/** The members of the same region that are named most often, as a way to begin. */
function Suggestion({ index, country }: { index: DatasetIndex; country: CountryCode }) {
  const speaker = useSpeaker();
  const links = useLinks();
  const region = index.countries.get(country)?.region ?? null;
  if (region === null) return null;
  const nameOf = (code: CountryCode) => sayCountry(speaker, index, code);
  const suggested = suggestedCountries(index, country, (a, b) => speaker.compare(nameOf(a), nameOf(b)));
  return (
    <p className={styles.suggestion}>
      <a href={links.compared(country, suggested)}>
        {speaker.say('profile.compare.suggestion', {
          ...countriesWords(speaker, index, suggested, 'and'),
          region: speaker.say(`region.${region}`),
        })}
      </a>
    </p>
  );
}

function ComparisonTable({ index, profiles }: { index: DatasetIndex; profiles: readonly CountryProfile[] }) {
  const speaker = useSpeaker();
  const links = useLinks();
  const kinds = [
    { id: 'placed', scope: 'attributed', label: 'profile.compare.placed' },
    { id: 'whole', scope: 'took-part', label: 'profile.compare.whole' },
  ] as const;
  const results = kinds.flatMap((kind) => index.headline.map((measure) => ({ ...kind, measure })));
  const mostOf = (valueOf: (profile: CountryProfile) => number) => Math.max(1, ...profiles.map(valueOf));
  const mostRecords = {
    operations: mostOf(({ operations }) => operations.length),
    activities: mostOf(({ activities }) => activities.length),
  };
  const sayAbsent = ({ maybeOperations }: CountryProfile) =>
    speaker.say(maybeOperations.length > 0 ? 'mark.not-named' : 'mark.did-not-take-part');
  return (
    <PartTable
      citing={profiles.flatMap(({ operations, activities }) => [...operations, ...activities])}
      caption={speaker.say('profile.compare.caption')}
      blocks="phone"
      className={styles.table}
      columns={[
        { id: 'country', label: speaker.say('ranking.country'), className: styles.country },
        { id: 'operations', label: speaker.say('ranking.operations') },
        { id: 'activities', label: speaker.say('ranking.activities') },
        ...results.map(({ id, label, measure }) => ({
          id: `${id} ${measure}`,
          label: (
            <span className={styles.heading}>
              <Glyph tone={toneByMeasure(measure)} />
              <span>{speaker.say(label, { measure: sayMeasure(speaker, index, measure) })}</span>
            </span>
          ),
          className: styles.result,
        })),
      ]}
      rows={profiles.map((profile, position) => {
        const name = sayCountry(speaker, index, profile.country);
        return {
          id: profile.country,
          attributes: { 'data-country': profile.country },
          cells: [
            position === 0 ? (
              <b key="country">{name}</b>
            ) : (
              <a key="country" className={styles.link} href={links.place({ kind: 'country', country: profile.country })}>
                {name}
              </a>
            ),
            ...(['operations', 'activities'] as const).map((kind) => (
              <span key={kind} className={styles.pair}>
                <span className={styles.label}>{speaker.say(`ranking.${kind}`)}</span>
                {kind === 'operations' && profile.operations.length === 0 ? (
                  <small className={styles.absent}>{sayAbsent(profile)}</small>
                ) : (
                  speaker.number(profile[kind].length)
                )}
                <MiniBar
                  value={profile[kind].length}
                  maximum={mostRecords[kind]}
                  tone="count"
                  kind={profile[kind].length === 0 ? 'none' : 'value'}
                  doubt="none"
                  size="mini"
                />
              </span>
            )),
            ...results.map(({ id, scope, label, measure }) => {
              if (profile.operations.length === 0) return '';
              const total = getTotal(profile[id], measure);
              const mark = markOfTotal(total);
              return (
                <span key={`${id} ${measure}`} className={styles.pair}>
                  <span className={styles.label}>{speaker.say(label, { measure: sayMeasure(speaker, index, measure) })}</span>
                  <CoveredTotal index={index} total={total} scope={{ kind: scope, country: profile.country }} />
                  <MiniBar
                    value={total.value}
                    maximum={mostOf((each) => getTotal(each[id], measure).value)}
                    tone={toneByMeasure(measure)}
                    kind={mark.kind}
                    doubt={mark.doubt}
                    disputedValue={mark.kind === 'value' ? total.disputedValue : 0}
                    size="mini"
                  />
                </span>
              );
            }),
          ],
        };
      })}
    />
  );
}

/** The total of a measure of rank 1. Throws for another, which a profile may lack. */
function getTotal(totals: readonly Total[], measure: MeasureId): Total {
  const found = totals.find((total) => total.measure === measure);
  if (found === undefined) throw new Error(`no total of ${measure}`);
  return found;
}
