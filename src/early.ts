import { chosenTheme } from '@/state/chosen-theme';
import { isDrawnFor, namesLanguage, readDrawing } from '@/state/drawing';
import { fetchType, isTypeAtHand } from '@/state/fonts';
import { isFileKept } from '@/state/forgiving-storage';
import { findLanguage, inLanguage } from '@/state/language-in-path';
import { linkFrom, pathWithin } from '@/state/path-within';
import { preferredLanguage } from '@/state/preferred-language';

/*
 * Runs before anything is painted, so that no page shows itself first in the wrong light, in another language than the reader's, or with other figures
 * than its link asks for, or than those of the reader's own file that this device keeps.
 */
const page = document.documentElement;
const { location } = window;
page.dataset['theme'] = chosenTheme() ?? (window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');

const drawing = readDrawing(page);
const isDrawn = drawing !== null && isDrawnFor(drawing, location);
if (!isDrawn || isFileKept()) page.dataset['waiting'] = '';
if (isDrawn && !namesLanguage(pathWithin(location.pathname)) && preferredLanguage() !== findLanguage(page.lang))
  location.replace(linkFrom(inLanguage(pathWithin(location.pathname), preferredLanguage())) + location.hash);

// On a long line the type would come in the way of all else, and too late: the page is then shown in a font of the reader's device.
if (isTypeAtHand()) void fetchType();
else page.dataset['plain'] = '';
