import { distance } from 'fastest-levenshtein';
import type { CountryCode, CrimeAreaId, OperationId, OrganisationId } from '@/domain/identifier';
import { foldText } from './fold-text';
import type { DatasetIndex } from './index-dataset';

/** Something that a reader can look for by name. */
export type Subject =
  | { kind: 'operation' | 'activity'; id: OperationId }
  | { kind: 'country'; id: CountryCode }
  | { kind: 'organisation'; id: OrganisationId }
  | { kind: 'crime-area'; id: CrimeAreaId };

export interface Found {
  subject: Subject;
  /** The name by which it was found, where that is not the one that it goes by. */
  otherName: string | null;
}

export interface SearchAnswer {
  /** The best first within each kind. */
  found: readonly Found[];
  /** What the text names whole, or the only one that it fits; null where several may be meant. */
  meant: Found | null;
  /** What is written most like the text, where nothing fits. */
  similar: readonly Found[];
}

/** Everything with a name, made ready to be searched. The first name is the one that it goes by. */
export interface NameIndex {
  entries: readonly { subject: Subject; names: readonly { name: string; folded: string }[] }[];
}

const MOST_OF_A_KIND = 5;
const MOST_SIMILAR = 4;

/** What countries and crime areas are called in the reader's language. */
interface SpokenNames {
  country: (code: CountryCode) => string;
  crimeArea: (id: CrimeAreaId) => string;
}

/** Countries can be found by their names in every language. */
export function indexNames({ dataset, rows }: DatasetIndex, spoken: SpokenNames): NameIndex {
  const entry = (subject: Subject, names: readonly string[]) => ({
    subject,
    names: [...new Set(names)].map((name) => ({ name, folded: foldText(name) })),
  });
  const kinds = { operation: 'operation', activity: 'activity' } as const;
  return {
    entries: [
      ...rows.flatMap(({ kind, id, name, shortName, otherNames }) => [
        entry({ kind: kinds[kind], id }, [name, ...(shortName === undefined ? [] : [shortName]), ...otherNames]),
      ]),
      ...dataset.countries.map(({ code, name, names = {}, otherNames }) =>
        entry({ kind: 'country', id: code }, [
          spoken.country(code),
          name,
          ...otherNames,
          ...Object.values(names).filter((other) => other !== undefined),
          code,
        ]),
      ),
      ...dataset.organisations.map(({ id, name, otherNames }) => entry({ kind: 'organisation', id }, [name, ...otherNames])),
      ...dataset.crimeAreas.map(({ id, name }) => entry({ kind: 'crime-area', id }, [spoken.crimeArea(id), name])),
    ],
  };
}

/** Finds by name, whatever the case, the accents and the order of the words. */
export function search({ entries }: NameIndex, text: string): SearchAnswer {
  const words = foldText(text.trim()).split(/\s+/u).filter(Boolean);
  if (words.length === 0) return { found: [], meant: null, similar: [] };
  const ranked = entries.flatMap(({ subject, names }) => {
    const best = names
      .map(({ name, folded }, position) => ({ name, position, rank: rankOf(folded, words) }))
      .reduce((first, next) => (next.rank < first.rank ? next : first));
    return best.rank === NO_MATCH ? [] : [{ subject, otherName: best.position === 0 ? null : best.name, rank: best.rank }];
  });
  const counts = new Map<Subject['kind'], number>();
  const sorted = ranked.sort((a, b) => a.rank - b.rank);
  const [first, second] = sorted;
  const isMeant = first !== undefined && (second === undefined || (first.rank === 0 && second.rank > 0));
  const found = sorted
    .filter(({ subject }) => {
      const count = counts.get(subject.kind) ?? 0;
      counts.set(subject.kind, count + 1);
      return count < MOST_OF_A_KIND;
    })
    .map(({ subject, otherName }) => ({ subject, otherName }));
  return { found, meant: isMeant ? (found[0] ?? null) : null, similar: found.length > 0 ? [] : similarTo(entries, words.join(' ')) };
}

const NO_MATCH = 4;

/** 0 the whole name, 1 its beginning, 2 beginnings of words, 3 anywhere within. */
function rankOf(name: string, words: readonly string[]): number {
  const text = words.join(' ');
  if (name === text) return 0;
  if (name.startsWith(text)) return 1;
  const parts = name.split(/[^\p{L}\p{N}]+/u);
  if (words.every((word) => parts.some((part) => part.startsWith(word)))) return 2;
  return words.every((word) => name.includes(word)) ? 3 : NO_MATCH;
}

/** At most two letters in five are other ones. */
const MOST_UNLIKE = 0.4;

function similarTo(entries: NameIndex['entries'], text: string): Found[] {
  return entries
    .map(({ subject, names }) => {
      const closest = names
        .flatMap(({ name, folded }, position) => [folded, ...folded.split(/[^\p{L}\p{N}]+/u)].map((part) => ({ name, position, part })))
        .map(({ name, position, part }) => ({ name, position, unlike: distance(part, text) / Math.max(part.length, text.length) }))
        .reduce((first, next) => (next.unlike < first.unlike ? next : first));
      return { subject, otherName: closest.position === 0 ? null : closest.name, unlike: closest.unlike };
    })
    .filter(({ unlike }) => unlike <= MOST_UNLIKE)
    .sort((a, b) => a.unlike - b.unlike)
    .slice(0, MOST_SIMILAR)
    .map(({ subject, otherName }) => ({ subject, otherName }));
}
