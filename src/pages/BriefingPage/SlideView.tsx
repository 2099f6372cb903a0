import { useMemo } from 'react';
import { CountryMap } from '@/panels/CountryMap';
import { CountryRanking } from '@/panels/CountryRanking';
import { CrimeAreaCharts } from '@/panels/CrimeAreaCharts';
import { EvidenceFacts } from '@/panels/EvidenceFacts';
import { HeadlineFigures } from '@/panels/HeadlineFigures';
import { OperationsTable } from '@/panels/OperationsTable';
import { OperationsTimeline } from '@/panels/OperationsTimeline';
import { OutcomeTable } from '@/panels/OutcomeTable';
import { YearCharts } from '@/panels/YearCharts';
import type { OperationId } from '@/domain/identifier';
import type { Answer } from '@/query/answer';
import type { StepView } from '@/query/briefing';
import type { DatasetIndex } from '@/query/index-dataset';
import { periodWithin, yearRange } from '@/query/month';
import { outcomesAsked } from '@/query/outcomes';
import { type Question, toggled } from '@/query/question';
import { isAfricanUnionMember } from '@/query/rank-countries';
import { defaultSorting } from '@/state/address';
import { type Pointable, pointers, useHighlight } from '@/state/highlight';
import { useOutlines } from '@/state/use-dataset';
import { readMapOutlines } from '@/ui/map/read-map-outlines';
import { SlideRows } from './SlideRows';

interface SlideViewProps {
  index: DatasetIndex;
  answer: Answer;
  view: StepView;
  /** What is picked on a slide is asked on it, until another is shown. */
  onQuestion: (question: Question) => void;
  onOperation: (operation: OperationId) => void;
}

const pointedAt: Partial<Record<StepView, Pointable>> = {
  map: 'country',
  ranking: 'country',
  'by-year': 'year',
  'by-crime-area': 'crimeArea',
};

/** A view as it stands on its page. */
export function SlideView({ index, answer, view, onQuestion, onOperation }: SlideViewProps) {
  const outlines = useOutlines();
  const mapOutlines = useMemo(() => (outlines.data === undefined ? null : readMapOutlines(outlines.data)), [outlines.data]);
  const at = pointedAt[view] ?? 'operation';
  const highlighted = useHighlight((state) => state[at]);
  const { question } = answer;
  const ask = (change: Partial<Question>) => {
    onQuestion({ ...question, ...change });
  };
  const table = question.kind === 'activities' ? 'activities' : 'operations';
  const shared = { index, answer, highlighted, onHover: pointers[at] };
  switch (view) {
    case 'figures':
      return (
        <HeadlineFigures
          index={index}
          answer={answer}
          onMeasure={(measure) => {
            ask({ measure });
          }}
        />
      );
    case 'timeline':
      return (
        <OperationsTimeline
          {...shared}
          onPeriodDraft={() => {}}
          onPeriod={(period) => {
            ask({ period });
          }}
          onCrimeArea={(area) => {
            ask({ crimeAreas: toggled(question.crimeAreas, area) });
          }}
          onYear={(year) => {
            ask({ period: periodWithin(index.range, yearRange(year)) ?? null });
          }}
          onReceipt={onOperation}
        />
      );
    case 'map':
      return (
        <CountryMap
          {...shared}
          outlines={mapOutlines ?? (outlines.isFetching ? 'loading' : 'failed')}
          onCountry={(country) => {
            ask({ countries: toggled(question.countries, country) });
          }}
          onReading={(reading) => {
            ask({ reading });
          }}
          onTryAgain={() => void outlines.refetch()}
        />
      );
    case 'ranking':
      return (
        <SlideRows all={answer.byCountry.cells.filter((cell) => isAfricanUnionMember(index, cell)).length}>
          {(most) => (
            <CountryRanking
              {...shared}
              most={most}
              onCountry={(country) => {
                ask({ countries: toggled(question.countries, country) });
              }}
            />
          )}
        </SlideRows>
      );
    case 'by-year':
      return (
        <YearCharts
          {...shared}
          onYear={(year) => {
            ask({ period: periodWithin(index.range, yearRange(year)) ?? null });
          }}
        />
      );
    case 'by-crime-area':
      return (
        <CrimeAreaCharts
          {...shared}
          onCrimeArea={(area) => {
            ask({ crimeAreas: toggled(question.crimeAreas, area) });
          }}
        />
      );
    case 'table':
      return (
        <SlideRows all={answer.records[table].length}>
          {(most) => (
            <OperationsTable
              {...shared}
              table={table}
              sorting={defaultSorting}
              most={most}
              onTable={(kind) => {
                ask({ kind });
              }}
            />
          )}
        </SlideRows>
      );
    case 'outcomes': {
      const published = outcomesAsked(index, question);
      return published === undefined ? null : (
        <OutcomeTable index={index} programme={published.programme.id} outcomes={published.outcomes} />
      );
    }
    case 'evidence':
      return <EvidenceFacts index={index} answer={answer} />;
  }
}
