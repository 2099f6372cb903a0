import type { ReactNode } from 'react';
import type { Operation } from '@/domain/operation';
import { readPeriod } from '@/domain/period';
import type { DatasetIndex } from '@/query/index-dataset';
import type { FigureExample, MethodExamples } from '@/query/method-examples';
import type { Scope } from '@/query/receipt';
import type { Total } from '@/query/total';
import { sayCountryCount } from '@/text/countries';
import { sayPeriod, sayYear } from '@/text/dates';
import { sayCountry, sayCrimeArea, sayCrimeAreaWithin, sayMeasureWithin } from '@/text/names';
import { sayCoverage } from '@/text/sentences';
import type { MessageKey, Speaker } from '@/text/speaker';
import { useSpeaker } from '@/text/SpeakerContext';
import { TotalFigure } from './Figure';
import { FigureClaim } from './FigureClaim';
import styles from './MethodRules.module.css';
import { PreferredFigure } from './PreferredFigure';
import { RecordLink } from './RecordLink';
import { RecordName } from './RecordName';

interface Rule {
  id: string;
  title: MessageKey;
  text: MessageKey;
  example: ReactNode;
}

interface MethodRulesProps {
  index: DatasetIndex;
  examples: MethodExamples;
}

/** The rules by which published figures are counted, in plain words, each with an example from the data. */
export function MethodRules({ index, examples }: MethodRulesProps) {
  const speaker = useSpeaker();
  return (
    <ol className={styles.rules}>
      {useRules(index, examples).map(({ id, title, text, example }) => (
        <li key={id} id={id} className={styles.rule}>
          <h2 className={styles.title}>{speaker.say(title)}</h2>
          <p className={styles.text}>{speaker.say(text)}</p>
          {example !== null && (
            <p className={styles.example}>
              <b>{speaker.say('method.example')}</b> {example}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}

function useRules(index: DatasetIndex, examples: MethodExamples): readonly Rule[] {
  const speaker = useSpeaker();
  const { silence, inexact, alike, parts, disagreement, otherMeasure, country, twoYears, areas, unnamed, coarse, judged } = examples;
  const name = (operation: Operation) => <RecordLink operation={operation} />;
  const number = (total: Total, scope: Scope) => <TotalFigure index={index} total={total} scope={scope} />;
  const claim = ({ operation, receipt }: FigureExample) => <PreferredFigure index={index} operation={operation} receipt={receipt} />;
  const other = ({ operation, receipt }: FigureExample) => {
    const [first] = receipt.others;
    return first === undefined ? null : (
      <FigureClaim index={index} figure={receipt.figure} claim={first} isDisputed operation={operation.id} />
    );
  };
  const addends = inexact?.added.flatMap(({ operation, figures }) =>
    figures.map((receipt) => <span key={receipt.figure.key + operation.id}>{claim({ operation, receipt })}</span>),
  );
  return [
    {
      id: 'sources',
      title: 'method.sources.title',
      text: 'method.sources.text',
      example:
        parts === null
          ? null
          : speaker.sayRich('method.sources.example', {
              figure: claim(parts),
              operation: name(parts.operation),
              count: parts.receipt.preferred.sources.length,
            }),
    },
    {
      id: 'missing',
      title: 'method.missing.title',
      text: 'method.missing.text',
      example:
        silence === null
          ? null
          : speaker.sayRich('method.missing.example', {
              total: number(silence.total, { kind: 'all' }),
              measure: measureOf(speaker, index, silence.total),
              coverage: sayCoverage(speaker, false, silence.total),
              silent: speaker.listRich(
                silence.silent.slice(0, 3).map(({ operation }) => <RecordName key={operation.id} record={operation} />),
                'and',
              ),
            }),
    },
    {
      id: 'like-with-like',
      title: 'method.alike.title',
      text: 'method.alike.text',
      example:
        alike === null
          ? null
          : speaker.sayRich('method.alike.example', {
              one: claim(alike[0]),
              first: exampleMeasure(speaker, index, alike[0]),
              operation: name(alike[0].operation),
              other: claim(alike[1]),
              second: exampleMeasure(speaker, index, alike[1]),
              others: name(alike[1].operation),
            }),
    },
    {
      id: 'parts',
      title: 'method.parts.title',
      text: 'method.parts.text',
      example:
        parts === null
          ? null
          : speaker.sayRich('method.parts.example', {
              operation: name(parts.operation),
              whole: claim(parts),
              measure: exampleMeasure(speaker, index, parts),
              parts: speaker.listRich(
                parts.receipt.parts.map((receipt) => claim({ operation: parts.operation, receipt })),
                'and',
              ),
            }),
    },
    {
      id: 'qualifiers',
      title: 'method.qualifiers.title',
      text: 'method.qualifiers.text',
      example:
        inexact === null
          ? null
          : speaker.sayRich('method.qualifiers.example', {
              addends: (addends ?? []).flatMap((addend, position) => (position === 0 ? [addend] : [' + ', addend])),
              total: number(inexact.total, { kind: 'all' }),
              measure: measureOf(speaker, index, inexact.total),
            }),
    },
    {
      id: 'disagreement',
      title: 'method.disagreement.title',
      text: 'method.disagreement.text',
      example:
        disagreement === null
          ? null
          : speaker.sayRich('method.disagreement.example', {
              operation: name(disagreement.operation),
              measure: exampleMeasure(speaker, index, disagreement),
              counted: claim(disagreement),
              other: other(disagreement),
              count: disagreement.receipt.others[0]?.sources.length ?? 0,
            }),
    },
    {
      id: 'other-measure',
      title: 'method.other-measure.title',
      text: 'method.other-measure.text',
      example:
        otherMeasure === null
          ? null
          : speaker.sayRich('method.other-measure.example', {
              operation: name(otherMeasure.operation),
              counted: claim(otherMeasure),
              measure: exampleMeasure(speaker, index, otherMeasure),
              readAs: readAsOf(speaker, index, otherMeasure),
              count: otherReadingOf(otherMeasure)?.sources.length ?? 0,
            }),
    },
    {
      id: 'countries',
      title: 'method.countries.title',
      text: 'method.countries.text',
      example:
        country === null
          ? null
          : speaker.sayRich('method.countries.example', {
              country: sayCountry(speaker, index, country.country),
              placed: number(country.placed.total, { kind: 'attributed', country: country.country }),
              whole: number(country.whole.total, { kind: 'took-part', country: country.country }),
              measure: measureOf(speaker, index, country.placed.total),
              count: country.whole.total.asked,
            }),
    },
    {
      id: 'named',
      title: 'method.named.title',
      text: 'method.named.text',
      example:
        unnamed === null
          ? null
          : speaker.sayRich('method.named.example', { operation: name(unnamed), countries: sayCountryCount(speaker, unnamed) }),
    },
    {
      id: 'years',
      title: 'method.years.title',
      text: 'method.years.text',
      example:
        twoYears === null
          ? null
          : speaker.sayRich('method.years.example', {
              operation: name(twoYears),
              period: sayPeriod(speaker, twoYears.period, 'long'),
              year: endYearOf(speaker, twoYears),
            }),
    },
    {
      id: 'crime-areas',
      title: 'method.areas.title',
      text: 'method.areas.text',
      example:
        areas === null
          ? null
          : speaker.sayRich('method.areas.example', {
              operation: name(areas),
              areas: speaker.list(
                areas.crimeAreas.map((area) => sayCrimeAreaWithin(speaker, index, area)),
                'and',
              ),
              main: areas.crimeAreas[0] === undefined ? '' : sayCrimeArea(speaker, index, areas.crimeAreas[0]),
            }),
    },
    {
      id: 'dates',
      title: 'method.dates.title',
      text: 'method.dates.text',
      example:
        coarse === null
          ? null
          : speaker.sayRich('method.dates.example', { operation: name(coarse), period: sayPeriod(speaker, coarse.period, 'long') }),
    },
    {
      id: 'judgement',
      title: 'method.judgement.title',
      text: 'method.judgement.text',
      example: judged === null ? null : speaker.sayRich('method.judgement.example', { operation: name(judged) }),
    },
    { id: 'meaning', title: 'method.meaning.title', text: 'method.meaning.text', example: null },
  ];
}

function measureOf(speaker: Speaker, index: DatasetIndex, { measure }: Total): string {
  return sayMeasureWithin(speaker, index, measure);
}

function exampleMeasure(speaker: Speaker, index: DatasetIndex, { receipt: { figure } }: FigureExample): string {
  return figure.kind === 'measured' ? sayMeasureWithin(speaker, index, figure.measure) : figure.label;
}

function otherReadingOf({ receipt: { figure } }: FigureExample) {
  return figure.claims.find((claim) => claim.readAs !== undefined);
}

function readAsOf(speaker: Speaker, index: DatasetIndex, example: FigureExample): string {
  const readAs = otherReadingOf(example)?.readAs;
  return readAs === undefined ? '' : sayMeasureWithin(speaker, index, readAs);
}

function endYearOf(speaker: Speaker, { period }: Operation): string {
  const { end } = readPeriod(period);
  return typeof end === 'string' ? '' : sayYear(speaker, end.year);
}
