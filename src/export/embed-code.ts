import type { Language } from '@/domain/language';
import type { View } from '@/query/view';

/** The address of one view by itself: "/fr/?country=KEN" becomes "/embed/fr/by-year/?country=KEN". Throws where the address is not that of the overview in the language. */
export function embedAddress(overview: string, language: Language, view: View): string {
  const url = new URL(overview);
  const home = `/${language}/`;
  if (!url.pathname.endsWith(home)) throw new Error(`${overview} is not the overview in ${language}`);
  url.pathname = `${url.pathname.slice(0, -home.length)}/embed${home}${view}/`;
  return url.href;
}

/** What stands until the page tells its height, in pixels. */
const HEIGHT = 640;

/** HTML for the page of somebody else. */
export function embedCode(address: string, title: string): string {
  return `<iframe src="${escapeAttribute(address)}" title="${escapeAttribute(title)}" width="100%" height="${HEIGHT}" style="border: 0" loading="lazy"></iframe>`;
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
