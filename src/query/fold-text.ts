/** Text as a reader searches it: without case, accents, Arabic letter variants, elongation or invisible characters. */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{Mark}\p{Cf}\u0640]/gu, '')
    .toLowerCase()
    .replace(/\u0671/gu, '\u0627')
    .replace(/\u0649/gu, '\u064A')
    .replace(/\u0629/gu, '\u0647')
    .replace(/[\u2018\u2019\u02BC]/gu, "'");
}
