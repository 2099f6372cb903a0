import type { DataClient } from './DataContext';

/**
 * Keeps the app for visits without a network, and hears of what is published while it is open. Without this it works with a network, as it is.
 * `whenSettled` puts off what would otherwise share the line with what the page itself needs; `fetchLanguages` fetches the messages of all languages.
 */
export async function stayCurrent(
  client: DataClient,
  whenSettled: (act: () => void) => void,
  fetchLanguages: () => Promise<void>,
): Promise<void> {
  try {
    const { watchForUpdates, keepCurrent } = await import('./updates');
    watchForUpdates(client);
    whenSettled(() => void keepCurrent(client, fetchLanguages));
  } catch {
    // The next visit tries again.
  }
}
