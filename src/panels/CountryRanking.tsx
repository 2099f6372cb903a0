import { memo, useMemo, useState } from 'react';
import type { CountryCode } from '@/domain/identifier';
import type { Answer } from '@/query/answer';
import type { CountryCell } from '@/query/by-country';
import type { DatasetIndex } from '@/query/index-dataset';
import { sayTotal } from '@/text/amount';
import { sayCountry, sayMeasure } from '@/text/names';
import { useSpeaker } from '@/text/SpeakerContext';
import { ChartFrame } from '@/ui/ChartFrame';
import { Button } from '@/ui/control/Button';
import { Glyph } from '@/ui/mark/Glyph';
import { MiniBar } from '@/ui/mark/MiniBar';
import { Swatch } from '@/ui/mark/Swatch';
import { DataTable } from '@/ui/table/DataTable';
import styles from './CountryRanking.module.css';
import { TotalFigure } from './Figure';
import { markOfTotal, toneByMeasure } from './mark-of';
import { useFrameWords } from './use-frame-words';

const SHOWN_AT_FIRST = 19;

interface CountryRankingProps {
  index: DatasetIndex;
  answer: Answer;
  highlighted: string | null;
  onHover: (country: string | null) => void;
  onCountry: (country: CountryCode) => void;
}

