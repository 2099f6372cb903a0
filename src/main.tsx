import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { DataContext } from '@/state/DataContext';
import { keepOffline } from '@/state/keep-offline';
import { firstSpoken } from '@/state/use-spoken';
import { workerAddress } from '@/state/worker-address';
import { loadMessages } from '@/text/load-messages';
import { installTrustedTypesPolicy } from '@/ui/trusted-types-policy';
import { App } from './App';
import '@/ui/fonts.css';
import '@/ui/tokens.css';
import '@/ui/base.css';

// Before a large dataset has its worker started.
if (import.meta.env.PROD) installTrustedTypesPolicy([workerAddress]);

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element "root"');

// Where no catalogue can be fetched, what the page says by itself stays.
const first = await firstSpoken(loadMessages);
createRoot(root).render(
  <StrictMode>
    <DataContext>
      <App first={first} />
    </DataContext>
  </StrictMode>,
);

// After all that the first visit needs.
if (import.meta.env.PROD) {
  if (document.readyState === 'complete') void keepOffline();
  else window.addEventListener('load', () => void keepOffline(), { once: true });
}
