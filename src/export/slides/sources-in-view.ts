import type { SourceId } from '@/domain/identifier';
import type { Operation } from '@/domain/operation';
import { answerQuestion } from '@/query/answer';
import type { DatasetIndex } from '@/query/index-dataset';
import type { Question } from '@/query/question';
import { isAttributedFigure, isOwnFigure } from '@/query/result';
import { isAttributed } from '@/query/total';
import type { View } from '@/query/view';

/** Records are read one by one up to here; beyond it the sources of all the data are named. */
const MOST_READ = 3000;

/** The sources on which a view rests, in the order in which its records name them. */
export function sourcesInView(index: DatasetIndex, view: View, question: Question): readonly SourceId[] {
  const { records, timeline } = answerQuestion(index, unfiltered(view, question));
  const { operations, activities } = view === 'by-year' || view === 'timeline' ? timeline : records;
  if (operations.length + activities.length > MOST_READ)
    return index.dataset.sources.filter((_, position) => index.columns.usedSources[position] === 1).map(({ id }) => id);
  const found = new Set<SourceId>();
  for (const { operation } of operations) for (const id of sourcesOf(operation, index, view, question)) found.add(id);
  if (hasActivities(view)) for (const { operation } of activities) for (const id of operation.sources) found.add(id);
  return [...found];
}

/** A view is not filtered by its own dimension. */
function unfiltered(view: View, question: Question): Question {
  switch (view) {
    case 'by-crime-area':
      return { ...question, crimeAreas: [] };
    case 'map':
    case 'ranking':
      return { ...question, countries: [] };
    case 'figures':
    case 'timeline':
    case 'by-year':
    case 'table':
      return question;
  }
}

function hasActivities(view: View): boolean {
  return view === 'map' || view === 'ranking' || view === 'timeline' || view === 'table';
}

/** Views of figures rest on the claims, those that disagree as well; the others on everything that the record cites. */
function sourcesOf(operation: Operation, index: DatasetIndex, view: View, question: Question): readonly SourceId[] {
  if (hasActivities(view)) return operation.sources;
  const measures = view === 'figures' ? index.headline : [question.measure];
  return operation.figures
    .filter((figure) =>
      measures.some((measure) =>
        isAttributed(question) ? isAttributedFigure(figure, operation.figures, measure, question.countries) : isOwnFigure(figure, measure),
      ),
    )
    .flatMap(({ claims }) => claims.flatMap(({ sources }) => sources));
}
