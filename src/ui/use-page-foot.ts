import { useEffect } from 'react';

interface PageFoot {
  /** What stands at the foot of every sheet, at its start. */
  note: string;
  /** The words before, between and after the number of the sheet and the number of all. */
  numbering: readonly [string, string, string];
  direction: 'ltr' | 'rtl';
}

/** Writes the foot of every printed sheet, where the browser draws the margins that a page asks for; others write their own. */
export function usePageFoot({ note, numbering: [before, between, after], direction }: PageFoot): void {
  useEffect(() => {
    const [start, end] = direction === 'ltr' ? ['left', 'right'] : ['right', 'left'];
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`@page {
      @bottom-${start} { direction: ${direction}; text-align: ${start}; content: ${quoted(note)}; }
      @bottom-${end} {
        direction: ${direction}; text-align: ${end};
        content: ${quoted(before)} counter(page) ${quoted(between)} counter(pages) ${quoted(after)};
      }
    }`);
    document.adoptedStyleSheets.push(sheet);
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    };
  }, [note, before, between, after, direction]);
}

/** A string of a style sheet. */
function quoted(text: string): string {
  return `"${text.replaceAll(/["\\\n\r\f]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`;
}
