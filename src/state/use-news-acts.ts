import { useQueryClient } from '@tanstack/react-query';
import type { Manifest } from '@/domain/manifest';

/** What a reader can do about news of the data and of the app. */
export function useNewsActs() {
  const client = useQueryClient();
  return {
    refreshData: async () => (await import('./updates')).refreshData(client),
    showData: async (manifest: Manifest) => (await import('./updates')).showData(client, manifest),
    takeNewApp: async () => (await import('./updates')).takeNewApp(),
  };
}
