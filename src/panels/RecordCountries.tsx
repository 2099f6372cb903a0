import { useMemo } from 'react';
import type { CountryCode } from '@/domain/identifier';
import type { Operation } from '@/domain/operation';
import { type CountriesOfRecord, countriesOfRecord, type CountryOfRecord } from '@/query/country-status';
import type { DatasetIndex } from '@/query/index-dataset';
import { type Classes, classesOf, classOf } from '@/query/map-classes';
import type { FigureReceipt } from '@/query/receipt';
import { valueOf } from '@/query/result';
import { sayClaimDetail } from '@/text/claims';
import { sayClaim, sayResult } from '@/text/amount';
import { sayCountry, sayCounted, sayMeasure, sayMeasureWithin } from '@/text/names';
import { sayFigureName } from '@/text/parts';
import { sayCountriesFinding } from '@/text/record-countries';
import type { Speaker } from '@/text/speaker';
import { useSpeaker } from '@/text/SpeakerContext';
import type { MapOutlines } from '@/ui/map/map-outlines';
import { OutlineMap, type OutlineMapShape } from '@/ui/map/OutlineMap';
import { Swatch, type SwatchKind } from '@/ui/mark/Swatch';
import { Section } from '@/ui/Section';
import { DataTable } from '@/ui/table/DataTable';
import { DisputedTag } from './DisputedTag';
import { FigureClaim } from './FigureClaim';
import { useLinks } from './LinksContext';
import { markOfResult, toneByMeasure } from './mark-of';
import { PartFrame } from './PartFrame';
import { PlacedResult } from './PlacedResult';
import { PreferredFigure } from './PreferredFigure';
import styles from './RecordCountries.module.css';
import { MapPlace } from './MapPlace';
import { ReferencedText } from './ReferencedText';
import { SourceNumbers } from './SourceNumbers';

interface RecordCountriesProps {
  index: DatasetIndex;
  operation: Operation;
  /** `failed`: the outlines could not be loaded; the same facts stand in the list. */
  outlines: MapOutlines | 'loading' | 'failed';
  onTryAgain: () => void;
}

/** Which countries took part, as far as anybody says, and what sources place in each. */
export function RecordCountries({ index, operation, outlines, onTryAgain }: RecordCountriesProps) {
  const speaker = useSpeaker();
  const answer = useMemo(() => countriesOfRecord(index, operation), [index, operation]);
  const named = answer.countries
    .filter(({ status }) => status === 'result' || status === 'no-result')
    .sort((a, b) => speaker.compare(sayCountry(speaker, index, a.country), sayCountry(speaker, index, b.country)));
  const finding = sayCountriesFinding(speaker, operation, named.length);
  const { note } = operation.countries;
  const noteText = note === undefined ? undefined : <ReferencedText operation={operation} text={note} />;
  if (named.length === 0)
    return operation.countries.reported === null && note === undefined ? null : (
      <Section id="countries" title={finding}>
        {noteText !== undefined && <p className={styles.note}>{noteText}</p>}
      </Section>
    );
  const { measure } = answer;
  const withResult = named.filter(({ status }) => status === 'result').sort((a, b) => (valueOf(b.shown) ?? -1) - (valueOf(a.shown) ?? -1));
  const placed = withResult.reduce((count, { figures }) => count + figures.length, 0);
  const disputed = answer.countries.filter(({ status }) => status === 'disputed');
  const without = named.filter(({ status }) => status === 'no-result');
  const subtitle =
    measure !== null
      ? speaker.say('record.countries.subtitle', { measure: sayMeasure(speaker, index, measure) })
      : speaker.say(withResult.length > 0 ? 'record.countries.subtitle.any' : 'record.countries.subtitle.none');
  return (
    <PartFrame
      id="countries"
      chart="countries"
      title={finding}
      subtitle={subtitle}
      sentence={finding}
      note={noteText}
      citing={[...named.flatMap(({ figures }) => figures.flatMap(({ figure }) => figure.claims)), operation]}
      table={<CountryTable index={index} operation={operation} answer={answer} named={named} caption={finding} />}
    >
      <div className={styles.countries}>
        <div className={styles.where}>
          <MapPlace outlines={outlines} onTryAgain={onTryAgain}>
            {(drawn) => <RecordMap index={index} operation={operation} answer={answer} outlines={drawn} finding={finding} />}
          </MapPlace>
        </div>
        <div>
          {withResult.length > 0 && (
            <ul className={placed > MOST_IN_A_COLUMN ? styles.twoColumns : styles.oneColumn}>
              {withResult.map((entry) => (
                <CountryResults key={entry.country} index={index} operation={operation} entry={entry} />
              ))}
            </ul>
          )}
          {without.length > 0 && (
            <>
              {withResult.length > 0 && (
                <h3 className={styles.heading}>{speaker.say('record.countries.without', { count: without.length })}</h3>
              )}
              <CountryNames index={index} countries={without.filter(({ isMember }) => isMember)} />
              {without.some(({ isMember }) => !isMember) && (
                <>
                  <h3 className={styles.heading}>{speaker.say('map.outside')}</h3>
                  <CountryNames index={index} countries={without.filter(({ isMember }) => !isMember)} />
                </>
              )}
            </>
          )}
          {disputed.length > 0 && (
            <>
              <h3 className={styles.heading}>{speaker.say('record.countries.disputed.heading')}</h3>
              <CountryNames index={index} countries={disputed} />
            </>
          )}
        </div>
      </div>
    </PartFrame>
  );
}

