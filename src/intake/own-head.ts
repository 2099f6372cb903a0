import type { DatasetHead } from '@/domain/dataset';
import { ownRemedies } from '@/domain/own-remedies';
import type { Programme } from '@/domain/programme';
import { SCHEMA_VERSION } from '@/domain/schema-version';
import { refusal } from './refusal';

interface OwnHead {
  title: string;
  /** The sources of the file, as far as they were read. */
  cited: readonly Readonly<Record<string, unknown>>[];
  /** The programmes and organisations of which the file says something. */
  programmes: ReadonlySet<string>;
  organisations: ReadonlySet<string>;
}

/**
 * What stands around the records of a table. Countries, measures and crime areas are those of the published data, as are the names of what the file
 * names; what is published of programmes, goals and gaps is none of the reader’s.
 */
export function headOf(catalogue: DatasetHead, { title, cited, ...named }: OwnHead): Omit<DatasetHead, 'sources'> {
  const pages = new Set(cited.map(({ id }) => id));
  const programmes = catalogue.programmes.filter(({ id }) => named.programmes.has(id)).map((programme) => nameAlone(programme, pages));
  const needed = new Set<string>([...named.organisations, ...programmes.map(({ organisation }) => organisation)]);
  const days = cited.flatMap(({ published }) => (typeof published === 'string' ? [published] : [])).sort();
  const { language, translatedInto = language, countries, measures, crimeAreas, organisations } = catalogue;
  return {
    schemaVersion: SCHEMA_VERSION,
    version: 1,
    title,
    // Nobody asked in which language the file is; that of its reader is the best guess.
    ...(translatedInto === undefined ? {} : { language: translatedInto }),
    asOf: days.at(-1) ?? today(),
    organisations: organisations.filter(({ id }) => needed.has(id)),
    countries,
    crimeAreas,
    measures,
    programmes,
    goals: { note: '—', frameworks: [], goals: [], byCrimeArea: crimeAreas.map(({ id }) => ({ crimeArea: id, goals: [] })) },
    knownGaps: [],
  };
}

/** Its own pages come first where sources disagree, also in a file that cites them. */
function nameAlone({ id, name, shortName, organisation, pages }: Programme, cited: ReadonlySet<unknown>): Programme {
  return { id, name, shortName, organisation, pages: pages.filter((page) => cited.has(page)), details: null };
}

export function catalogueOrThrow(catalogue: DatasetHead | null): DatasetHead {
  if (catalogue === null) throw refusal('E_NOT_READABLE', 'catalogue', ownRemedies.connect);
  return catalogue;
}

export function titleOf(name: string): string {
  return name.replace(/\.[^.]+$/, '').trim() || name.trim() || '—';
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
