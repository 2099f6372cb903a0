import { memo, useMemo } from 'react';
import type { Answer } from '@/query/answer';
import type { YearCell } from '@/query/by-year';
import type { DatasetIndex } from '@/query/index-dataset';
import { isAttributed } from '@/query/total';
import { periodWithin, yearRange } from '@/query/month';
import type { Question } from '@/query/question';
import { sayYear } from '@/text/dates';
import { sayYearFinding } from '@/text/findings';
import { sayMeasure } from '@/text/names';
import type { Speaker } from '@/text/speaker';
import { sayBar } from '@/text/say-bar';
import { placedWords, sayAbsence, sayMeasureAsked } from '@/text/sentences';
import { useSpeaker } from '@/text/SpeakerContext';
import { ChartFrame } from '@/ui/ChartFrame';
import type { ChartEntry } from '@/ui/chart/chart-entry';
import { ColumnChart } from '@/ui/chart/ColumnChart';
import { SmallMultiples } from '@/ui/chart/SmallMultiples';
import { DataTable } from '@/ui/table/DataTable';
import { TotalFigure } from './Figure';
import { FigureTools } from './FigureTools';
import { type Links, useLinks } from './LinksContext';
import { markOfTotal, toneByMeasure } from './mark-of';
import { receiptLink } from './receipt-link';
import { useFrameWords } from './use-frame-words';

interface YearChartsProps {
  index: DatasetIndex;
  answer: Answer;
  highlighted: string | null;
  onHover: (year: string | null) => void;
  onYear: (year: number) => void;
}

/** Results by the year in which their operation ended, one small chart a measure. */
export const YearCharts = memo(function YearCharts({ index, answer, highlighted, onHover, onYear }: YearChartsProps) {
  const speaker = useSpeaker();
  const links = useLinks();
  const words = useFrameWords();
  const { question, byYear } = answer;
  const charts = useMemo(
    () => [...byYear].map(([measure, cells]) => ({ measure, columns: columnsOf(speaker, index, links, cells, question) })),
    [byYear, speaker, index, links, question],
  );
  const placed = placedWords(speaker, index, question);
  const subtitle = speaker.say('year.subtitle', placed);
  const finding = sayYearFinding(speaker, index, byYear.get(question.measure) ?? [], question);
  return (
    <ChartFrame
      id="by-year"
      chart="by-year"
      title={finding}
      subtitle={subtitle}
      sentence={finding}
      note={[speaker.say('year.note', placed), ...(question.period === null ? [] : [speaker.say('year.all-years')])].join(' ')}
      words={words}
      tools={<FigureTools view="by-year" />}
      table={<YearTable index={index} answer={answer} caption={subtitle} />}
    >
      <SmallMultiples form="columns">
        {charts.map(({ measure, columns }) => (
          <ColumnChart
            key={measure}
            columns={columns}
            tone={toneByMeasure(measure)}
            maximum={Math.max(1, ...columns.map((column) => column.value))}
            direction={speaker.direction}
            title={sayMeasure(speaker, index, measure)}
            onPick={(id) => {
              if (id !== UNDATED) onYear(Number(id));
            }}
            onHover={onHover}
            highlighted={highlighted}
          />
        ))}
      </SmallMultiples>
    </ChartFrame>
  );
});

const UNDATED = '0';

function columnsOf(speaker: Speaker, index: DatasetIndex, links: Links, cells: readonly YearCell[], question: Question): ChartEntry[] {
  return cells.map(({ year, total }) => {
    const label = year === 0 ? speaker.say('year.undated') : sayYear(speaker, year);
    const { kind, doubt } = markOfTotal(total);
    const whole = periodWithin(index.range, yearRange(year)) ?? index.range;
    const coverage = { stated: total.stated, asked: total.asked };
    return {
      id: String(year),
      label,
      subLabel: total.asked === 0 ? '' : speaker.say('coverage.short', coverage),
      kind,
      value: total.stated > 0 ? total.value : 0,
      doubt,
      disputedValue: total.disputedValue,
      valueLabel: total.stated > 0 ? <TotalFigure index={index} total={total} stacked /> : null,
      receipt: receiptLink(speaker, index, links, total, { kind: 'year', year }),
      name: total.asked === 0 ? speaker.say('year.column.none', { year: label }) : sayBar(speaker, index, question, label, total),
      selected: question.period !== null && question.period.from <= whole.from && question.period.to >= whole.to,
      attributes: { 'data-year': String(year) },
    };
  });
}

function YearTable({ index, answer, caption }: { index: DatasetIndex; answer: Answer; caption: string }) {
  const speaker = useSpeaker();
  const { question, byYear } = answer;
  const absence = sayAbsence(speaker, isAttributed(question));
  const measures = [...byYear.keys()];
  const [years = []] = byYear.values();
  return (
    <DataTable
      caption={caption}
      columns={[
        { id: 'year', label: speaker.say('year.year') },
        ...measures.flatMap((measure) => [
          { id: measure, label: sayMeasureAsked(speaker, index, question, measure), isNumber: true },
          { id: `${measure}-coverage`, label: speaker.say('year.coverage'), isNumber: true },
        ]),
      ]}
      rows={years.map(({ year }, position) => ({
        id: String(year),
        cells: [
          year === 0 ? speaker.say('year.undated') : sayYear(speaker, year),
          ...measures.flatMap((measure) => {
            const total = byYear.get(measure)?.[position]?.total;
            if (total === undefined || total.asked === 0) return ['', ''];
            return [
              <TotalFigure key="value" index={index} total={total} scope={{ kind: 'year', year }} absence={absence} />,
              speaker.say('coverage.short', { stated: total.stated, asked: total.asked }),
            ];
          }),
        ],
      }))}
    />
  );
}