const MOST_IN_A_COLUMN = 4;

function CountryNames({ index, countries }: { index: DatasetIndex; countries: readonly CountryOfRecord[] }) {
  return (
    <ul className={styles.names}>
      {countries.map(({ country }) => (
        <li key={country}>
          <CountryLink index={index} country={country} />
        </li>
      ))}
    </ul>
  );
}

function CountryLink({ index, country }: { index: DatasetIndex; country: CountryCode }) {
  const speaker = useSpeaker();
  const links = useLinks();
  return (
    <a className={styles.country} href={links.place({ kind: 'country', country })}>
      {sayCountry(speaker, index, country)}
    </a>
  );
}

/** Every figure that a source places in a country, with what it counts and who says otherwise. */
function CountryResults({ index, operation, entry }: { index: DatasetIndex; operation: Operation; entry: CountryOfRecord }) {
  const speaker = useSpeaker();
  return (
    <li className={styles.entry}>
      <CountryLink index={index} country={entry.country} />
      <ul>
        {entry.figures.map((receipt) => {
          const { figure, preferred, others, isDisputed } = receipt;
          const label = figure.kind === 'measured' ? figure.label : undefined;
          const whole = entry.figures.find((other) => other.figure.key === figure.partOf);
          const detail = sayClaimDetail(
            speaker,
            index,
            preferred,
            [label, figure.note, whole === undefined ? undefined : sayPartOf(speaker, index, whole)].filter((text) => text !== undefined),
          );
          return (
            <li key={figure.key} className={styles.figure}>
              <span>
                {sayFigureName(speaker, index, figure)} {isDisputed && <DisputedTag />}{' '}
                <SourceNumbers ids={preferred.sources} order={operation.sources} />
              </span>
              <b>
                <PreferredFigure index={index} operation={operation} receipt={receipt} />
              </b>
              {detail !== '' && (
                <span className={styles.detail}>
                  <ReferencedText operation={operation} text={detail} />
                </span>
              )}
              {others.map((claim) => (
                <span key={claim.sources.join(' ')} className={styles.otherwise}>
                  {speaker.say('receipt.another-source', { count: claim.sources.length })}{' '}
                  <FigureClaim index={index} figure={figure} claim={claim} isDisputed operation={operation.id} />{' '}
                  <ReferencedText operation={operation} text={sayClaimDetail(speaker, index, claim, [])} />
                  <SourceNumbers ids={claim.sources} order={operation.sources} />
                </span>
              ))}
            </li>
          );
        })}
      </ul>
    </li>
  );
}

function sayPartOf(speaker: Speaker, index: DatasetIndex, { figure, preferred }: FigureReceipt): string {
  return speaker.say('receipt.part-of', { whole: sayClaim(speaker, index, figure, preferred).text });
}

