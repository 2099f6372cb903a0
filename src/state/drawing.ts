import { findLanguage, pathBelowLanguage } from './language-in-path';
import { pathWithin } from './path-within';

/** What the page says of the drawing that was made of it at build, in the attributes of its root element. */
export interface Drawing {
  /** The path for which it was drawn, with its language: "/fr/operations/weka-2". */
  path: string;
  /** Checksum of the data from which it was drawn. */
  data: string;
}

/** Null where the page holds no drawing. */
export function readDrawing({ dataset }: HTMLElement): Drawing | null {
  const { drawn: path, drawnFrom: data } = dataset;
  return path === undefined || data === undefined ? null : { path, data };
}

/** Whether the link in the bar asks for just what was drawn: for that page, in that language or in none, and with no question. */
export function isDrawnFor(drawing: Drawing, { pathname, search }: Pick<Location, 'pathname' | 'search'>): boolean {
  const path = plainPath(pathWithin(pathname));
  const isThere = path === plainPath(drawing.path) || (!namesLanguage(path) && path === plainPath(pathBelowLanguage(drawing.path)));
  return isThere && search === '';
}

/** As every way to write it leads to the same file. */
function plainPath(path: string): string {
  return path.replace(/(?:\/index\.html)?\/*$/, '').toLowerCase();
}

function namesLanguage(path: string): boolean {
  return findLanguage(path.split('/')[1] ?? '') !== null;
}
