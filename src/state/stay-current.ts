import type { DataClient } from './DataContext';

/** Keeps the app for visits without a network, and hears of what is published while it is open. Without this it works with a network, as it is. */
export async function stayCurrent(client: DataClient): Promise<void> {
  try {
    (await import('./updates')).watchForUpdates(client);
  } catch {
    // The next visit tries again.
  }
}
