/** The empty file to be saved: the app with its look and its type in one page, as the build made it. */
export const SAVED_FILE = 'saved-file.html';
/** What is replaced in it when a reader saves it: its root element, and where the data come. */
export const ROOT_MARK = '<html lang="en">';
export const DATA_MARK = '<!--data-->';

/** What a saved file calls the reader's own data that were shown when it was made. */
export const OWN_FILE = 'own';

/** What a file that a reader saved says of itself, on its root element. */
interface SavedFile {
  /** The address of the site from which it was saved, without a slash at the end. */
  from: string;
  /** The link with which it opens, within the app. */
  opens: string;
  /** The briefing that it was saved with, as its file is written, and with its notes. */
  briefing: string | null;
}

/** Null on the site itself, and at build. */
export function savedFile(): SavedFile | null {
  if (typeof document === 'undefined') return null;
  const { savedFrom: from, opens, briefing = null } = document.documentElement.dataset;
  return from === undefined || opens === undefined ? null : { from, opens, briefing };
}

/** The bytes of a published file that a saved file holds; null where there is none. */
export async function heldFile(path: string): Promise<ArrayBuffer | null> {
  if (savedFile() === null) return null;
  const packed = document.querySelector(`script[data-file="${CSS.escape(path)}"]`)?.textContent;
  if (packed == null) return null;
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
}
