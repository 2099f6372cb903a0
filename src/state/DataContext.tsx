import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { LoadError } from './load-error';

const TRIES = 3;

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
        retry: (failures, error) => error instanceof LoadError && error.isPassing && failures < TRIES - 1,
      },
    },
  });
}

export function DataContext({ client, children }: { client: DataClient; children: ReactNode }) {
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}
