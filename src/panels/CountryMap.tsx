import { memo, type ReactNode, useMemo } from 'react';
import type { CountryCode } from '@/domain/identifier';
import type { Answer } from '@/query/answer';
import type { CountryCell } from '@/query/by-country';
import type { DatasetIndex } from '@/query/index-dataset';
import { classOf } from '@/query/map-classes';
import { isAfricanUnionMember } from '@/query/rank-countries';
import type { Question, Reading } from '@/query/question';
import { sayTotal, sayTotalCounted } from '@/text/amount';
import { sayCountryFinding } from '@/text/findings';
import { sayCountry, sayMeasure } from '@/text/names';
import type { Speaker } from '@/text/speaker';
import { useSpeaker } from '@/text/SpeakerContext';
import { ChartFrame } from '@/ui/ChartFrame';
import { Button } from '@/ui/control/Button';
import { Segmented } from '@/ui/control/Segmented';
import { latePart } from '@/ui/chart/late-part';
import { loadWorldMap } from '@/ui/map/load-world-map';
import type { MapOutlines } from '@/ui/map/map-outlines';
import { SketchMap } from '@/ui/map/SketchMap';
import { Swatch, type SwatchKind } from '@/ui/mark/Swatch';
import { DataTable } from '@/ui/table/DataTable';
import type { Tone } from '@/ui/tone';
import styles from './CountryMap.module.css';
import { countryClasses, markOfCountry, shownValue } from '@/query/country-mark';
import { CoveredTotal } from './CoveredTotal';
import { TotalFigure } from './Figure';
import { FigureTools } from './FigureTools';
import { useLinks } from './LinksContext';
import { toneByMeasure } from './mark-of';
import { useFrameWords } from './use-frame-words';

const WorldMap = latePart(() => loadWorldMap().then((module) => module.default));

interface CountryMapProps {
  index: DatasetIndex;
  answer: Answer;
  /** `failed`: the outlines could not be loaded; the numbers stand in the ranking and the table. */
  outlines: MapOutlines | 'loading' | 'failed';
  highlighted: string | null;
  onHover: (country: string | null) => void;
  onCountry: (country: CountryCode) => void;
  onReading: (reading: Reading) => void;
  onTryAgain: () => void;
}

