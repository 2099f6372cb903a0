import { isDrawnFor, namesLanguage, readDrawing } from '@/state/drawing';
import { findLanguage, inLanguage } from '@/state/language-in-path';
import { linkFrom, pathWithin } from '@/state/path-within';
import { preferredLanguage } from '@/state/preferred-language';
import { chosenTheme } from '@/state/chosen-theme';

/*
 * Runs before anything is painted, so that no page shows itself first in the wrong light, in another language than the reader's, or with other figures
 * than its link asks for.
 */
const page = document.documentElement;
const { location } = window;
page.dataset['theme'] = chosenTheme() ?? (window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');

const drawing = readDrawing(page);
if (drawing === null || !isDrawnFor(drawing, location)) page.dataset['waiting'] = '';
else if (!namesLanguage(pathWithin(location.pathname)) && preferredLanguage() !== findLanguage(page.lang))
  location.replace(linkFrom(inLanguage(pathWithin(location.pathname), preferredLanguage())) + location.hash);
