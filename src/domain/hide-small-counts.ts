import type { Figure } from './figure';
import type { Operation } from './operation';

/** Figures that stand under others: parts under their whole, results of countries under that of the operation. */
interface Group {
  over: readonly Figure[];
  under: readonly Figure[];
}

/**
 * A record without its counts below a limit, and how many figures went. What would let one be worked out goes too: the parts of a figure that goes, and the
 * others under a whole that stays, where what they leave of it would be a single hidden count or one below the limit itself.
 */
export function hideSmallCounts<Record extends Operation>(record: Record, below: number): { record: Record; hidden: number } {
  const hidden = new Set(record.figures.filter(({ claims }) => claims.some(({ value }) => value < below)));
  if (hidden.size === 0) return { record, hidden: 0 };
  const groups = groupsOf(record.figures);
  // What goes in one group may be over or under others.
  for (let before = 0; before < hidden.size; ) {
    before = hidden.size;
    for (const group of groups) if (givesAway(group, hidden, below)) for (const figure of group.under) hidden.add(figure);
  }
  const keys = new Set<string>([...hidden].map(({ key }) => key));
  return {
    record: {
      ...record,
      figures: record.figures.filter((figure) => !hidden.has(figure)),
      // Its words tell the numbers.
      disagreements: record.disagreements.filter(({ figure }) => figure === undefined || !keys.has(figure)),
    },
    hidden: hidden.size,
  };
}

function groupsOf(figures: readonly Figure[]): readonly Group[] {
  const wholes = figures.map((whole) => ({ over: [whole], under: figures.filter((part) => part.partOf === whole.key) }));
  const measures = new Set(figures.flatMap((figure) => (figure.kind === 'measured' ? [figure.measure] : [])));
  const ofMeasures = [...measures].map((measure) => {
    const own = figures.filter((figure) => figure.kind === 'measured' && figure.measure === measure);
    return {
      over: own.filter((figure) => figure.country === undefined && figure.partOf === undefined),
      under: own.filter((figure) => figure.country !== undefined && !own.some(({ key, country }) => key === figure.partOf && country)),
    };
  });
  return [...wholes, ...ofMeasures].filter(({ over, under }) => over.length > 0 && under.length > 0);
}

function givesAway({ over, under }: Group, hidden: ReadonlySet<Figure>, below: number): boolean {
  if (over.some((figure) => hidden.has(figure))) return true;
  const gone = under.filter((figure) => hidden.has(figure));
  if (gone.length === 0) return false;
  const least = gone.reduce((sum, { claims }) => sum + Math.min(...claims.map(({ value }) => value)), 0);
  return gone.length === 1 || least < below;
}