/** Africa: the operations each country took part in, or the results that sources place there. */
export const CountryMap = memo(function CountryMap({
  index,
  answer,
  outlines,
  highlighted,
  onHover,
  onCountry,
  onReading,
  onTryAgain,
}: CountryMapProps) {
  const speaker = useSpeaker();
  const words = useFrameWords();
  const { question, byCountry } = answer;
  const isAttributed = question.reading === 'attributed';
  const isActivityView = question.kind === 'activities';
  const tone: Tone = isAttributed ? toneByMeasure(question.measure) : 'count';
  const measure = sayMeasure(speaker, index, question.measure);
  const members = useMemo(() => byCountry.cells.filter((cell) => isAfricanUnionMember(index, cell)), [byCountry, index]);
  const classes = useMemo(() => countryClasses(members, question), [members, question]);
  const shapes = useMemo(
    () =>
      members
        .map((cell) => {
          const mark = markOfCountry(cell, question, classes);
          const caption = sayCountry(speaker, index, cell.country);
          return {
            id: cell.country,
            name: speaker.say('map.shape', { country: caption, what: sayCell(speaker, index, cell, question) }),
            caption,
            kind: mark.kind,
            level: mark.level,
            ...(mark.kind === 'value' || mark.kind === 'zero' ? labelOf(speaker, index, cell, question) : noLabel),
            selected: question.countries.includes(cell.country),
          };
        })
        .sort((a, b) => speaker.compare(a.caption, b.caption)),
    [members, question, classes, speaker, index],
  );
  const cellByCountry = useMemo(() => new Map<string, CountryCell>(members.map((cell) => [cell.country, cell])), [members]);
  const finding = sayCountryFinding(speaker, index, byCountry, question);
  const subtitle = isAttributed
    ? speaker.say('map.subtitle.attributed')
    : speaker.say(isActivityView ? 'map.subtitle.took-part.activities' : 'map.subtitle.took-part');
  const incomplete = isActivityView ? byCountry.incompleteActivities : byCountry.incompleteOperations;
  const sketch = <SketchMap shapes={shapes} tone={tone} title={speaker.say('map.name', { subject: subtitle })} />;
  return (
    <ChartFrame
      id="map"
      chart="map"
      title={finding}
      subtitle={subtitle}
      sentence={finding}
      words={words}
      tools={<FigureTools view="map" />}
      note={speaker.sayRich('map.note', {
        incomplete,
        kind: (isActivityView ? byCountry.activities : byCountry.whole.asked) === 0 ? 'none' : isActivityView ? 'activities' : 'operations',
        comparison: question.countries.length === 0 ? 'no' : 'yes',
      })}
      table={<CountryTable index={index} answer={answer} caption={finding} />}
    >
      <div className={styles.switch}>
        <Segmented
          legend={speaker.say('map.reading')}
          options={[
            {
              id: 'took-part',
              label: speaker.say(isActivityView ? 'map.reading.took-part.activities' : 'map.reading.took-part'),
            } as const,
            { id: 'attributed', label: speaker.say('map.reading.attributed') } as const,
          ]}
          chosen={question.reading}
          onChoose={(id) => {
            onReading(id);
          }}
        />
      </div>
      <div className={styles.map}>
        {outlines === 'failed' ? (
          <div className={styles.failed} role="alert">
            <p>{speaker.say('map.failed')}</p>
            <Button onClick={onTryAgain}>{speaker.say('map.try-again')}</Button>
          </div>
        ) : outlines === 'loading' ? (
          sketch
        ) : (
          <WorldMap
            meanwhile={sketch}
            outlines={outlines}
            shapes={shapes}
            tone={tone}
            title={speaker.say('map.name', { subject: subtitle })}
            highlighted={highlighted}
            onPick={(id) => {
              const country = index.countries.get(id)?.code;
              if (country !== undefined) onCountry(country);
            }}
            onHover={onHover}
            renderCard={(id) => {
              const cell = cellByCountry.get(id);
              return cell === undefined ? null : <CountryCard index={index} cell={cell} question={question} />;
            }}
            words={{
              zoomIn: speaker.say('map.zoom.in'),
              zoomOut: speaker.say('map.zoom.out'),
              reset: speaker.say('map.zoom.reset'),
              panNorth: speaker.say('map.pan.north'),
              panSouth: speaker.say('map.pan.south'),
              panEast: speaker.say('map.pan.east'),
              panWest: speaker.say('map.pan.west'),
              instructions: speaker.say('map.instructions'),
            }}
          />
        )}
        <Legend
          title={
            isAttributed
              ? speaker.say('map.legend.attributed', { measure })
              : speaker.say(isActivityView ? 'map.legend.took-part.activities' : 'map.legend.took-part')
          }
          tone={tone}
          classes={classes}
          members={members}
          question={question}
          isEmpty={(isActivityView ? byCountry.activities : byCountry.whole.asked) === 0}
        />
      </div>
    </ChartFrame>
  );
});

/** What the map says of a country, in words. */
function sayCell(speaker: Speaker, index: DatasetIndex, cell: CountryCell, question: Question): string {
  if (question.reading === 'attributed' && cell.attributed.stated > 0) return sayTotalCounted(speaker, index, cell.attributed);
  if (cell.presence === 'not-named') return speaker.say('mark.not-named');
  if (cell.presence === 'did-not-take-part') return speaker.say('mark.did-not-take-part');
  if (cell.presence === 'nothing-in-view') return speaker.say('mark.none');
  if (question.reading === 'attributed') return speaker.say('mark.not-published');
  return question.kind === 'activities'
    ? speaker.say('count.activities', { count: cell.activities })
    : speaker.say('count.operations', { count: cell.operations });
}

const noLabel = { label: null, text: '' };

function labelOf(speaker: Speaker, index: DatasetIndex, cell: CountryCell, question: Question): { label: ReactNode; text: string } {
  if (question.reading !== 'attributed') {
    const number = speaker.number(shownValue(cell, question));
    return { label: number, text: number };
  }
  const { word, number } = sayTotal(speaker, index, cell.attributed);
  return {
    label: (
      <span className={styles.number}>
        <TotalFigure index={index} total={cell.attributed} scope={{ kind: 'attributed', country: cell.country }} stacked isAside />
      </span>
    ),
    text: word === null ? number : `${word}\n${number}`,
  };
}

