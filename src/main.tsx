import { createRoot, hydrateRoot } from 'react-dom/client';
import { languages } from '@/domain/language';
import { createDataClient } from '@/state/DataContext';
import { isDrawnFor, readDrawing } from '@/state/drawing';
import { goTo, watchReturns } from '@/state/go-to';
import { fetchNext } from '@/state/early-script';
import { fetchType } from '@/state/fonts';
import { linkFrom } from '@/state/path-within';
import { presentLocation, rememberFirstLink } from '@/state/present-location';
import { restoreOwnData } from '@/state/restore-own-data';
import { savedFile } from '@/state/saved-file';
import { stayCurrent } from '@/state/stay-current';
import { loadDrawnDataset, loadedDatasets } from '@/state/use-dataset';
import { noteLostParts } from '@/state/use-part-gone';
import { askedLanguage, firstSpoken } from '@/state/use-spoken';
import { ownWorkerAddress, workerAddress } from '@/state/worker-address';
import { loadAllMessages, loadMessages } from '@/text/load-messages';
import { readMapSketch } from '@/ui/map/map-sketch';
import { installTrustedTypesPolicy } from '@/ui/trusted-types-policy';
import { whenSettled } from '@/ui/when-idle';
import { App } from './App';
import '@/ui/fonts.css';
import '@/ui/tokens.css';
import '@/ui/base.css';

const LATE_AFTER_MILLISECONDS = 1000;

const page = document.documentElement;
// Before a dataset has its worker started.
if (import.meta.env.PROD) installTrustedTypesPolicy([workerAddress, ownWorkerAddress]);

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element "root"');

noteLostParts();
watchReturns();
rememberFirstLink();
const client = createDataClient();
const sketch = readMapSketch(root);
const drawing = readDrawing(page);
const loading = loadDrawnDataset(client, askedLanguage(), drawing?.data ?? null);
// Where no catalogue can be fetched, what the page says by itself stays.
const first = await firstSpoken(loadMessages);
fetchNext();
const isOwn = await restoreOwnData(first.language, async () => {
  await loading;
  return loadedDatasets(client)[0]?.index.dataset ?? null;
});
const app = (drawnPath: string | null) => <App client={client} first={first} drawnPath={drawnPath} sketch={sketch} />;

if (!isOwn && drawing !== null && page.lang === first.language && isDrawnFor(drawing, presentLocation()) && (await areDrawnDataHere())) {
  // As the app writes it, before it does: a page that changes while it comes to life would be drawn anew.
  const link = linkFrom(drawing.path);
  goTo(link + presentLocation().hash, { replace: true });
  hydrateRoot(root, app(link));
} else {
  root.replaceChildren();
  createRoot(root).render(app(null));
}
delete page.dataset['waiting'];

// After all that the first visit needs.
if (import.meta.env.PROD && savedFile() === null) {
  if (document.readyState === 'complete') void stayCurrent(client, whenSettled, fetchLanguages);
  else window.addEventListener('load', () => void stayCurrent(client, whenSettled, fetchLanguages), { once: true });
  if ('plain' in page.dataset) whenSettled(() => void fetchType());
}

async function fetchLanguages(): Promise<void> {
  for (const language of languages) await loadAllMessages(language);
}

/** Whether the data from which the page was drawn have come. While they are on their way, what the page shows can be read. */
async function areDrawnDataHere(): Promise<boolean> {
  const timer = setTimeout(() => {
    page.dataset['late'] = '';
  }, LATE_AFTER_MILLISECONDS);
  const areHere = await loading;
  clearTimeout(timer);
  delete page.dataset['late'];
  return areHere;
}
