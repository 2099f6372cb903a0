import { memo, useMemo } from 'react';
import type { CrimeAreaId, MeasureId } from '@/domain/identifier';
import type { Answer } from '@/query/answer';
import type { CrimeAreaCell } from '@/query/by-crime-area';
import { mostCrimeAreas } from '@/query/most-crime-areas';
import type { DatasetIndex } from '@/query/index-dataset';
import { isAttributed } from '@/query/total';
import type { Question } from '@/query/question';
import { sayCrimeAreaFinding } from '@/text/findings';
import { sayCrimeArea, sayMeasure } from '@/text/names';
import type { Speaker } from '@/text/speaker';
import { sayBar } from '@/text/say-bar';
import { sayAbsence, sayMeasureAsked } from '@/text/sentences';
import { useSpeaker } from '@/text/SpeakerContext';
import { ChartFrame } from '@/ui/ChartFrame';
import type { ChartEntry } from '@/ui/chart/chart-entry';
import { RowChart } from '@/ui/chart/RowChart';
import { SmallMultiples } from '@/ui/chart/SmallMultiples';
import { DataTable } from '@/ui/table/DataTable';
import { TotalFigure } from './Figure';
import { FigureTools } from './FigureTools';
import { type Links, useLinks } from './LinksContext';
import { markOfTotal, toneByMeasure } from './mark-of';
import { receiptLink } from './receipt-link';
import { useFrameWords } from './use-frame-words';

interface CrimeAreaChartsProps {
  index: DatasetIndex;
  answer: Answer;
  highlighted: string | null;
  onHover: (area: string | null) => void;
  onCrimeArea: (area: CrimeAreaId) => void;
}

/** Results by the main crime area of their operation, one small chart a measure. */
export const CrimeAreaCharts = memo(function CrimeAreaCharts({ index, answer, highlighted, onHover, onCrimeArea }: CrimeAreaChartsProps) {
  const speaker = useSpeaker();
  const links = useLinks();
  const words = useFrameWords();
  const { question, byCrimeArea } = answer;
  const charts = useMemo(
    () =>
      [...byCrimeArea].map(([measure, cells]) => ({
        measure,
        rows: rowsOf(speaker, index, links, inOneOrder(cells, byCrimeArea), question),
      })),
    [byCrimeArea, speaker, index, links, question],
  );
  const finding = sayCrimeAreaFinding(speaker, index, byCrimeArea.get(question.measure) ?? [], question);
  const most = useMemo(() => mostCrimeAreas(index), [index]);
  return (
    <ChartFrame
      id="by-crime-area"
      chart="by-crime-area"
      title={finding}
      subtitle={speaker.say('area.subtitle')}
      sentence={finding}
      note={[speaker.say('area.note', { most }), ...(question.crimeAreas.length === 0 ? [] : [speaker.say('area.all-areas')])].join(' ')}
      words={words}
      tools={<FigureTools view="by-crime-area" />}
      table={<CrimeAreaTable index={index} answer={answer} caption={speaker.say('area.subtitle')} />}
    >
      <SmallMultiples form="rows">
        {charts.map(({ measure, rows }, position) => (
          <RowChart
            key={measure}
            rows={rows}
            tone={toneByMeasure(measure)}
            maximum={Math.max(1, ...rows.map((row) => row.value))}
            direction={speaker.direction}
            title={sayMeasure(speaker, index, measure)}
            labels={position === 0}
            onPick={(id) => {
              const area = index.crimeAreas.get(id)?.id;
              if (area !== undefined) onCrimeArea(area);
            }}
            onHover={onHover}
            highlighted={highlighted}
          />
        ))}
      </SmallMultiples>
    </ChartFrame>
  );
});

/** All measures share the row labels of the first, so they share its order. */
function inOneOrder(
  cells: readonly CrimeAreaCell[],
  byCrimeArea: ReadonlyMap<MeasureId, readonly CrimeAreaCell[]>,
): readonly CrimeAreaCell[] {
  const [first] = byCrimeArea.values();
  const order = (first ?? []).map((cell) => cell.crimeArea);
  return [...cells].sort((a, b) => order.indexOf(a.crimeArea) - order.indexOf(b.crimeArea));
}

function rowsOf(speaker: Speaker, index: DatasetIndex, links: Links, cells: readonly CrimeAreaCell[], question: Question): ChartEntry[] {
  return cells.map(({ crimeArea, total }) => {
    const { kind, doubt } = markOfTotal(total);
    const coverage = { stated: total.stated, asked: total.asked };
    const area = sayCrimeArea(speaker, index, crimeArea);
    return {
      id: crimeArea,
      label: area,
      subLabel: speaker.say('coverage.short', coverage),
      kind,
      value: total.stated > 0 ? total.value : 0,
      doubt,
      disputedValue: total.disputedValue,
      valueLabel: <TotalFigure index={index} total={total} absence={sayAbsence(speaker, isAttributed(question))} />,
      receipt: receiptLink(speaker, index, links, total, { kind: 'crime-area', crimeArea }),
      name: sayBar(speaker, index, question, area, total),
      selected: question.crimeAreas.includes(crimeArea),
      attributes: { 'data-crime-area': crimeArea },
    };
  });
}

function CrimeAreaTable({ index, answer, caption }: { index: DatasetIndex; answer: Answer; caption: string }) {
  const speaker = useSpeaker();
  const absence = sayAbsence(speaker, isAttributed(answer.question));
  const measures = [...answer.byCrimeArea.keys()];
  const [cells = []] = answer.byCrimeArea.values();
  return (
    <DataTable
      caption={caption}
      columns={[
        { id: 'area', label: speaker.say('table.crime-area') },
        ...measures.flatMap((measure) => [
          { id: measure, label: sayMeasureAsked(speaker, index, answer.question, measure), isNumber: true },
          { id: `${measure}-coverage`, label: speaker.say('year.coverage'), isNumber: true },
        ]),
      ]}
      rows={cells.map(({ crimeArea }) => ({
        id: crimeArea,
        cells: [
          sayCrimeArea(speaker, index, crimeArea),
          ...measures.flatMap((measure) => {
            const total = answer.byCrimeArea.get(measure)?.find((cell) => cell.crimeArea === crimeArea)?.total;
            if (total === undefined) return ['', ''];
            return [
              <TotalFigure key="value" index={index} total={total} scope={{ kind: 'crime-area', crimeArea }} absence={absence} />,
              speaker.say('coverage.short', { stated: total.stated, asked: total.asked }),
            ];
          }),
        ],
      }))}
    />
  );
}
