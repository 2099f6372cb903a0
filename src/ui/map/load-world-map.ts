import { installTrustedTypesPolicy } from '@/ui/trusted-types-policy';
import type { WorldMap } from './WorldMap';

/** For `React.lazy`: the policy stands before leaflet is read. */
export async function loadWorldMap(): Promise<{ default: typeof WorldMap }> {
  installTrustedTypesPolicy();
  const module = await import('./WorldMap');
  return { default: module.WorldMap };
}
