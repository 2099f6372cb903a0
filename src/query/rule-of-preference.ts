import type { Figure } from '@/domain/figure';
import { preferredClaim, type SourceRank } from '@/domain/preferred-claim';

const ruleByRank = ['programme', 'release', 'listed'] as const;

/** Which rule decides by which claim a figure counts: `measure` where the claim that its sources alone would put first calls it another measure. */
export function ruleOfPreference(figure: Figure, rank: SourceRank): 'measure' | (typeof ruleByRank)[number] {
  const rankOf = (claim: Figure['claims'][number]) => Math.min(...claim.sources.map(rank));
  const preferred = preferredClaim(figure, rank);
  const best = Math.min(...figure.claims.map(rankOf));
  if (figure.claims.find((claim) => rankOf(claim) === best) !== preferred) return 'measure';
  return ruleByRank[rankOf(preferred)] ?? 'listed';
}