/** Countries by what the map shows of them, with both readings side by side. */
export const CountryRanking = memo(function CountryRanking({ index, answer, highlighted, onHover, onCountry }: CountryRankingProps) {
  const speaker = useSpeaker();
  const words = useFrameWords();
  const [isOpen, setOpen] = useState(false);
  const { question, byCountry } = answer;
  const isAttributed = question.reading === 'attributed';
  const isActivityView = question.kind === 'activities';
  const tone = toneByMeasure(question.measure);
  const measure = sayMeasure(speaker, index, question.measure);
  const nameOf = (cell: CountryCell) => sayCountry(speaker, index, cell.country);
  const members = byCountry.cells.filter((cell) => index.countries.get(cell.country)?.region !== null);
  const others = byCountry.cells.filter(
    (cell) => index.countries.get(cell.country)?.region === null && (cell.operations > 0 || (isActivityView && cell.activities > 0)),
  );
  const countOf = (cell: CountryCell) => (isActivityView ? cell.activities : cell.operations);
  const ranked = useMemo(() => {
    const count = (cell: CountryCell) => (isActivityView ? cell.activities : cell.operations);
    const attributed = (cell: CountryCell) => (cell.attributed.stated > 0 ? cell.attributed.value : -1);
    const order = isAttributed
      ? (a: CountryCell, b: CountryCell) => attributed(b) - attributed(a) || count(b) - count(a)
      : (a: CountryCell, b: CountryCell) => count(b) - count(a) || attributed(b) - attributed(a);
    const name = (cell: CountryCell) => sayCountry(speaker, index, cell.country);
    return byCountry.cells
      .filter((cell) => index.countries.get(cell.country)?.region !== null)
      .sort((a, b) => order(a, b) || name(a).localeCompare(name(b), speaker.locale));
  }, [byCountry, index, isAttributed, isActivityView, speaker]);
  const hasNumber = (cell: CountryCell) => (isAttributed ? cell.attributed.stated > 0 : countOf(cell) > 0);
  const shown = isOpen
    ? ranked
    : ranked.filter((cell) => hasNumber(cell) || question.countries.includes(cell.country)).slice(0, SHOWN_AT_FIRST);
  const mostOperations = Math.max(1, ...ranked.map(countOf));
  const mostAttributed = Math.max(1, ...ranked.map((cell) => cell.attributed.value));
  const quiet = members.filter((cell) => cell.presence === 'took-part' && cell.attributed.stated === 0);
  const unnamed = members.filter((cell) => cell.presence === 'not-named');
  const sayCountries = (cells: readonly CountryCell[]) =>
    speaker.list(
      [...cells]
        .sort((a, b) => countOf(b) - countOf(a) || nameOf(a).localeCompare(nameOf(b), speaker.locale))
        .map((cell) => (countOf(cell) > 0 ? `${nameOf(cell)} ${speaker.number(countOf(cell))}` : nameOf(cell))),
      'row',
    );
  const columns = [
    { id: 'country', label: speaker.say('ranking.country'), className: styles.country },
    { id: 'operations', label: speaker.say(isActivityView ? 'ranking.activities' : 'ranking.operations'), className: styles.operations },
    { id: 'whole', label: speaker.say('ranking.whole', { measure }), isNumber: true, className: styles.whole },
    {
      id: 'attributed',
      label: (
        <span className={styles.heading}>
          <Glyph tone={tone} />
          {speaker.say('ranking.attributed')}
        </span>
      ),
      className: styles.attributed,
    },
  ];
  const rowOf = (cell: CountryCell) => {
    const isSelected = question.countries.includes(cell.country);
    const { kind, doubt } = markOfTotal(cell.attributed);
    return {
      id: cell.country,
      isSelected,
      attributes: { 'data-country': cell.country },
      cells: [
        <button key="country" type="button" className={styles.pick} aria-pressed={isSelected}>
          {nameOf(cell)}
        </button>,
        <span key="operations" className={styles.pair}>
          <span className={styles.count}>
            {countOf(cell) > 0
              ? speaker.number(countOf(cell))
              : speaker.say(cell.presence === 'not-named' ? 'mark.not-named' : 'mark.did-not-take-part')}
          </span>
          {countOf(cell) > 0 && (
            <MiniBar value={countOf(cell)} maximum={mostOperations} tone="count" kind="value" doubt="none" size="mini" />
          )}
        </span>,
        cell.operations > 0 ? <TotalFigure key="whole" total={cell.whole} /> : '',
        <span key="attributed" className={styles.pair}>
          <span className={styles.value}>{cell.operations > 0 ? <TotalFigure total={cell.attributed} /> : ''}</span>
          <MiniBar
            value={cell.attributed.value}
            maximum={mostAttributed}
            tone={tone}
            kind={cell.operations > 0 ? kind : 'none'}
            doubt={doubt}
            size="mini"
          />
        </span>,
      ],
    };
  };
  const title = speaker.say(
    isAttributed ? 'ranking.title.attributed' : isActivityView ? 'ranking.title.activities' : 'ranking.title.took-part',
  );
  return (
    <ChartFrame
      id="ranking"
      chart="ranking"
      title={title}
      subtitle={speaker.say('ranking.whole-note', { whole: speaker.say('ranking.whole', { measure }) })}
      sentence={sayTop(ranked.filter(hasNumber))}
      words={words}
      table={
        <DataTable caption={speaker.say('ranking.caption')} columns={columns} rows={[...ranked, ...others].map((cell) => rowOf(cell))} />
      }
    >
      <DataTable
        caption={speaker.say('ranking.caption')}
        className={styles.ranking}
        columns={columns}
        rows={shown.map((cell) => rowOf(cell))}
        onPick={(id) => {
          const country = index.countries.get(id)?.code;
          if (country !== undefined) onCountry(country);
        }}
        onHover={onHover}
        highlighted={highlighted}
      />
      {shown.length === 0 && <p className={styles.nothing}>{speaker.say('find.map.nobody')}</p>}
      {ranked.length > shown.length || isOpen ? (
        <Button
          look="link"
          aria-expanded={isOpen}
          onClick={() => {
            setOpen(!isOpen);
          }}
        >
          {isOpen ? speaker.say('ranking.show-fewer') : speaker.say('ranking.show-all', { count: ranked.length })}
        </Button>
      ) : null}
      <dl className={styles.rest}>
        {isAttributed && quiet.length > 0 && (
          <div>
            <dt>
              <Swatch kind="not-published" tone={tone} />
              {speaker.say('map.quiet', { measure: measure.toLocaleLowerCase(speaker.locale) })} <b>{speaker.number(quiet.length)}</b>
            </dt>
            <dd>{sayCountries(quiet)}</dd>
          </div>
        )}
        {unnamed.length > 0 && (
          <div>
            <dt>
              <Swatch kind="not-named" tone={tone} />
              {speaker.say('map.not-named')} <b>{speaker.number(unnamed.length)}</b>
            </dt>
            <dd>{sayCountries(unnamed)}</dd>
          </div>
        )}
        {others.length > 0 && (
          <div>
            <dt>
              {speaker.say('map.outside')} <b>{speaker.number(others.length)}</b>
            </dt>
            <dd>
              <ul className={styles.outside}>
                {others
                  .sort(
                    (a, b) =>
                      b.attributed.value - a.attributed.value ||
                      countOf(b) - countOf(a) ||
                      nameOf(a).localeCompare(nameOf(b), speaker.locale),
                  )
                  .map((cell) => (
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
                      {isAttributed ? cell.attributed.stated > 0 && <TotalFigure total={cell.attributed} /> : speaker.number(countOf(cell))}
                    </li>
                  ))}
              </ul>
            </dd>
          </div>
        )}
      </dl>
    </ChartFrame>
  );

  function sayTop(cells: readonly CountryCell[]): string {
    const sayOne = (cell: CountryCell) =>
      `${nameOf(cell)} ${isAttributed ? sayTotal(speaker, cell.attributed).text : speaker.number(countOf(cell))}`;
    return cells.length === 0 ? speaker.say('find.map.nobody') : `${title}: ${speaker.list(cells.slice(0, 3).map(sayOne), 'and')}`;
  }
});
