import { chosenTheme } from '@/state/chosen-theme';
import { isDrawnFor, readDrawing } from '@/state/drawing';
import { fetchType, isTypeAtHand } from '@/state/fonts';
import { isFileKept } from '@/state/forgiving-storage';
import { findLanguage, inLanguage } from '@/state/language-in-path';
import { linkFrom, pathWithin } from '@/state/path-within';
import { languageOfLink } from '@/state/preferred-language';

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
const path = pathWithin(location.pathname);
const asked = languageOfLink(path, location.search);
if (isDrawn && asked !== findLanguage(page.lang)) location.replace(linkFrom(inLanguage(path, asked)) + location.hash);

// On a long line the type would come in the way of all else, and too late: the page is then shown in a font of the reader's device.
if (isTypeAtHand()) void fetchType();
else page.dataset['plain'] = '';
