import { navigate, useLocationProperty } from 'wouter/use-browser-location';
import { savedFile } from './saved-file';

/** Where the reader is. A file that was saved has no links of its own: its history remembers them, and they are read as links of the site. */
export function presentLocation(): Pick<URL, 'href' | 'origin' | 'pathname' | 'search' | 'hash'> {
  const saved = savedFile();
  return saved === null ? window.location : new URL(rememberedLink() ?? saved.opens, saved.from);
}

/** Writes a link of the app, with its place on the page, into the bar; `state` is kept with the entry of the history. */
export function writeLocation(link: string, replace: boolean, state: object): void {
  if (savedFile() === null) navigate(link, { replace, state });
  else {
    lastLink = link;
    navigate('', { replace, state: { ...state, link } });
  }
}

/** A part of the present location that follows it. `drawn` is what it was when the page was drawn at build. */
export function useLocationPart(part: 'pathname' | 'search' | 'hash', drawn: string | null): string {
  const read = () => presentLocation()[part];
  return useLocationProperty(read, drawn === null ? read : () => drawn);
}

/** The address under which others find what a link of the app leads to. */
export function publicAddress(link: string): string {
  return (savedFile()?.from ?? window.location.origin) + link;
}

/** Gives the first entry of a saved file its link, so that Back finds it. To be called before the app is drawn. */
export function rememberFirstLink(): void {
  const saved = savedFile();
  if (saved !== null && rememberedLink() === null) writeLocation(saved.opens, true, {});
}

let lastLink: string | null = null;

/** An entry that the browser made for a place on the page remembers nothing. */
function rememberedLink(): string | null {
  const state: unknown = window.history.state;
  return typeof state === 'object' && state !== null && 'link' in state && typeof state.link === 'string' ? state.link : lastLink;
}
