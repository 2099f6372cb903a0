import { memo, useMemo, useState } from 'react';
import type { CountryCode } from '@/domain/identifier';
import type { Answer } from '@/query/answer';
import type { CountryCell } from '@/query/by-country';
import type { DatasetIndex } from '@/query/index-dataset';
import { rankCountries, recordsOf } from '@/query/rank-countries';
import type { Question } from '@/query/question';
import { sayTotal } from '@/text/amount';
import { sayCountry, sayMeasure, sayMeasureWithin } from '@/text/names';
import { useSpeaker } from '@/text/SpeakerContext';
import { ChartFrame } from '@/ui/ChartFrame';
import { Button } from '@/ui/control/Button';
import { Glyph } from '@/ui/mark/Glyph';
import { MiniBar } from '@/ui/mark/MiniBar';
import { Swatch } from '@/ui/mark/Swatch';
import { DataTable } from '@/ui/table/DataTable';
import styles from './CountryRanking.module.css';
import { CoveredTotal } from './CoveredTotal';
import { TotalFigure } from './Figure';
import { FigureTools } from './FigureTools';
import { usePrinting } from '@/ui/use-printing';
import { markOfTotal, toneByMeasure } from './mark-of';
import { useFrameWords } from './use-frame-words';

const SHOWN_AT_FIRST = 19;

interface CountryRankingProps {
  index: DatasetIndex;
  answer: Answer;
  highlighted: string | null;
  onHover: (country: string | null) => void;
  onCountry: (country: CountryCode) => void;
  /** At most so many rows of all, and no lists of the rest: what a slide has room for. */
  most?: number;
}