interface RecordMapProps {
  index: DatasetIndex;
  operation: Operation;
  answer: CountriesOfRecord;
  outlines: MapOutlines;
  finding: string;
}

function RecordMap({ index, operation, answer, outlines, finding }: RecordMapProps) {
  const speaker = useSpeaker();
  const links = useLinks();
  const { countries, measure } = answer;
  const values = countries.flatMap(({ shown }) => valueOf(shown) ?? []);
  const classes = values.length < FEWEST_IN_CLASSES ? [] : classesOf(values);
  const tone = measure === null ? 'count' : toneByMeasure(measure);
  const shapes = countries.map((entry): OutlineMapShape => {
    const caption = sayCountry(speaker, index, entry.country);
    return {
      id: entry.country,
      name: speaker.say('map.shape', { country: caption, what: sayStatus(speaker, index, entry, answer) }),
      ...lookOf(entry, answer, classes),
      label: measure !== null && entry.shown.status !== 'unreported' ? sayResult(speaker, index, measure, entry.shown).text : null,
      caption,
      href:
        entry.status !== 'not-named' && entry.status !== 'did-not-take-part'
          ? links.place({ kind: 'country', country: entry.country })
          : null,
      selected: false,
    };
  });
  return (
    <>
      <OutlineMap outlines={outlines} shapes={shapes} tone={tone} title={speaker.say('record.map', { finding })} />
      <Legend index={index} operation={operation} answer={answer} classes={classes} />
      <Outside index={index} operation={operation} answer={answer} classes={classes} />
    </>
  );
}

/** A few countries need no classes: their numbers stand beside the map. */
const FEWEST_IN_CLASSES = 4;
const ONE_LEVEL: 1 | 2 | 3 | 4 = 3;

function levelOf(value: number, classes: Classes): 1 | 2 | 3 | 4 {
  return classes.length === 0 ? ONE_LEVEL : classOf(value, classes);
}

/** Where no measure is placed in any country, a country with a result of its own is marked alike whatever it is. */
function lookOf(
  { status, shown }: CountryOfRecord,
  { measure }: CountriesOfRecord,
  classes: Classes,
): Pick<OutlineMapShape, 'kind' | 'level'> {
  if (shown.status !== 'unreported') {
    const { kind, value } = markOfResult(shown);
    return { kind, level: kind === 'zero' ? null : levelOf(value, classes) };
  }
  switch (status) {
    case 'result':
      return measure === null ? { kind: 'value', level: ONE_LEVEL } : { kind: 'not-published', level: null };
    case 'no-result':
      return { kind: 'not-published', level: null };
    case 'disputed':
    case 'not-named':
      return { kind: 'not-named', level: null };
    case 'did-not-take-part':
      return { kind: 'none', level: null };
  }
}

function sayStatus(speaker: Speaker, index: DatasetIndex, { status, shown }: CountryOfRecord, { measure }: CountriesOfRecord): string {
  if (measure !== null && shown.status !== 'unreported') {
    const amount = sayResult(speaker, index, measure, shown);
    return sayCounted(speaker, index, measure, amount.shown, amount.text);
  }
  switch (status) {
    case 'result':
      return measure === null
        ? speaker.say('record.legend.with-result')
        : speaker.say('record.legend.without', { measure: sayMeasureWithin(speaker, index, measure) });
    case 'no-result':
      return speaker.say('record.legend.without.any');
    case 'disputed':
      return speaker.say('mark.disputed-country');
    case 'not-named':
      return speaker.say('mark.not-named');
    case 'did-not-take-part':
      return speaker.say('mark.did-not-take-part');
  }
}

