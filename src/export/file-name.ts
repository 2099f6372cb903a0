import type { DatasetIndex } from '@/query/index-dataset';
import { isAsked, openQuestion, type Question } from '@/query/question';
import { dateOfMonth } from '@/query/month';
import { slugOf } from '@/query/slug-of';
import type { View } from '@/query/view';

const LONGEST_TITLE = 28;
const LONGEST_FILTER = 60;

/** What a file is of: one view with what was asked of it, a part of another page, or everything. */
export type NamedContent = { view: View; question: Question } | { page: string; part: string } | 'everything';

/** With what the name of every file begins: the title of the data, where they are the published ones. */
function stemOf({ dataset, origin }: DatasetIndex): string {
  if (origin.kind !== 'published') return origin.kind === 'own' ? 'own-data' : 'draft';
  const title = cut(slugOf(dataset.title), LONGEST_TITLE);
  return title === '' ? 'tally' : title;
}

/** The name of a file: dataset, view, measure, filters and date, in letters that every system takes. "tally-by-year-arrests-nga-2024-2026-01-30.csv". */
export function fileName(index: DatasetIndex, content: NamedContent, extension: string): string {
  const parts =
    content === 'everything'
      ? ['all']
      : 'part' in content
        ? [cut(slugOf(content.page), LONGEST_FILTER), slugOf(content.part)]
        : [content.view, content.view === 'table' ? '' : content.question.measure, filtersOf(content.question)];
  return `${[stemOf(index), ...parts, slugOf(index.dataset.asOf)].filter((part) => part !== '').join('-')}.${extension}`;
}

function filtersOf(question: Question): string {
  const { period, crimeAreas, countries, organisation, programmes, kind, text, measure, reading } = question;
  const open = openQuestion(measure);
  const month = (at: number) => {
    const date = dateOfMonth(at);
    return date.precision === 'month' ? `${date.year}${String(date.month).padStart(2, '0')}` : String(date.year);
  };
  const parts = [
    period === null ? '' : `${month(period.from)}-${month(period.to)}`,
    ...countries.map((code) => code.toLowerCase()),
    ...crimeAreas,
    organisation === null ? '' : `${organisation.organisation}-${organisation.part}`,
    ...programmes,
    kind === open.kind ? '' : kind,
    isAsked(question, 'text') ? slugOf(text) || 'text' : '',
    reading === open.reading ? '' : reading,
  ];
  return cut(parts.filter((part) => part !== '').join('-'), LONGEST_FILTER);
}

/** As many whole words as fit. */
function cut(text: string, most: number): string {
  return text.length <= most
    ? text
    : text
        .slice(0, most + 1)
        .replace(/-[^-]*$/, '')
        .slice(0, most);
}