/** Countries by what the map shows of them, with both readings side by side. */
export const CountryRanking = memo(function CountryRanking({ index, answer, highlighted, onHover, onCountry, most }: CountryRankingProps) {
  const speaker = useSpeaker();
  const words = useFrameWords();
  const [isOpen, setOpen] = useState(false);
  const { question, byCountry } = answer;
  const isAttributed = question.reading === 'attributed';
  const isActivityView = question.kind === 'activities';
  const measure = sayMeasure(speaker, index, question.measure);
  const nameOf = (cell: CountryCell) => sayCountry(speaker, index, cell.country);
  const { members, others } = useMemo(() => {
    const name = (cell: CountryCell) => sayCountry(speaker, index, cell.country);
    return rankCountries(index, byCountry, question, (a, b) => speaker.compare(name(a), name(b)));
  }, [index, byCountry, question, speaker]);
  const hasNumber = (cell: CountryCell) => (isAttributed ? cell.attributed.stated > 0 : recordsOf(cell, question) > 0);
  const withNumber = members.filter(hasNumber);
  // Paper has no button for the rest.
  const isWhole = usePrinting() || isOpen || most !== undefined;
  const shown = isWhole
    ? members.slice(0, most)
    : members.filter((cell) => hasNumber(cell) || question.countries.includes(cell.country)).slice(0, SHOWN_AT_FIRST);
  const quiet = members.filter((cell) => cell.presence === 'took-part' && cell.attributed.stated === 0);
  const unnamed = members.filter((cell) => cell.presence === 'not-named');
  const title = speaker.say(
    isActivityView ? 'ranking.title.activities' : isAttributed ? 'ranking.title.attributed' : 'ranking.title.took-part',
  );
  const top = withNumber.slice(0, 3).map((cell) =>
    speaker.say('ranking.top.one', {
      country: nameOf(cell),
      number: isAttributed ? sayTotal(speaker, index, cell.attributed).text : speaker.number(recordsOf(cell, question)),
    }),
  );
  const pick = (id: string) => {
    const country = index.countries.get(id)?.code;
    if (country !== undefined) onCountry(country);
  };
  const table = { index, question, scale: members, onPick: pick, onHover, highlighted };
  return (
    <ChartFrame
      id="ranking"
      chart="ranking"
      title={title}
      subtitle={speaker.say('ranking.subtitle')}
      note={
        !isActivityView && (
          <span className={styles.wholeNote}>
            {speaker.say('ranking.whole-note', { whole: speaker.say('ranking.whole', { measure }) })}
          </span>
        )
      }
      sentence={
        withNumber.length === 0
          ? speaker.say('find.map.nobody')
          : speaker.say('ranking.top', { title, countries: speaker.list(top, 'and') })
      }
      words={words}
      tools={<FigureTools view="ranking" />}
      table={<RankingTable {...table} cells={[...members, ...others]} />}
    >
      <RankingTable {...table} cells={shown} isRanking />
      {shown.length === 0 && (
        <p className={styles.nothing}>
          {speaker.say(
            byCountry.whole.asked === 0 && !isActivityView
              ? 'find.timeline.none'
              : quiet.length > 0
                ? 'find.map.attributed.none'
                : 'find.map.nobody',
            { measure },
          )}
        </p>
      )}
      {most === undefined && (members.length > shown.length || isOpen) && (
        <Button
          look="link"
          aria-expanded={isOpen}
          onClick={() => {
            setOpen(!isOpen);
          }}
        >
          {isOpen ? speaker.say('ranking.show-fewer') : speaker.say('ranking.show-all', { count: members.length })}
        </Button>
      )}
      <dl className={styles.rest}>
        {isAttributed && quiet.length > 0 && (
          <div>
            <dt>
              <Swatch kind="not-published" tone={toneByMeasure(question.measure)} />
              {speaker.say('ranking.quiet', { measure: sayMeasureWithin(speaker, index, question.measure) })}{' '}
              <b>{speaker.number(quiet.length)}</b>
            </dt>
            <dd>{speaker.list(quiet.map(nameOf), 'row')}</dd>
          </div>
        )}
        {unnamed.length > 0 && (
          <div>
            <dt>
              <Swatch kind="not-named" tone="count" />
              {speaker.say('map.not-named')} <b>{speaker.number(unnamed.length)}</b>
            </dt>
            <dd>{speaker.list(unnamed.map(nameOf), 'row')}</dd>
          </div>
        )}
        {others.length > 0 && (
          <div>
            <dt>
              {speaker.say('map.outside')} <b>{speaker.number(others.length)}</b>
            </dt>
            <dd>
              <ul className={styles.outside}>
                {others.map((cell) => (
                  <li key={cell.country}>
                    <Button
                      look="link"
                      aria-pressed={question.countries.includes(cell.country)}
                      data-country={cell.country}
                      onClick={() => {
                        onCountry(cell.country);
                      }}
                    >
                      {nameOf(cell)}
                    </Button>{' '}
                    {isAttributed
                      ? cell.attributed.stated > 0 && (
                          <TotalFigure index={index} total={cell.attributed} scope={{ kind: 'attributed', country: cell.country }} />
                        )
                      : speaker.number(recordsOf(cell, question))}
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        )}
      </dl>
    </ChartFrame>
  );
});

interface RankingTableProps {
  index: DatasetIndex;
  question: Question;
  cells: readonly CountryCell[];
  /** The countries whose largest values the bars are measured by. */
  scale: readonly CountryCell[];
  /** Narrow screens leave a column out of the ranking; its twin keeps it. */
  isRanking?: boolean;
  onPick: (country: string) => void;
  onHover: (country: string | null) => void;
  highlighted: string | null;
}

function RankingTable({ index, question, cells, scale, isRanking = false, onPick, onHover, highlighted }: RankingTableProps) {
  const speaker = useSpeaker();
  const isActivityView = question.kind === 'activities';
  const tone = toneByMeasure(question.measure);
  const measure = sayMeasure(speaker, index, question.measure);
  const mostRecords = scale.reduce((most, cell) => Math.max(most, recordsOf(cell, question)), 1);
  const mostAttributed = scale.reduce((most, cell) => Math.max(most, cell.attributed.stated > 0 ? cell.attributed.value : 0), 1);
  const columns = [
    { id: 'country', label: speaker.say('ranking.country'), className: styles.country },
    { id: 'records', label: speaker.say(isActivityView ? 'ranking.activities' : 'ranking.operations'), className: styles.records },
    ...(isActivityView
      ? []
      : [
          { id: 'whole', label: speaker.say('ranking.whole', { measure }), isNumber: true, className: styles.whole },
          {
            id: 'attributed',
            label: (
              <>
                <Glyph tone={tone} />
                {speaker.say('ranking.attributed')}
              </>
            ),
            className: styles.attributed,
          },
        ]),
  ];
  const rows = cells.map((cell) => {
    const isSelected = question.countries.includes(cell.country);
    const records = recordsOf(cell, question);
    const { kind, doubt } = markOfTotal(cell.attributed);
    return {
      id: cell.country,
      isSelected,
      attributes: { 'data-country': cell.country },
      cells: [
        <button key="country" type="button" className={styles.pick} aria-pressed={isSelected}>
          {sayCountry(speaker, index, cell.country)}
        </button>,
        <span key="records" className={styles.pair}>
          <span className={records > 0 ? styles.count : styles.absent}>{records > 0 ? speaker.number(records) : sayPresence(cell)}</span>
          {records > 0 && <MiniBar value={records} maximum={mostRecords} tone="count" kind="value" doubt="none" size="mini" />}
        </span>,
        ...(isActivityView
          ? []
          : [
              cell.operations > 0 ? (
                <CoveredTotal key="whole" index={index} total={cell.whole} scope={{ kind: 'took-part', country: cell.country }} />
              ) : (
                ''
              ),
              <span key="attributed" className={styles.pair}>
                <span className={styles.value}>
                  {cell.operations > 0 && (
                    <TotalFigure index={index} total={cell.attributed} scope={{ kind: 'attributed', country: cell.country }} />
                  )}
                </span>
                {cell.operations > 0 && (
                  <MiniBar
                    value={cell.attributed.value}
                    maximum={mostAttributed}
                    tone={tone}
                    kind={kind}
                    doubt={doubt}
                    disputedValue={kind === 'value' ? cell.attributed.disputedValue : 0}
                    size="mini"
                  />
                )}
              </span>,
            ]),
      ],
    };
  });
  return (
    <DataTable
      caption={speaker.say('ranking.caption')}
      className={`${styles.table} ${isRanking ? styles.ranking : ''}`}
      columns={columns}
      rows={rows}
      onPick={onPick}
      onHover={onHover}
      highlighted={highlighted}
    />
  );

  function sayPresence({ presence }: CountryCell): string {
    return speaker.say(
      presence === 'not-named' ? 'mark.not-named' : presence === 'nothing-in-view' ? 'mark.none' : 'mark.did-not-take-part',
    );
  }
}
