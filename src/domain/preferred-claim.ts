import type { Claim, Figure } from './figure';
import type { SourceId } from './identifier';
import type { Programme } from './programme';
import type { Source } from './source';

/** Ranks a source: 0 a programme's own page, 1 a primary page of INTERPOL, 2 any other. Lower comes first. */
export type SourceRank = (source: SourceId) => 0 | 1 | 2;

export function sourceRankOf(sources: readonly Source[], programmes: readonly Programme[]): SourceRank {
  const programmePages = new Set(programmes.flatMap((programme) => programme.pages));
  const releases = new Set(
    sources.filter((source) => source.kind === 'primary' && source.publisher === 'INTERPOL').map((source) => source.id),
  );
  return (source) => (programmePages.has(source) ? 0 : releases.has(source) ? 1 : 2);
}

/**
 * The claim by which a figure counts in totals: that of the programme's page, then of INTERPOL's release, then the one listed first. A claim
 * that calls it another measure counts only where none calls it by its own.
 */
export function preferredClaim(figure: Figure, rank: SourceRank): Claim {
  const own = figure.claims.filter((claim) => claim.readAs === undefined);
  const ranked = (own.length > 0 ? own : figure.claims).map((claim) => ({ claim, rank: Math.min(...claim.sources.map(rank)) }));
  const best = ranked.reduce((first, next) => (next.rank < first.rank ? next : first));
  return best.claim;
}

/** A figure is disputed where its claims differ in value, qualifier or measure, or where the sources leave open whether a part of it comes on top. */
export function isDisputed(figure: Figure, figures: readonly Figure[]): boolean {
  const [first, ...others] = figure.claims;
  return (
    others.some((claim) => claim.value !== first?.value || claim.qualifier !== first.qualifier || claim.readAs !== first.readAs) ||
    figures.some((part) => part.partOf === figure.key && part.partUncertain === true)
  );
}
