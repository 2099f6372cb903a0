import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { EmbeddedPage } from '@/pages/EmbeddedPage';
import { announceHeight } from '@/state/announce-height';
import { readEmbeddedView } from '@/state/embedded-address';
import { pathWithin } from '@/state/path-within';
import { workerAddress } from '@/state/worker-address';
import { loadAllMessages } from '@/text/load-messages';
import { installTrustedTypesPolicy } from '@/ui/trusted-types-policy';
import { preferredTheme } from '@/ui/use-preferred-theme';
import '@/ui/fonts.css';
import '@/ui/tokens.css';
import '@/ui/base.css';

const page = document.documentElement;
const { pathname, search } = window.location;
const embedded = readEmbeddedView(pathWithin(pathname), search);
const root = document.getElementById('root');
if (root === null) throw new Error('embed.html has no element "root"');

if (import.meta.env.PROD) installTrustedTypesPolicy([workerAddress]);
announceHeight();
if (embedded !== null) {
  page.dataset['theme'] = embedded.theme ?? preferredTheme();
  // Where it cannot be fetched, what the page says by itself stays.
  const messages = await loadAllMessages(embedded.language);
  createRoot(root).render(createElement(EmbeddedPage, { ...embedded, search, messages }));
  delete page.dataset['waiting'];
}