function CountryCard({ index, cell, question }: { index: DatasetIndex; cell: CountryCell; question: Question }) {
  const speaker = useSpeaker();
  const links = useLinks();
  const measure = sayMeasure(speaker, index, question.measure);
  return (
    <div className={styles.card}>
      <b>{sayCountry(speaker, index, cell.country)}</b>
      <dl>
        {question.kind !== 'activities' && <dt>{speaker.say('map.card.operations')}</dt>}
        {question.kind !== 'activities' && (
          <dd>{cell.operations > 0 ? speaker.number(cell.operations) : sayCell(speaker, index, cell, question)}</dd>
        )}
        {cell.activities > 0 && (
          <>
            <dt>{speaker.say('map.card.activities')}</dt>
            <dd>{speaker.number(cell.activities)}</dd>
          </>
        )}
        <dt>{speaker.say('map.card.whole', { measure })}</dt>
        <dd>
          {cell.operations === 0 ? (
            '–'
          ) : (
            <CoveredTotal index={index} total={cell.whole} scope={{ kind: 'took-part', country: cell.country }} />
          )}
        </dd>
        <dt>{speaker.say('map.card.attributed', { measure })}</dt>
        <dd>
          {cell.operations === 0 ? (
            '–'
          ) : (
            <TotalFigure index={index} total={cell.attributed} scope={{ kind: 'attributed', country: cell.country }} />
          )}
        </dd>
      </dl>
      <p>{speaker.say(question.countries.includes(cell.country) ? 'map.card.leave' : 'map.card.enter')}</p>
      <p>
        <a href={links.place({ kind: 'country', country: cell.country })}>{speaker.say('map.card.page')}</a>
      </p>
    </div>
  );
}

interface LegendProps {
  title: string;
  tone: Tone;
  classes: readonly number[];
  members: readonly CountryCell[];
  question: Question;
  /** No record is in view, so nothing can be said of any country. */
  isEmpty: boolean;
}

function Legend({ title, tone, classes, members, question, isEmpty }: LegendProps) {
  const speaker = useSpeaker();
  const marks = members.map((cell) => markOfCountry(cell, question, classes));
  const absences = (['zero', 'not-published', 'not-named', 'none'] as const).filter(
    (kind) => question.reading === 'attributed' || kind === 'not-named' || kind === 'none',
  );
  const rows: { kind: SwatchKind; label: string; count: number }[] = [
    ...classes.map((from, position) => ({
      kind: classOf(from, classes),
      label: sayClass(speaker, from, classes[position + 1]),
      count: marks.filter((mark) => mark.level === position + 1).length,
    })),
    ...absences.map((kind) => ({
      kind,
      label: speaker.say(kind === 'none' && !isEmpty ? 'mark.did-not-take-part' : `mark.${kind}`),
      count: marks.filter((mark) => mark.kind === kind).length,
    })),
  ];
  return (
    <div className={styles.legend}>
      <p className={styles.legendTitle}>
        <span>{title}</span>
        <span>{speaker.say('map.legend.states')}</span>
      </p>
      <ul>
        {rows.map((row) => (
          <li key={row.kind}>
            <Swatch kind={row.kind} tone={tone} />
            <span>{row.label}</span>
            <b>{speaker.number(row.count)}</b>
          </li>
        ))}
      </ul>
    </div>
  );
}

function sayClass(speaker: Speaker, from: number, next: number | undefined): string {
  if (next === undefined) return speaker.say('map.class.and-more', { from: speaker.number(from) });
  if (next - from === 1) return speaker.say('map.class.one', { from: speaker.number(from) });
  return speaker.say('map.class.range', { from: speaker.number(from), to: speaker.number(next - 1) });
}

/** The twin of the map: every country that the sources name, and every member of the African Union. */
function CountryTable({ index, answer, caption }: { index: DatasetIndex; answer: Answer; caption: string }) {
  const speaker = useSpeaker();
  const { question, byCountry } = answer;
  const isActivityView = question.kind === 'activities';
  const measure = sayMeasure(speaker, index, question.measure);
  const cells = [...byCountry.cells].filter((cell) => isAfricanUnionMember(index, cell) || cell.operations + cell.activities > 0);
  return (
    <DataTable
      caption={caption}
      columns={[
        { id: 'country', label: speaker.say('ranking.country') },
        { id: 'operations', label: speaker.say('ranking.operations'), isNumber: true },
        { id: 'activities', label: speaker.say('ranking.activities'), isNumber: true },
        { id: 'whole', label: speaker.say('ranking.whole', { measure }), isNumber: true },
        { id: 'attributed', label: speaker.say('map.legend.attributed', { measure }), isNumber: true },
      ]}
      rows={cells
        .sort((a, b) => speaker.compare(sayCountry(speaker, index, a.country), sayCountry(speaker, index, b.country)))
        .map((cell) => ({
          id: cell.country,
          cells: [
            sayCountry(speaker, index, cell.country),
            cell.operations > 0 ? speaker.number(cell.operations) : isActivityView ? '' : sayCell(speaker, index, cell, question),
            speaker.number(cell.activities),
            cell.operations === 0 ? (
              ''
            ) : (
              <CoveredTotal key="whole" index={index} total={cell.whole} scope={{ kind: 'took-part', country: cell.country }} />
            ),
            cell.operations === 0 ? (
              ''
            ) : (
              <TotalFigure key="attributed" index={index} total={cell.attributed} scope={{ kind: 'attributed', country: cell.country }} />
            ),
          ],
        }))}
    />
  );
}
