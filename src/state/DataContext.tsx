import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';

export type DataClient = QueryClient;

/** Holds what has been loaded. `networkMode: 'always'`: by default a query waits for ever when the browser believes itself offline. */
export function createDataClient(): DataClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: Number.POSITIVE_INFINITY,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        // What may help when it is tried again, last-good.ts does.
        retry: false,
      },
    },
  });
}

export function DataContext({ client, children }: { client: DataClient; children: ReactNode }) {
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}