function Legend({ index, operation, answer, classes }: Omit<RecordMapProps, 'outlines' | 'finding'> & { classes: Classes }) {
  const speaker = useSpeaker();
  const { countries, measure } = answer;
  const looks = countries.map((entry) => lookOf(entry, answer, classes));
  const has = (kind: OutlineMapShape['kind']) => looks.some((look) => look.kind === kind);
  const { reported, named } = operation.countries;
  const isDisputed = !countries.some(({ status }) => status === 'not-named');
  const unnamed = reported === null ? 0 : reported - named.length;
  const rows: { kind: SwatchKind; label: string }[] = [
    ...(classes.length === 0 && has('value')
      ? [
          {
            kind: ONE_LEVEL,
            label: measure === null ? speaker.say('record.legend.with-result') : sayMeasure(speaker, index, measure),
          },
        ]
      : []),
    ...classes.flatMap((from, position) => {
      const level = classOf(from, classes);
      return looks.some((look) => look.level === level) ? [{ kind: level, label: sayClass(speaker, from, classes[position + 1]) }] : [];
    }),
    ...(has('disputed') ? [{ kind: 'disputed' as const, label: speaker.say('disputed') }] : []),
    ...(has('zero') ? [{ kind: 'zero' as const, label: speaker.say('mark.zero') }] : []),
    ...(has('not-published')
      ? [
          {
            kind: 'not-published' as const,
            label:
              measure === null
                ? speaker.say('record.legend.without.any')
                : speaker.say('record.legend.without', { measure: sayMeasureWithin(speaker, index, measure) }),
          },
        ]
      : []),
    ...(has('not-named')
      ? [
          {
            kind: 'not-named' as const,
            label: isDisputed
              ? speaker.say('mark.disputed-country')
              : unnamed > 0
                ? speaker.say('record.legend.among', { count: unnamed })
                : speaker.say('mark.not-named'),
          },
        ]
      : []),
    ...(has('none') ? [{ kind: 'none' as const, label: speaker.say('mark.did-not-take-part') }] : []),
  ];
  return (
    <ul className={styles.legend}>
      {rows.map(({ kind, label }) => (
        <li key={kind}>
          <Swatch kind={kind} tone={measure === null ? 'count' : toneByMeasure(measure)} />
          {label}
        </li>
      ))}
    </ul>
  );
}

/** What the map has no place for: the countries named that lie beyond it, marked as they would be on it. */
function Outside({ index, operation, answer, classes }: Omit<RecordMapProps, 'outlines' | 'finding'> & { classes: Classes }) {
  const speaker = useSpeaker();
  const { countries, measure } = answer;
  const outside = countries.filter(({ isMember }) => !isMember);
  if (measure === null || outside.length === 0) return null;
  return (
    <>
      <h3 className={styles.heading}>{speaker.say('record.map.outside')}</h3>
      <ul className={styles.legend}>
        {outside.map((entry) => {
          const { kind, level } = lookOf(entry, answer, classes);
          return (
            <li key={entry.country}>
              <Swatch kind={kind === 'value' ? (level ?? ONE_LEVEL) : kind} tone={toneByMeasure(measure)} />
              {sayCountry(speaker, index, entry.country)}
              <PlacedResult index={index} operation={operation} country={entry.country} measure={measure} />
            </li>
          );
        })}
      </ul>
    </>
  );
}

function sayClass(speaker: Speaker, from: number, next: number | undefined): string {
  if (next === undefined) return speaker.say('map.class.and-more', { from: speaker.number(from) });
  if (next - from === 1) return speaker.say('map.class.one', { from: speaker.number(from) });
  return speaker.say('map.class.range', { from: speaker.number(from), to: speaker.number(next - 1) });
}

interface CountryTableProps {
  index: DatasetIndex;
  operation: Operation;
  answer: CountriesOfRecord;
  named: readonly CountryOfRecord[];
  caption: string;
}

/** The twin of the map: every country named, with the number that the map shows. */
function CountryTable({ index, operation, answer, named, caption }: CountryTableProps) {
  const speaker = useSpeaker();
  const { measure } = answer;
  return (
    <DataTable
      caption={caption}
      columns={[
        { id: 'country', label: speaker.say('ranking.country') },
        measure === null
          ? { id: 'status', label: speaker.say('record.column.result') }
          : { id: 'status', label: sayMeasure(speaker, index, measure), isNumber: true },
      ]}
      rows={named.map((entry) => ({
        id: entry.country,
        cells: [
          sayCountry(speaker, index, entry.country),
          measure === null ? (
            sayStatus(speaker, index, entry, answer)
          ) : (
            <PlacedResult key="shown" index={index} operation={operation} country={entry.country} measure={measure} />
          ),
        ],
      }))}
    />
  );
}
